import fc from 'fast-check';
import { DAY, MINUTE } from '../../../domain/kernel';
import { newTicket, teamFor, ticketNumber } from '../../../domain/ticket';

const friday = Date.parse('2026-11-20T02:00:00Z');

describe('new ticket', () => {
  it('newTicket: waits for a person from its first moment, and no timer runs', () => {
    expect(
      newTicket({ teamId: 'after_sale', headStarts: [{ reason: 'silver', millis: 5 * MINUTE }], createdAt: friday }),
    ).toMatchObject({
      status: 'new',
      queue: 'waiting',
      assigneeId: null,
      waitingSinceAt: friday,
      headStartMillis: 5 * MINUTE,
      queueAt: friday - 5 * MINUTE,
      timerAt: friday + 30 * DAY,
      lastWordAt: friday,
      hasUnread: false,
    });
  });

  it('teamFor: the first team that names the topic, otherwise the default one', () => {
    const teams = [
      { id: 'logistics', topics: ['shipping', 'product'] as const },
      { id: 'after_sale', topics: ['refund', 'product'] as const },
    ];
    expect(teamFor('refund', teams, 'logistics')).toBe('after_sale');
    expect(teamFor('product', teams, 'after_sale')).toBe('logistics');
    expect(teamFor('invoice', teams, 'after_sale')).toBe('after_sale');
  });

  it('ticketNumber: the day is the one in China, also before eight in the morning', () => {
    expect(ticketNumber('t1', Date.parse('2026-11-20T15:59:59Z'), 0)).toMatch(/^1120-\d{5}$/);
    expect(ticketNumber('t1', Date.parse('2026-11-20T16:00:00Z'), 0)).toMatch(/^1121-\d{5}$/);
  });

  it('ticketNumber: the same id and attempt give the same number, another attempt another one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{24}$/), fc.integer({ min: 0, max: 400 }), (id, day) => {
        const at = friday + day * DAY;
        expect(ticketNumber(id, at, 0)).toBe(ticketNumber(id, at, 0));
        const attempts = new Set([0, 1, 2, 3].map((attempt) => ticketNumber(id, at, attempt)));
        expect(attempts.size).toBeGreaterThan(1);
      }),
    );
  });

  it('ticketNumber: spreads a thousand tickets of a day with few collisions', () => {
    const numbers = new Set(Array.from({ length: 1000 }, (_, n) => ticketNumber(`ticket${n}`, friday, 0)));
    expect(numbers.size).toBeGreaterThan(980);
  });
});
