import type { IncomingMessage } from 'node:http';
import { CloudError, invalidParameter } from '../cloud-error';
import { isTextTooDeep, MAX_NESTING } from '../nesting';

/** MongoDB's largest document and room for what is around it. */
export const MAX_CALL_BYTES = 20 * 1024 * 1024;
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** The whole body of a request, refused before it is read when it says that it is too large. */
export async function readBody(request: IncomingMessage, largestBytes: number): Promise<Buffer> {
  const tooLarge = () => new CloudError('EXCEED_REQUEST_LIMIT', `the request is larger than ${largestBytes} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > largestBytes) throw tooLarge();
  // By events: an iterator over the request takes as long again as all else that reading it takes.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBytes) chunks.push(chunk);
      else {
        request.destroy();
        reject(tooLarge());
      }
    });
    // Every request closes; one that has ended is not broken off, and an error that nobody gets costs its stack.
    let hasEnded = false;
    request.on('end', () => {
      hasEnded = true;
      resolve(Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => hasEnded || reject(new CloudError('SYS_ERR', 'the request broke off')));
  });
}

/** The parts of a multipart body, byte for byte: the web's FormData would read binary parts as text. */
function parseMultipart(body: Buffer, boundary: string): Record<string, Buffer> {
  const parts: Record<string, Buffer> = {};
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let start = whole.indexOf(delimiter);
  while (start >= 0) {
    const head = start + delimiter.length + 2;
    const end = whole.indexOf(delimiter, head);
    if (end < 0) break;
    const content = whole.indexOf('\r\n\r\n', head);
    const name = /\bname="([^"]*)"/.exec(whole.subarray(head, content).toString('utf8'))?.[1];
    if (content >= 0 && content < end && name) parts[name] = whole.subarray(content + 4, end);
    start = end;
  }
  return parts;
}

/** Fields of a JSON or multipart request. In a multipart one `requestData` stays bytes and all else is text. */
export function parseBody(body: Buffer, contentType: string): Record<string, unknown> {
  const boundary = /^multipart\/form-data;.*boundary=("?)([^";]+)\1/i.exec(contentType)?.[2];
  if (boundary !== undefined) {
    const parts = Object.entries(parseMultipart(body, boundary));
    return Object.fromEntries(
      parts.map(([name, content]) => [name, name === 'requestData' ? content : content.toString('utf8')]),
    );
  }
  const parsed = parseJson(body.toString('utf8'), 'the request');
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  throw invalidParameter('the request is not a JSON object');
}

/** Reads JSON that nests no deeper than its readers can follow. `what` names it in the refusal. */
export function parseJson(text: string, what: string): unknown {
  if (isTextTooDeep(text)) throw invalidParameter(`${what} nests deeper than ${MAX_NESTING} levels`);
  try {
    return JSON.parse(text);
  } catch {
    throw invalidParameter(`${what} is not JSON`);
  }
}
