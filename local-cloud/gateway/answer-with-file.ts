import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StoredFile } from '../types';

/** Answers with a stored file; 403 where there is none, as object storage does. */
export function answerWithFile(request: IncomingMessage, response: ServerResponse, file: StoredFile | undefined): void {
  if (!file) {
    response.writeHead(403).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.content.length,
    // What somebody uploaded runs nothing, whatever it says it is.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : file.content);
}
