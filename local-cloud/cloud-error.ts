/** A refusal by the cloud, with the code that the SDK reads (`DATABASE_REQUEST_FAILED`, `INVALID_PARAM`, …). */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}

/** The request itself is malformed: what the SDK reports as -501007. */
export const invalidParameter = (message: string): CloudError => new CloudError('INVALID_PARAM', message);

/** The database understood the request and refused it: what the SDK reports as -502001. */
export const requestFailed = (message: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', message);
