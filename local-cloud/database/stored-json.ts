import { randomBytes } from 'node:crypto';
import { invalidParameter, requestFailed } from '../cloud-error';

/** A document as the database holds it in memory: JSON values, Dates and RegExps. */
export type Document = { _id: string } & Record<string, unknown>;

// Outside these years an ISO text no longer sorts like the moment it stands for.
const LAST_MILLIS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether an ISO text of the date sorts like the date. */
export const isStorableDate = (date: Date): boolean => date.getTime() <= LAST_MILLIS && date.getUTCFullYear() >= 0;

// MongoDB's limit, in characters where MongoDB counts bytes.
const MAX_DOCUMENT_CHARS = 16 * 1024 * 1024;

const storeNumber = (value: number): unknown => (Number.isFinite(value) ? value : { $numberDouble: String(value) });

function storeObject(value: object, path: string): unknown {
  if (value instanceof Date) {
    if (!isStorableDate(value)) throw requestFailed(`'${path}' holds no date of the years 0 to 9999`);
    return { $date: value.toISOString() };
  }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  if (Array.isArray(value)) return value.map((item, index) => storable(item, `${path}.${index}`) ?? null);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw requestFailed(`'${path}' holds a ${value.constructor.name}, which cannot be kept here`);
  }
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$') || key.includes('.') || key === '' || key === '__proto__') {
      throw requestFailed(`The field name '${key}' in '${path}' is not valid for storage.`);
    }
    const stored = storable(item, path === '' ? key : `${path}.${key}`);
    if (stored !== undefined) kept[key] = stored;
  }
  return kept;
}

function storable(value: unknown, path: string): unknown {
  switch (typeof value) {
    case 'undefined':
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return storeNumber(value);
    case 'object':
      return value === null ? null : storeObject(value, path);
    default:
      throw requestFailed(`'${path}' holds a ${typeof value}, which cannot be kept here`);
  }
}

/**
 * The text kept in the database: plain JSON, so that SQLite can index it; dates as `{"$date": ISO}`, whose text sorts
 * like the date; undefined fields left out. Refuses what cannot be kept and field names with `$` or dots.
 */
export function encodeDocument(document: object): string {
  const text = JSON.stringify(storable(document, ''));
  if (text.length > MAX_DOCUMENT_CHARS) throw requestFailed('object to insert too large: a document holds up to 16 MB');
  return text;
}

function revive(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revive);
  const record = value as Record<string, unknown>;
  if (typeof record.$date === 'string') return new Date(record.$date);
  if (typeof record.$numberDouble === 'string') return Number(record.$numberDouble);
  if (record.$regularExpression) {
    const { pattern, options } = record.$regularExpression as { pattern: string; options: string };
    return new RegExp(pattern, options);
  }
  for (const key of Object.keys(record)) record[key] = revive(record[key]);
  return record;
}

/** The document behind a kept text. */
export function decodeDocument(text: string): Document {
  const parsed: unknown = JSON.parse(text);
  // Most documents without dates need no second pass.
  return (text.includes('"$') ? revive(parsed) : parsed) as Document;
}

/** A copy of a document as it will come back from the database. Refuses what cannot be kept. */
export const asStored = (document: object): Document => decodeDocument(encodeDocument(document));

/** A document to be inserted, with an id made up where it brings none. */
export function withId(document: Readonly<Record<string, unknown>>): Document {
  const { _id = randomBytes(16).toString('hex'), ...fields } = document;
  if (typeof _id !== 'string' || _id === '') throw invalidParameter('_id must be a text');
  return { _id, ...fields };
}
