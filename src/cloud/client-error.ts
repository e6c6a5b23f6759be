import type { ErrorCode } from '../../domain/kernel';

/** What can go wrong between the phone and the cloud, besides what the cloud itself answers. */
export type TransportCode = 'OFFLINE' | 'TIMEOUT' | 'BUSY';
export type ClientErrorCode = ErrorCode | TransportCode;

const RETRYABLE: readonly ClientErrorCode[] = ['OFFLINE', 'TIMEOUT', 'BUSY', 'TRY_AGAIN', 'INTERNAL', 'RATE_LIMITED'];

/** The one error a page meets. Its words are chosen by the code, in `src/text/errors.ts`. */
export class ClientError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
    /** Whether it met somebody who was changing something, not only reading: then it matters whether it was done. */
    readonly isOfChange = false,
  ) {
    super(code, options);
    this.name = 'ClientError';
  }

  /** The same error, met while changing something. */
  ofChange(): ClientError {
    return new ClientError(this.code, this.details, { cause: this.cause }, true);
  }

  /** Whether the cloud was not reached at all. */
  get isOffline(): boolean {
    return this.code === 'OFFLINE' || this.code === 'TIMEOUT';
  }

  /** Whether sending the very same call again, with the same key, may succeed. */
  get isRetryable(): boolean {
    return RETRYABLE.includes(this.code);
  }
}

/** Makes one known error of whatever was thrown. */
export function toClientError(thrown: unknown): ClientError {
  return thrown instanceof ClientError ? thrown : new ClientError('INTERNAL', {}, { cause: thrown });
}

/** Limits of the platform on calls and on calls at the same time: the only ones that mean that many people are here. */
const BUSY_CODES: readonly unknown[] = [-501003, -501004];
/** A function that took longer than it may; asking for a result that does not come. */
const LATE_CODES: readonly unknown[] = [-504003, -404012];

/** What the platform's own refusal of a call means to the person, by its number; `undefined` for one that says nothing to them. */
export function codeOfPlatform(errCode: unknown): TransportCode | undefined {
  if (BUSY_CODES.includes(errCode)) return 'BUSY';
  return LATE_CODES.includes(errCode) ? 'TIMEOUT' : undefined;
}
