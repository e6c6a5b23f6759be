import fc from 'fast-check';
import { MINUTE, NEVER, OUR_LIMITS } from '../../../domain/kernel';
import { type InLine, lineFor, reservedUntil, sameAgent } from '../../../domain/routing';

const NOW = 1_000 * MINUTE;
const waits = (queueAt: number, more: Partial<InLine> = {}): InLine => ({
  queueAt,
  headStartMillis: 0,
  lastAssigneeId: null,
  ...more,
});
const line = (waiting: readonly InLine[]) => lineFor('me', waiting, NOW).map((one) => waiting.indexOf(one));

describe('who is next for one member', () => {
  test.each<[string, readonly number[], readonly number[]]>([
    ['the order of the queue', line([waits(1), waits(2)]), [0, 1]],
    [
      'whom they answered before: five minutes earlier',
      line([waits(0), waits(4 * MINUTE, { sameAgentId: 'me' })]),
      [1, 0],
    ],
    ['and no more than that', line([waits(0), waits(6 * MINUTE, { sameAgentId: 'me' })]), [0, 1]],
    [
      'who held it last counts before who answered before',
      line([waits(0), waits(1, { lastAssigneeId: 'b', sameAgentId: 'me' })]),
      [0, 1],
    ],
    ['their own shopper: as early as anything may be', line([waits(0), waits(59 * MINUTE, own('me'))]), [1, 0]],
    [
      'all head starts together never more than there may be',
      line([waits(0), waits(1, { ...own('me'), headStartMillis: OUR_LIMITS.headStartMillis })]),
      [0, 1],
    ],
    ['what waits for somebody else alone is not there', line([waits(0, own('b')), waits(1)]), [1]],
    ['until its moment', line([waits(0, { reserved: { for: 'b', untilAt: NOW } })]), [0]],
  ])('lineFor: %s', (_rule, found, expected) => expect(found).toEqual(expected));

  test('lineFor: nobody is overtaken by somebody who came later by more than their head starts differ', () => {
    const one = fc.record({
      since: fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * MINUTE),
      headStartMillis: fc.integer({ min: 0, max: 60 }).map((minutes) => minutes * MINUTE),
      sameAgentId: fc.constantFrom('me', 'b'),
      isOwn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (came) => {
        const waiting = came.map(({ since, headStartMillis, sameAgentId, isOwn }) => ({
          since,
          ...waits(since - headStartMillis, { headStartMillis, sameAgentId, ...(isOwn && own('me')) }),
        }));
        const taken = lineFor('me', waiting, NOW);
        expect(taken).toHaveLength(waiting.length);
        for (const [nth, earlier] of taken.entries())
          for (const later of taken.slice(nth + 1))
            expect(earlier.since - later.since).toBeLessThanOrEqual(OUR_LIMITS.headStartMillis);
      }),
    );
  });

  function own(memberId: string): Partial<InLine> {
    return { reserved: { for: memberId, untilAt: NEVER } };
  }
});

describe('how long somebody waits for one person', () => {
  test('reservedUntil: some minutes, or until they come', () => {
    expect(reservedUntil({ ownAgentMinutes: 10 }, NOW)).toBe(NOW + 10 * MINUTE);
    expect(reservedUntil({ ownAgentMinutes: 10, ownAgentAway: 'wait' }, NOW)).toBe(NEVER);
  });

  test('sameAgent: who answered within a day, and no longer', () => {
    expect(sameAgent({ id: 'a', at: 0 }, 24 * 60 * MINUTE - 1)).toBe('a');
    expect(sameAgent({ id: 'a', at: 0 }, 24 * 60 * MINUTE)).toBeUndefined();
    expect(sameAgent(null, 0)).toBeUndefined();
  });
});
