import type { Millis } from '../kernel';
import type { NoticeKind } from './kinds';
import { type NoticeWords, noticeWords } from './words';

const SAMPLE_NUMBER = '1120-00042';

/** A notice of a kind as a shopper would get it, to be looked at. */
export function sampleNotice(
  kind: NoticeKind,
  author: string,
  at: Millis,
): { readonly words: NoticeWords; readonly ticketNumber: string; readonly at: Millis } {
  const words = noticeWords(kind === 'reply' ? 'replied' : 'resolved', 'shipping', author);
  return { words, ticketNumber: SAMPLE_NUMBER, at };
}
