import { OUR_LIMITS } from '../../domain/kernel';

/** A stored file is answered with where it can be fetched for a while: its id again, signed. */
const FILE_ADDRESS_BYTES = 600;
const FILE_ID = /"cloud:\/\//g;

/** What a value weighs in an answer: as JSON, in UTF-8. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** What a record weighs once it is answered, with the addresses of the files it names. */
function bytesToSend(value: unknown): number {
  const json = JSON.stringify(value) ?? '';
  return Buffer.byteLength(json) + FILE_ADDRESS_BYTES * (json.match(FILE_ID)?.length ?? 0);
}

/**
 * From the first on, as many as an answer holds beside all else that it says, and at least one. None is made that comes
 * after those. For lists that no cursor goes through: what is left out is told by a count beside them.
 */
export function whatAnswerHolds<T>(items: Iterable<T>): T[] {
  const held: T[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += bytesToSend(item);
    if (held.length > 0 && bytes > OUR_LIMITS.pageBytes) break;
    held.push(item);
  }
  return held;
}
