import fc from 'fast-check';
import { HOUR, MINUTE, type Millis } from '../../../domain/kernel';
import { headStart, newTicket } from '../../../domain/ticket';

const monday = Date.parse('2026-11-23T00:00:00Z');
const arrival = fc.record({
  cameAt: fc.integer({ min: 0, max: 72 * HOUR }).map((after): Millis => monday + after),
  tier: fc.constantFrom('none' as const, 'silver' as const, 'gold' as const),
  amountFen: fc.option(fc.integer({ min: 0, max: 300_000 }), { nil: undefined }),
});

describe('order of the queue', () => {
  it('nobody is overtaken by somebody who came later by more than the difference of their head starts', () => {
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 2, maxLength: 60 }), (arrivals) => {
        const queue = arrivals
          .map(({ cameAt, tier, amountFen }) =>
            newTicket({ teamId: 'desk', headStartMillis: headStart(tier, amountFen), createdAt: cameAt }),
          )
          .sort((one, other) => one.queueAt - other.queueAt);
        for (const [place, behind] of queue.entries()) {
          for (const before of queue.slice(0, place)) {
            const cameLaterBy = before.waitingSinceAt - behind.waitingSinceAt;
            expect(cameLaterBy).toBeLessThanOrEqual(before.headStartMillis - behind.headStartMillis);
          }
        }
      }),
    );
  });

  it('three days of waiting stand above every card that just came', () => {
    const now = monday + 72 * HOUR;
    const waited = newTicket({ teamId: 'desk', headStartMillis: headStart('none', undefined), createdAt: monday });
    const justCame = newTicket({ teamId: 'desk', headStartMillis: headStart('gold', 900_000), createdAt: now });
    expect(waited.queueAt).toBeLessThan(justCame.queueAt);
    expect(justCame.queueAt).toBe(now - 15 * MINUTE);
  });
});
