import type { ErrorCode, ErrorDetails, Millis } from '../domain/kernel';

/** What every function answers: data, or one error a person can act on. Functions never throw at their callers. */
export type Envelope<T> = (
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: WireError }
) & {
  /** The cloud's time when it answered: a phone's own clock may stand anywhere. */
  readonly at: Millis;
};

export interface WireError {
  readonly code: ErrorCode;
  /** For developers and logs; what a person reads is chosen by the code, in their language. */
  readonly message: string;
  readonly details?: ErrorDetails;
}

/** What every function receives. */
export interface Request {
  readonly action: string;
  readonly input: unknown;
}
