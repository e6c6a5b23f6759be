import type { OutputOf } from '../cloud';
import { findKept, forget, keep } from '../wechat/storage';

export type MissGroup = OutputOf<'merchant', 'faq.misses'>['groups'][number];

/** What a new article begins with, carried from the list of missed words to the editor. */
export type MissedWords = Pick<MissGroup, 'id' | 'text' | 'count' | 'examples' | 'missIds'>;

const nameOf = (id: string): string => `faq.miss.${id}`;

export function carryMissedWords({ id, text, count, examples, missIds }: MissedWords): void {
  keep('draft', nameOf(id), { id, text, count, examples, missIds } satisfies MissedWords);
}

export const findMissedWords = (id: string): MissedWords | undefined => findKept<MissedWords>('draft', nameOf(id));

export function forgetMissedWords(id: string): void {
  forget('draft', nameOf(id));
}
