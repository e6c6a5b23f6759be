import { FIELD_CHARS, firstChars } from '../../../domain/kernel';
import { call, newKey, type OutputOf } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';
import type { Asked } from './article/article-draft';

export type MissGroup = OutputOf<'merchant', 'faq.misses'>['groups'][number];

/** What a new article begins with, carried from the list of missed words to the editor. */
export type MissedWords = Pick<MissGroup, 'id' | 'text' | 'count' | 'examples' | 'missIds'>;

const nameOf = (id: string): string => `faq.miss.${id}`;

export function carryMissedWords({ id, text, count, examples, missIds }: MissedWords): void {
  keep('draft', nameOf(id), { id, text, count, examples, missIds } satisfies MissedWords);
}

export const findMissedWords = (id: string): MissedWords | undefined => findKept<MissedWords>('draft', nameOf(id));

function forgetMissedWords(id: string): void {
  forget('draft', nameOf(id));
}

/** Missed words are counted over thirty days: for a start that is how often they are asked. */
export function askedBy(missed: MissedWords | undefined): Asked | undefined {
  if (!missed) return undefined;
  const wordings = [missed.text, ...missed.examples].map((words) => firstChars(words, FIELD_CHARS.question));
  return { wordings, demand: missed.count };
}

/** The missed words have an article now; if it cannot be told, they only stand in their list once more. */
export async function dismissMissedWords({ id, missIds }: MissedWords): Promise<void> {
  await call('merchant', 'faq.dismissMiss', { key: newKey(), missIds }).catch(() => undefined);
  forgetMissedWords(id);
}
