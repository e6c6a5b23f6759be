import type { Order } from './types';

/** MongoDB's order between kinds: null, numbers, texts, objects, arrays, booleans, dates, regular expressions. */
function rankOf(value: unknown): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'number') return 1;
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 5;
  if (value instanceof Date) return 6;
  if (value instanceof RegExp) return 7;
  return Array.isArray(value) ? 4 : 3;
}

// JavaScript compares UTF-16 units; MongoDB and SQLite compare UTF-8 bytes, which differs beyond the basic plane.
const compareTexts = (a: string, b: string): number =>
  a === b ? 0 : /[\ud800-\udfff]/.test(a + b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a < b ? -1 : 1;

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : Number(a > b);
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = compareValues(a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const objectAsList = (value: object): unknown[] =>
  Object.entries(value).flatMap(([key, item]) => [rankOf(item), key, item]);

/** Which of two values MongoDB sorts first: negative when `a`, positive when `b`, 0 when equal. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference !== 0 || rank === 0) return difference;
  if (typeof a === 'number') return compareNumbers(a, b as number);
  if (typeof a === 'string') return compareTexts(a, b as string);
  if (Array.isArray(a)) return compareLists(a, b as unknown[]);
  if (a instanceof RegExp) return compareTexts(String(a), String(b));
  if (rank === 3) return compareLists(objectAsList(a as object), objectAsList(b as object));
  return compareNumbers(Number(a), Number(b));
}

/** What a path leads to; an array on the way leads to several values. */
export function valuesAt(document: unknown, keys: readonly string[]): unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [document];
  if (Array.isArray(document)) {
    if (/^\d+$/.test(key)) return valuesAt(document[Number(key)], rest);
    return document.flatMap((item) => valuesAt(item, keys));
  }
  if (typeof document !== 'object' || document === null || document instanceof Date) return [undefined];
  return valuesAt((document as Record<string, unknown>)[key], rest);
}

/** An array sorts by its least element upwards and by its greatest downwards; an empty one before null. */
function sortKey(document: unknown, path: string, direction: 1 | -1): unknown {
  const values = valuesAt(document, path.split('.')).flatMap((value) =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  );
  return values.reduce((chosen, value) => (compareValues(value, chosen) * direction < 0 ? value : chosen), values[0]);
}

/** Compares documents by an order, as MongoDB's sort does. */
export const compareDocuments =
  (order: Order) =>
  (a: object, b: object): number => {
    for (const [path, direction] of order) {
      const difference = compareValues(sortKey(a, path, direction), sortKey(b, path, direction));
      if (difference !== 0) return difference * direction;
    }
    return 0;
  };
