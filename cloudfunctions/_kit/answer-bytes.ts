import { OUR_LIMITS } from '../../domain/kernel';

/** What a value weighs in an answer: as JSON, in UTF-8. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/**
 * From the first on, as many as an answer holds beside all else that it says, and at least one. For lists that no cursor
 * goes through: what is left out is told by a count beside them.
 */
export function whatAnswerHolds<T>(items: readonly T[]): T[] {
  let bytes = 0;
  const end = items.findIndex((item, place) => {
    bytes += jsonBytes(item);
    return place > 0 && bytes > OUR_LIMITS.pageBytes;
  });
  return end === -1 ? [...items] : items.slice(0, end);
}
