import { BSONRegExp, EJSON } from 'bson';
import { CloudError, invalidParameter } from '../cloud-error';
import { isTextTooDeep, MAX_NESTING } from '../nesting';
import type { Millis } from '../types';

type Fields = Record<string, unknown>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Turns what bson and the SDK put in place of values into the values: regular expressions, the server's date. */
function resolveValue(value: unknown, now: Millis): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, now));
  if (value instanceof BSONRegExp) {
    try {
      return new RegExp(value.pattern, value.options);
    } catch {
      throw invalidParameter(`/${value.pattern}/${value.options} is not a regular expression`);
    }
  }
  if (!isPlain(value)) return value;
  if ('$tcb_server_date' in value) {
    const { offset = 0 } = value.$tcb_server_date as { offset?: number };
    return new Date(now + Number(offset));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveValue(item, now)]));
}

/** Reads the canonical extended JSON that the SDK sends; `now` is what a server date becomes. */
export function parseExtended(text: unknown, now: Millis): Fields {
  if (typeof text !== 'string') throw invalidParameter('expected extended JSON as a text');
  if (isTextTooDeep(text)) throw invalidParameter(`extended JSON deeper than ${MAX_NESTING} levels`);
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text, { relaxed: true });
  } catch (error) {
    throw new CloudError(
      'INVALID_PARAM',
      `not extended JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const resolved = resolveValue(parsed, now);
  if (!isPlain(resolved)) throw invalidParameter('expected an object');
  return resolved;
}

const toBson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toBson);
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBson(item)]));
};

/** Writes a document as the canonical extended JSON that the SDK reads. */
export const writeExtended = (document: Readonly<Fields>): string =>
  EJSON.stringify(toBson(document), { relaxed: false });
