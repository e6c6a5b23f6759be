import { SECOND } from '../../../domain/kernel';
import { hasWaited, isStillTrue, noticeWeightOf } from '../../../domain/notice';
import { NOTICE_CAUSES } from '../../../domain/notice/causes';
import { TICKET_STATUSES } from '../../../domain/ticket';

describe('what a notice says, while it waits', () => {
  it.each([
    ['told at once: nothing can have happened', { attempts: 0, createdAt: 100 }, 100, false],
    ['seconds later', { attempts: 0, createdAt: 100 }, 100 + 5 * SECOND, true],
    ['after an attempt, however soon', { attempts: 1, createdAt: 100 }, 100, true],
  ] as const)('hasWaited: %s', (_, notice, now, expected) => {
    expect(hasWaited(notice, now)).toBe(expected);
  });

  it.each([
    ['a reply, read meanwhile', 'replied', 'open', false, false],
    ['a reply to a question solved since', 'replied', 'resolved', true, true],
    ['a reply to what the shopper took back', 'replied', 'cancelled', true, false],
    ['a question the shopper has answered', 'asked', 'open', true, false],
    ['a question that stands', 'asked', 'waiting_shopper', true, true],
    ['on hold, and it goes on again', 'held', 'open', false, false],
    ['on hold still, the words before it read', 'held', 'on_hold', false, true],
    ['solved, and reopened', 'resolved', 'open', true, false],
    ['solved, and not looked at', 'resolved', 'resolved', true, true],
    ['solved, and closed since: seven days are over', 'resolved', 'closed', true, false],
    ['ended by silence', 'ended', 'closed', true, true],
    ['late, and nobody has come yet', 'apology', 'new', true, true],
    ['late, and solved since', 'apology', 'resolved', true, false],
    ['mended, of what was solved already', 'mended', 'resolved', true, true],
    ['mended, of what the shopper took back', 'mended', 'cancelled', true, false],
    ['put with another, not looked at', 'merged', 'cancelled', true, true],
  ] as const)('isStillTrue: %s', (_, cause, status, hasUnread, expected) => {
    expect(isStillTrue(cause, { status, hasUnread })).toBe(expected);
  });

  it('every cause is true in some status, and no answer of a ticket that nobody has touched', () => {
    for (const cause of NOTICE_CAUSES) {
      expect(TICKET_STATUSES.some((status) => isStillTrue(cause, { status, hasUnread: true }))).toBe(true);
      if (noticeWeightOf(cause) === 'answer')
        expect(isStillTrue(cause, { status: 'new', hasUnread: true })).toBe(false);
    }
  });
});
