import { planEffects } from '../../../cloudfunctions/_commit/effects';
import type { HeadDoc, NoticeEffect, TicketDoc } from '../../../cloudfunctions/_records/documents';
import { newHead } from '../../../cloudfunctions/_records/head-record';
import { HOUR } from '../../../domain/kernel';
import { type NoticeCause, noticeKindOf, noticeWeightOf } from '../../../domain/notice';
import { NOTICE_CAUSES } from '../../../domain/notice/causes';

const NOW = 1_000_000;
const ticket = { _id: 't1', topic: 'refund', channel: 'message', shopperId: 'oShopper' } as unknown as TicketDoc;

/** How a cause is told, with what its shopper granted of its kind; undefined: by the badge. */
function way(cause: NoticeCause, left: number, more: Partial<HeadDoc> = {}): string | null | undefined {
  const head = newHead('oShopper', { grants: { [noticeKindOf(cause)]: left }, ...more }, NOW);
  const context = { ticket, by: '小林', head, now: NOW, said: undefined, hasPictures: false, rowId: 'o1' };
  const [effect] = planEffects([{ type: 'notice', cause }], context).effects as NoticeEffect[];
  return effect?.channel;
}
const OPEN = { window: { left: 3, untilAt: NOW + HOUR } };

describe('the ladder: the conversation, a notice, the badge', () => {
  test.each(NOTICE_CAUSES)('%s: the last of its kind is kept for an answer', (cause) => {
    const isCourtesy = noticeWeightOf(cause) === 'courtesy';
    expect(way(cause, 0)).toBeUndefined();
    expect(way(cause, 1)).toBe(isCourtesy ? undefined : 'subscribe');
    expect(way(cause, 2)).toBe('subscribe');
    expect(way(cause, 0, OPEN)).toBe('conversation');
    expect(way(cause, 2, OPEN)).toBe('conversation');
  });

  test('apologies, merging, splitting, incidents, what is mended, what a rule says and care are the courtesies', () => {
    expect(NOTICE_CAUSES.filter((cause) => noticeWeightOf(cause) === 'courtesy').sort()).toEqual([
      'apology',
      'auto_replied',
      'care',
      'incident',
      'mended',
      'merged',
      'split',
    ]);
  });
});
