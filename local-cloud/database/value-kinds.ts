import { isStorableDate } from './stored-json';

/**
 * What kinds of values a field has ever held, as bits. SQLite and MongoDB order most mixtures of kinds differently and
 * treat arrays differently, so SQL may answer for a field only while its kinds are harmless together.
 */
export const KIND = { number: 1, text: 2, date: 4, boolean: 8, other: 16 } as const;

/** Half of a surrogate pair, which no UTF-8 text can hold. */
export const HALF_PAIR = /\p{Surrogate}/u;

// SQLite reads a JSON number exactly when it is a whole number within 53 bits or has few digits.
const isExactNumber = (value: number): boolean =>
  Number.isSafeInteger(value) || (Number.isFinite(value) && Math.abs(value) < 1e15 && String(value).length <= 16);

function kindOfValue(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'number') return isExactNumber(value) ? KIND.number : KIND.other;
  if (typeof value === 'string') return value.includes('\0') || HALF_PAIR.test(value) ? KIND.other : KIND.text;
  if (typeof value === 'boolean') return KIND.boolean;
  if (value instanceof Date) return isStorableDate(value) ? KIND.date : KIND.other;
  return KIND.other;
}

/** The kind bit of the value at a dotted path; 0 when missing or null. An array on the way counts as `other`. */
export function kindAt(document: unknown, path: string): number {
  let value: unknown = document;
  for (const key of path.split('.')) {
    if (Array.isArray(value)) return KIND.other;
    if (typeof value !== 'object' || value === null || value instanceof Date) return 0;
    value = (value as Record<string, unknown>)[key];
  }
  return kindOfValue(value);
}

const HARMLESS: ReadonlySet<number> = new Set([
  0,
  KIND.number,
  KIND.text,
  KIND.date,
  KIND.boolean,
  KIND.number | KIND.text,
  KIND.number | KIND.date,
]);

/** Whether SQL compares and sorts a field of these kinds as MongoDB does. */
export const canAskSql = (kinds: number): boolean => HARMLESS.has(kinds);
