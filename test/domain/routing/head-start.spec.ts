import fc from 'fast-check';
import { AppError, HOUR, MINUTE, type Millis, NEVER } from '../../../domain/kernel';
import {
  type HeadStart,
  headStartsOf,
  headStartWorth,
  newHeadStarts,
  returnedToFront,
  totalOf,
  withHeadStart,
  withMembership,
  withoutHeadStarts,
} from '../../../domain/routing';
import { decideTicket, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';

const monday = Date.parse('2026-11-23T00:00:00Z');
const worth = headStartWorth({});
const minutesOf = (parts: readonly HeadStart[]) => parts.map(({ reason, millis }) => [reason, millis / MINUTE]);
const lin = { id: 'm1', name: '小林' };

describe('head starts', () => {
  test.each([
    ['gold', 100_000, true, 30],
    ['gold', 99_999, false, 15],
    ['silver', undefined, false, 5],
    ['silver', 100_000, false, 10],
    ['none', 100_000, false, 5],
    ['none', undefined, true, 10],
    ['none', undefined, false, 0],
  ] as const)('newHeadStarts: %s, an order of %s fen, upset %s → the sum is %s minutes', (tier, fen, isUpset, sum) => {
    expect(totalOf(newHeadStarts({ tier, orderAmountFen: fen, isUpset }, worth))).toBe(sum * MINUTE);
  });

  test('newHeadStarts: who pays for a membership, beside what their card gives', () => {
    const paying = newHeadStarts({ tier: 'silver', isPaying: true, orderAmountFen: 0, isUpset: false }, worth);
    expect(minutesOf(paying)).toEqual([
      ['silver', 5],
      ['paid_member', 10],
    ]);
  });

  test('withMembership: what the shop says by now, the rest as it was', () => {
    const was = newHeadStarts({ tier: 'gold', isPaying: true, orderAmountFen: 100_000, isUpset: true }, worth);
    const is = newHeadStarts({ tier: 'silver', orderAmountFen: 100_000, isUpset: false }, worth);
    expect(minutesOf(withMembership({ headStarts: was }, is))).toEqual([
      ['silver', 5],
      ['large_order', 5],
      ['complaint', 10],
    ]);
  });

  test('headStartWorth: as the shop says; what does not fit counts as it comes', () => {
    const own = headStartWorth({ headStartGold: 20, headStartSilver: 61, largeOrderYuan: 500, headStartComplaint: 0 });
    expect(own).toMatchObject({ gold: 20 * MINUTE, silver: 5 * MINUTE, largeOrderFen: 50_000, complaint: 0 });
    const upset = { tier: 'none', orderAmountFen: undefined, isUpset: true } as const;
    expect(newHeadStarts(upset, own)).toEqual([]);
  });

  test('withHeadStart: together never more than an hour; what passes gives way to what holds', () => {
    const waited = [{ reason: 'unanswered', millis: 55 * MINUTE } as const];
    const promised = withHeadStart({ headStarts: waited }, 'promise_broken', worth.promiseBroken);
    expect(minutesOf(promised)).toEqual([
      ['promise_broken', 30],
      ['unanswered', 30],
    ]);
    expect(minutesOf(withHeadStart({ headStarts: promised }, 'promise_broken', 10 * MINUTE))).toEqual([
      ['promise_broken', 10],
      ['unanswered', 30],
    ]);
    expect(minutesOf(withoutHeadStarts({ headStarts: promised }, 'unanswered'))).toEqual([['promise_broken', 30]]);
  });

  test('headStartsOf: what an earlier build gave goes on counting, without a name', () => {
    expect(headStartsOf({ headStartMillis: 5 * MINUTE })).toEqual([{ reason: 'unnamed', millis: 5 * MINUTE }]);
    expect(headStartsOf({})).toEqual([]);
    expect(minutesOf(withHeadStart({ headStartMillis: 5 * MINUTE }, 'complaint', 10 * MINUTE))).toEqual([
      ['complaint', 10],
      ['unnamed', 5],
    ]);
  });

  test('returnedToFront: as much as it takes to stand first, no more, and never beyond the hour', () => {
    const ticket = { waitingSinceAt: monday, headStarts: [{ reason: 'silver', millis: 5 * MINUTE } as const] };
    const first = monday - 20 * MINUTE;
    const parts = returnedToFront(ticket, first);
    expect(monday - totalOf(parts)).toBe(first - 1);
    expect(returnedToFront(ticket, monday)).toEqual(ticket.headStarts);
    expect(minutesOf(returnedToFront(ticket, monday - 2 * HOUR))).toEqual([
      ['silver', 5],
      ['returned', 55],
    ]);
    expect(totalOf(returnedToFront(ticket))).toBe(HOUR);
  });
});

const arrival = fc.record({
  cameAt: fc.integer({ min: 0, max: 72 * HOUR }).map((after): Millis => monday + after),
  tier: fc.constantFrom('none' as const, 'silver' as const, 'gold' as const),
  amountFen: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
  isUpset: fc.boolean(),
});
const complaint = { isUpset: true, worthMillis: worth.complaint };
/** What may happen to a ticket on its way through the days. */
const happening = fc.constantFrom<TicketCommand>(
  { type: 'claim', by: lin },
  { type: 'reply', asks: false },
  { type: 'release', from: ['m1'] },
  { type: 'resolve', by: 'agent', isReply: false },
  { type: 'resolve', by: 'shopper', isReply: false },
  { type: 'write', text: '还是不对', hasPictures: false },
  { type: 'write', text: '骗子', hasPictures: false, complaint },
  { type: 'reopen', hasText: false, complaint },
);
const history = fc.array(fc.tuple(happening, fc.integer({ min: 1, max: 90 * MINUTE })), { maxLength: 12 });

/** A ticket after all that the rules allowed of its history. */
function lived([came, steps]: [
  typeof arrival extends fc.Arbitrary<infer A> ? A : never,
  readonly (readonly [TicketCommand, Millis])[],
]): TicketState {
  const { tier, amountFen, isUpset, cameAt } = came;
  const headStarts = newHeadStarts({ tier, orderAmountFen: amountFen, isUpset }, worth);
  let ticket: TicketState = newTicket({ teamId: 'desk', headStarts, createdAt: cameAt });
  let at = cameAt;
  for (const [command, pause] of steps) {
    at += pause;
    try {
      ticket = { ...ticket, ...decideTicket(ticket, command, at).changes };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return ticket;
}

describe('order of the queue', () => {
  test('random days: nobody is overtaken by somebody who came later by more than the difference of their head starts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(arrival, history), { minLength: 2, maxLength: 40 }), (tickets) => {
        const queue = tickets
          .map(lived)
          .filter(({ queue, waitingSinceAt }) => queue === 'waiting' && waitingSinceAt !== NEVER)
          .sort((one, other) => one.queueAt - other.queueAt);
        for (const ticket of queue) {
          const sum = totalOf(ticket.headStarts ?? []);
          expect(sum).toBe(ticket.headStartMillis);
          expect(sum).toBeLessThanOrEqual(HOUR);
        }
        for (const [place, behind] of queue.entries()) {
          for (const before of queue.slice(0, place)) {
            const cameLaterBy = before.waitingSinceAt - behind.waitingSinceAt;
            expect(cameLaterBy).toBeLessThanOrEqual(before.headStartMillis - behind.headStartMillis);
          }
        }
      }),
    );
  });

  test('three days of waiting stand above every card that just came', () => {
    const now = monday + 72 * HOUR;
    const gold = newHeadStarts({ tier: 'gold', orderAmountFen: 900_000, isUpset: true }, worth);
    const waited = newTicket({ teamId: 'desk', headStarts: [], createdAt: monday });
    const justCame = newTicket({ teamId: 'desk', headStarts: gold, createdAt: now });
    expect(waited.queueAt).toBeLessThan(justCame.queueAt);
    expect(justCame.queueAt).toBe(now - 30 * MINUTE);
  });
});

describe('what happens to a ticket', () => {
  const led = (before: TicketState, ...commands: readonly (readonly [after: Millis, TicketCommand])[]): TicketState => {
    let ticket = before;
    for (const [after, command] of commands) {
      ticket = { ...ticket, ...decideTicket(ticket, command, monday + after).changes };
    }
    return ticket;
  };
  const silver = [{ reason: 'silver', millis: 5 * MINUTE } as const];
  const fresh = newTicket({ teamId: 'desk', headStarts: silver, createdAt: monday });
  const claim = [1 * MINUTE, { type: 'claim', by: lin }] as const;
  const resolve = [20 * MINUTE, { type: 'resolve', by: 'agent', isReply: false }] as const;

  test('reopened: stands where it comes back, with what it had waited without an answer', () => {
    const ticket = led(fresh, claim, resolve, [2 * HOUR, { type: 'reopen', hasText: false }]);
    expect(minutesOf(ticket.headStarts ?? [])).toEqual([
      ['silver', 5],
      ['unanswered', 20],
    ]);
    expect(ticket).toMatchObject({
      waitingSinceAt: monday + 2 * HOUR,
      queueAt: monday + 2 * HOUR - 25 * MINUTE,
      headStartMillis: 25 * MINUTE,
    });
  });

  test('answered: what was waited in vain counts no longer', () => {
    const answer = [10 * MINUTE, { type: 'reply', asks: false }] as const;
    const reopen = [2 * HOUR, { type: 'reopen', hasText: false }] as const;
    expect(led(fresh, claim, answer, resolve, reopen).headStarts).toEqual(silver);
    const again = led(fresh, claim, resolve, reopen, [3 * HOUR, { type: 'claim', by: lin }]);
    expect(led(again, [4 * HOUR, { type: 'reply', asks: false }])).toMatchObject({
      headStarts: silver,
      headStartMillis: 5 * MINUTE,
      queueAt: NEVER,
    });
  });

  test('upset words: count from when they are written, also while it waits; once', () => {
    const upset = { type: 'write', text: '骗子', hasPictures: false, complaint } as const;
    const ticket = led(fresh, [5 * MINUTE, upset], [6 * MINUTE, upset]);
    expect(ticket).toMatchObject({ waitingSinceAt: monday, queueAt: monday - 15 * MINUTE });
  });

  test('few stars and back again: a complaint, whatever the words', () => {
    const back = { type: 'reopen', hasText: false, complaint: { ...complaint, isUpset: false } } as const;
    const rated = (stars: number) => ({ ...led(fresh, claim, resolve), rating: { stars } });
    const reasons = (stars: number) => led(rated(stars), [HOUR, back]).headStarts?.map(({ reason }) => reason);
    expect(reasons(2)).toEqual(['silver', 'complaint', 'unanswered']);
    expect(reasons(3)).toEqual(['silver', 'unanswered']);
  });
});
