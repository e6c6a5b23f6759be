import { MINUTE, NEVER } from '../../../domain/kernel';
import { deskNoticeWords, isKnownAtDesk, isWorkOf, noticeData } from '../../../domain/notice';
import { DESK_NOTICE_CAUSES } from '../../../domain/notice/desk-notice';
import { TOPICS } from '../../../domain/ticket';
import { isFieldValue } from '../../../local-cloud/subscribe-message/field-rules';

describe('notices to the desk', () => {
  const work = { status: 'open', queue: 'held', assigneeId: 'm1', waitingSinceAt: 5 } as const;

  it.each([
    ['theirs, and its shopper waits', 'given', {}, true],
    ['answered meanwhile', 'answered', { waitingSinceAt: NEVER }, false],
    ['passed on, and nobody waits: still news', 'passed_on', { waitingSinceAt: NEVER }, true],
    ['somebody else’s by now', 'passed_on', { assigneeId: 'm2' }, false],
    ['back in the queue', 'given', { queue: 'waiting', assigneeId: null }, false],
    ['few stars of a finished one', 'rated_poorly', { status: 'resolved', queue: 'none', poorAt: 5 }, true],
    ['that a colleague looks after', 'rated_poorly', { poorAt: 5, poorBy: { id: 'm2' } }, false],
    ['and that nobody has to any more', 'rated_poorly', { poorAt: NEVER }, false],
    ['finished', 'passed_on', { status: 'resolved', queue: 'none' }, false],
  ] as const)('isWorkOf: %s', (_, cause, more, expected) => {
    expect(isWorkOf('m1', cause, { ...work, ...more })).toBe(expected);
  });

  it.each([
    ['their page never asked', {}, false],
    ['their page asked before it happened', { beatAt: 90 }, false],
    ['their page has asked since', { beatAt: 101 }, true],
    ['told a short while ago, and not looked since', { beatAt: 50, toldAt: 99 }, true],
    ['told, and looked since', { beatAt: 99, toldAt: 50 }, false],
    ['told long ago, and not looked since', { toldAt: 100 - 10 * MINUTE }, false],
  ] as const)('isKnownAtDesk: %s', (_, lately, expected) => {
    expect(isKnownAtDesk({ happenedAt: 100, ...lately }, 100)).toBe(expected);
  });

  test('every cause and topic: the words fit whole, nothing is cut', () => {
    const keys = { title: 'thing1', state: 'phrase2', author: 'name3', hint: 'thing4' };
    for (const cause of DESK_NOTICE_CAUSES) {
      for (const topic of TOPICS) {
        const words = deskNoticeWords(cause, topic, null);
        const data = noticeData(keys, { words, ticketNumber: '1', at: 0 });
        expect(Object.values(data).map(({ value }) => value)).toEqual(Object.values(words));
        for (const [key, { value }] of Object.entries(data)) expect(isFieldValue(key, value)).toBe(true);
      }
    }
  });
});
