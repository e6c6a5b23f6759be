import type { IncomingMessage } from 'node:http';
import { CloudError, invalidParameter } from '../cloud-error';

const LARGEST_BYTES = 64 * 1024 * 1024;

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw new CloudError('EXCEED_REQUEST_LIMIT', 'the request is larger than 64 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Answered below: broken JSON and JSON of another shape are the same mistake.
  }
  throw invalidParameter('the request is not a JSON object');
}
