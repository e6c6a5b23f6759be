import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { AppError } from '../../domain/kernel';

/** A file of a few megabytes comes in a second; whatever takes so long is not coming. */
const PATIENCE_MILLIS = 15_000;

/**
 * Fetches from an address of the platform's storage, and stops at the first byte that is too many: nothing larger is ever
 * in memory. Undefined when nothing is there. Throws TRY_AGAIN when it does not come.
 */
export function fetchUpTo(url: string, maxBytes: number): Promise<Buffer | 'too_large' | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new AppError('TRY_AGAIN', undefined, { cause }));
    const request = (url.startsWith('https:') ? getHttps : getHttp)(url, (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode === 404) {
        response.resume();
        return resolve(undefined);
      }
      if (statusCode !== 200) {
        response.resume();
        return fail(new Error(`storage answered ${statusCode}`));
      }
      if (Number(headers['content-length'] ?? 0) > maxBytes) {
        response.destroy();
        return resolve('too_large');
      }
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          response.destroy();
          resolve('too_large');
        } else chunks.push(chunk);
      });
      response.on('end', () => resolve(Buffer.concat(chunks)));
      response.on('error', fail);
    });
    request.setTimeout(PATIENCE_MILLIS, () => request.destroy(new Error('storage is silent')));
    request.on('error', fail);
  });
}
