import type { ErrorCode } from '../../domain/kernel';

/** What can go wrong between the phone and the cloud, besides what the cloud itself answers. */
export type TransportCode = 'OFFLINE' | 'TIMEOUT';
export type ClientErrorCode = ErrorCode | TransportCode;

const RETRYABLE: readonly ClientErrorCode[] = ['OFFLINE', 'TIMEOUT', 'TRY_AGAIN', 'INTERNAL', 'RATE_LIMITED'];

/** The one error a page meets. Its words are chosen by the code, in `src/text/errors.ts`. */
export class ClientError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'ClientError';
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
