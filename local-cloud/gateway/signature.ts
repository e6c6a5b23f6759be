import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CloudError } from '../cloud-error';

/** What the SDK signs its requests with: `TENCENTCLOUD_SECRETID` and `TENCENTCLOUD_SECRETKEY`. */
export interface SdkCredentials {
  readonly secretId: string;
  readonly secretKey: string;
}

/** What of a request is signed. */
export interface SignedRequest {
  readonly method: string;
  /** With its host and query, without a scheme: `//127.0.0.1:34567/admin?env=…`. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The signature of one request, as its `Authorization` header has it. */
export interface Signature {
  readonly date: string;
  readonly service: string;
  readonly parameters: readonly string[];
  readonly headers: readonly string[];
  readonly hash: string;
}

const refused = (why: string) => new CloudError('SIGN_PARAM_INVALID', why);

const FORM =
  /^TC3-HMAC-SHA256 Credential=([^/, ]{1,128})\/(\d{4}-\d\d-\d\d)\/([a-z]+)\/tc3_request, SignedParams=([^ ,]*), SignedHeaders=([^ ,]*), Signature=([0-9a-f]{64})$/;

/** Whether two texts are the same, in a time that does not tell how far they are. */
function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  // How long it is is no secret: each has one length for all.
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Reads a signature before the body is, so that a stranger's body never is.
 *
 * @throws CloudError SIGN_PARAM_INVALID when there is none, or not one of this cloud's
 */
export function readSignature(authorization: string | undefined, { secretId }: SdkCredentials): Signature {
  const [, id = '', date = '', service = '', parameters = '', headers = '', hash = ''] =
    FORM.exec(authorization ?? '') ?? [];
  if (!isSame(secretId, id)) throw refused('the request is not signed by a function of this cloud');
  return { date, service, parameters: parameters.split(';'), headers: headers.split(';'), hash };
}

/** A header or parameter as it is signed. */
const asSigned = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).trim();

const isEmpty = (value: unknown): boolean => !(value instanceof Uint8Array) && asSigned(value) === '';

/** What stands for all parameters. The bytes of a multipart request are signed as bytes. */
function payloadHash(names: readonly string[], body: Readonly<Record<string, unknown>>): string {
  const hash = createHash('sha256');
  const byName = new Map(Object.entries(body).map(([name, value]) => [encodeURIComponent(name.toLowerCase()), value]));
  for (const name of names) {
    const value = byName.get(name);
    if (value === undefined) continue;
    hash.update(`&${name}=`);
    hash.update(value instanceof Uint8Array ? value : asSigned(value));
    hash.update('\r\n');
  }
  return hash.digest('hex');
}

/** Headers as they are signed; of a multipart type without the boundary, which is drawn later. */
function signedHeader(name: string, { headers }: SignedRequest): string {
  const value = String(headers[name] ?? '').trim();
  return name === 'content-type' && value.startsWith('multipart/form-data')
    ? 'multipart/form-data'
    : value.toLowerCase();
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

let lastKey: { readonly made: string; readonly key: string | Buffer } | undefined;

/** The key of a day and a service, kept until another is asked for: all requests of a day are signed with one. */
function signingKeyOf(secretKey: string, date: string, service: string): string | Buffer {
  const made = `${secretKey}/${date}/${service}`;
  if (lastKey?.made !== made) {
    lastKey = { made, key: [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`) };
  }
  return lastKey.key;
}

/**
 * Checks that whoever sent a request knows the secret key: the signature that Tencent Cloud calls TC3, as
 * @cloudbase/signature-nodejs makes it over method, address, headers and parameters. Its time is not judged: a function
 * signs by a clock that may stand or leap.
 *
 * @throws CloudError SIGNATURE_FAILURE when the signature is not the one of this request, or leaves a parameter out
 */
export function requireSigned(
  request: SignedRequest,
  body: Readonly<Record<string, unknown>>,
  { date, service, parameters, headers, hash }: Signature,
  { secretKey }: SdkCredentials,
): void {
  const [path, query = ''] = request.address.split('?');
  const canonical = [
    request.method.toLowerCase(),
    path,
    query,
    `${headers.map((name) => `${name}:${signedHeader(name, request)}`).join('\n')}\n`,
    headers.join(';'),
    payloadHash(parameters, body),
  ].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = ['TC3-HMAC-SHA256', String(request.headers['x-timestamp']), scope, digest].join('\n');
  const signingKey = signingKeyOf(secretKey, date, service);
  const isComplete = Object.entries(body).every(
    ([name, value]) => isEmpty(value) || parameters.includes(encodeURIComponent(name.toLowerCase())),
  );
  if (!isComplete || !isSame(hmac(signingKey, toSign).toString('hex'), hash))
    throw new CloudError('SIGNATURE_FAILURE', 'the signature is not the one of this request');
}
