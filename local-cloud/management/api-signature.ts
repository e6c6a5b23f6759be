import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { hostnameOf } from '../http/senders';
import { ApiRefusal } from './api-refusal';

/** An API key pair of the account (访问密钥). */
export interface ApiKey {
  readonly secretId: string;
  readonly secretKey: string;
}

/** What of a request is signed. */
export interface SignedApiRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

const FORM =
  /^TC3-HMAC-SHA256 Credential=([^/, ]{1,128})\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]{1,200}), ?Signature=([0-9a-f]{64})$/;

/** A request older or younger than this is refused (documented: five minutes). */
const MOST_SECONDS_APART = 300;

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The headers that have to be signed (documented). */
const ALWAYS_SIGNED = ['content-type', 'host'] as const;

/**
 * Checks a signature of API 3.0, TC3-HMAC-SHA256, over method, headers and body.
 *
 * @param nowSeconds the machine's own time: who signs goes by it too
 * @returns the service it was signed for
 * @throws ApiRefusal AuthFailure.*, with the codes of Tencent's documentation
 */
export function requireApiSignature(request: SignedApiRequest, key: ApiKey, nowSeconds: number): string {
  const [, id = '', date = '', service = '', names = '', signature = ''] =
    FORM.exec(String(request.headers.authorization ?? '')) ?? [];
  if (service === '')
    throw new ApiRefusal('AuthFailure.InvalidAuthorization', 'The Authorization header is missing or not TC3.');
  if (id !== key.secretId) throw new ApiRefusal('AuthFailure.SecretIdNotFound', 'The SecretId is not found.');
  const timestamp = Number(request.headers['x-tc-timestamp']);
  const isOfDate = Number.isInteger(timestamp) && new Date(timestamp * 1_000).toISOString().slice(0, 10) === date;
  if (!isOfDate || Math.abs(timestamp - nowSeconds) > MOST_SECONDS_APART)
    throw new ApiRefusal('AuthFailure.SignatureExpire', 'The signature has expired, or is of another day.');
  const headers = names.split(';');
  const expected = signatureOf(request, { headers, date, service, timestamp }, key.secretKey);
  const isComplete = ALWAYS_SIGNED.every((name) => headers.includes(name));
  if (!isComplete || !timingSafeEqual(Buffer.from(expected), Buffer.from(signature)))
    throw new ApiRefusal('AuthFailure.SignatureFailure', 'The provided credentials could not be validated.');
  return service;
}

function signatureOf(
  { method, path, headers, body }: SignedApiRequest,
  signed: { headers: readonly string[]; date: string; service: string; timestamp: number },
  secretKey: string,
): string {
  const signedAs = (name: string) => {
    const value = String(headers[name] ?? '').trim();
    // Tencent listens on the port of its scheme, so no client signs one.
    return name === 'host' ? hostnameOf(value) : value.toLowerCase();
  };
  const lines = signed.headers.map((name) => `${name}:${signedAs(name)}\n`).join('');
  const canonical = [method, path, '', lines, signed.headers.join(';'), sha256(body)].join('\n');
  const scope = `${signed.date}/${signed.service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', String(signed.timestamp), scope, sha256(canonical)].join('\n');
  const signingKey = [signed.date, signed.service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  return hmac(signingKey, toSign).toString('hex');
}
