import { request } from 'node:https';
import { isIP } from 'node:net';
import type { DispatchFailure } from '../../../domain/connections';
import { NotReached, type Outside, type Place } from './outside';

/** More of an answer nobody reads. */
const ANSWER_BYTES = 8 * 1024;
const HTTPS_PORT = 443;

export interface Posted {
  readonly status: number;
  /** The beginning of the answer, as text. */
  readonly answer: string;
}

/**
 * Posts a body to an https address: to the very IP address that was found for its name and looked at, with the name's certificate;
 * redirects are not followed. Throws `NotReached`.
 */
export async function post(
  outside: Outside,
  address: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Posted> {
  const place = await outside.find(address.hostname, address.port === '' ? HTTPS_PORT : Number(address.port));
  return send(outside, place, address, body, headers);
}

function send(
  { trusted, patienceMillis }: Outside,
  place: Place,
  address: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(error instanceof NotReached ? error : new NotReached(failureOf(error)));
    const sent = request(
      {
        method: 'POST',
        host: place.address,
        port: place.port,
        path: `${address.pathname}${address.search}`,
        headers: {
          host: address.host,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        ...(isIP(address.hostname) === 0 && { servername: address.hostname }),
        ...(trusted !== undefined && { ca: trusted }),
        agent: false,
      },
      (response) => {
        const { statusCode: status = 0 } = response;
        let answer = '';
        const done = () => resolve({ status, answer });
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          answer += chunk;
          if (answer.length < ANSWER_BYTES) return;
          answer = answer.slice(0, ANSWER_BYTES);
          done();
          response.destroy();
        });
        response.on('end', done);
        response.on('error', fail);
      },
    );
    // All of it, so that one slow target takes no other's time.
    const timer = setTimeout(() => sent.destroy(new NotReached('timed_out')), patienceMillis);
    sent.on('close', () => clearTimeout(timer));
    sent.on('error', fail);
    sent.end(body);
  });
}

/** What went wrong below HTTP, by the codes of Node. */
export function failureOf(error: unknown): DispatchFailure {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/CERT|TLS|SSL|SELF_SIGNED|ISSUER|EPROTO/.test(code)) return 'not_secure';
  return code === 'ETIMEDOUT' ? 'timed_out' : 'unreachable';
}
