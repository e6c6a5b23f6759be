import type { Millis } from '../kernel';
import { deskNoticeWords } from './desk-notice';
import { DESK_NOTICE_KIND, type NoticeKind } from './kinds';
import { type NoticeWords, noticeWords } from './words';

const SAMPLE_NUMBER = '1120-00042';

/** A notice of a kind as whoever it is for would get it, to be looked at. */
export function sampleNotice(
  kind: NoticeKind,
  author: string,
  at: Millis,
): { readonly words: NoticeWords; readonly ticketNumber: string; readonly at: Millis } {
  const words =
    kind === DESK_NOTICE_KIND
      ? deskNoticeWords('passed_on', 'shipping', author)
      : noticeWords(kind === 'reply' ? 'replied' : 'resolved', 'shipping', author);
  return { words, ticketNumber: SAMPLE_NUMBER, at };
}
