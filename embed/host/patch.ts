import { createHash } from 'node:crypto';

/** What one text became another by: one piece in place of another. */
export interface Patch {
  readonly at: number;
  readonly removed: string;
  readonly insertedChars: number;
  /** Of the text that it led to, so that nobody takes it back from another. */
  readonly leadsTo: string;
}

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

export function patchBetween(before: string, after: string): Patch {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  let end = 0;
  while (end < most - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    at,
    removed: before.slice(at, before.length - end),
    insertedChars: after.length - end - at,
    leadsTo: hashOf(after),
  };
}

/** What was there before, to the character; undefined when the text was changed since. */
export function takeBack(text: string, { at, removed, insertedChars, leadsTo }: Patch): string | undefined {
  if (hashOf(text) !== leadsTo) return undefined;
  return text.slice(0, at) + removed + text.slice(at + insertedChars);
}
