import { NEVER } from '../../../domain/kernel';
import { decideTicket, isRated, newTicket, type TicketState } from '../../../domain/ticket';

const at = 1_000_000;
const ana = { id: 'm1', name: '秦岚' };
const done: TicketState = {
  ...newTicket({ teamId: 't', headStarts: [], createdAt: 1 }),
  status: 'resolved',
  queue: 'none',
  resolvedAt: at - 1,
  lastAssigneeId: 'm9',
};
const rate = (ticket: TicketState, stars: number) => decideTicket(ticket, { type: 'rate', stars, reasons: [] }, at);
const look = (ticket: TicketState, step: 'take' | 'settle', by = ana) =>
  decideTicket(ticket, { type: 'look_after', step, by }, at);

describe('few stars', () => {
  test.each([
    [1, { poorAt: at, poorBy: null, poorOf: 'stars', poorAnsweredAt: null }],
    [2, { poorAt: at, poorBy: null, poorOf: 'stars', poorAnsweredAt: null }],
    [3, {}],
    [5, {}],
  ])('%i: to be looked after, or not; nothing else of the ticket changes', (stars, changes) => {
    expect(rate(done, stars).changes).toEqual(changes);
  });

  test('better stars of a later resolution settle those of before', () => {
    expect(rate({ ...done, poorAt: 5, poorBy: ana }, 4).changes).toEqual({ poorAt: NEVER, poorBy: null });
  });

  test('taken, by a colleague too, and settled; neither twice', () => {
    const poor = { ...done, poorAt: 5 };
    expect(look(poor, 'take')).toEqual({
      changes: { poorBy: ana, poorAnsweredAt: at },
      facts: [{ name: 'poor_taken' }],
    });
    const taken = { ...poor, poorBy: ana };
    expect(() => look(taken, 'take')).toThrow(expect.objectContaining({ code: 'ALREADY_DONE' }) as Error);
    expect(look(taken, 'take', { id: 'm2', name: '阿娜' }).changes).toMatchObject({
      poorBy: { id: 'm2', name: '阿娜' },
    });
    expect(look(taken, 'settle')).toEqual({
      changes: { poorAt: NEVER, poorBy: null },
      facts: [{ name: 'poor_settled' }],
    });
    for (const ticket of [done, { ...done, poorAt: NEVER }])
      expect(() => look(ticket, 'settle')).toThrow(expect.objectContaining({ code: 'ALREADY_DONE' }) as Error);
  });

  test('the phone of whoever gave them may be looked at, though it is finished; what they wrote may not', () => {
    const poor = { ...done, poorAt: 5 };
    expect(decideTicket(poor, { type: 'reveal', what: 'phone' }, at).facts).toEqual([{ name: 'phone_revealed' }]);
    const refused = expect.objectContaining({ code: 'INVALID_STATE' }) as Error;
    expect(() => decideTicket(done, { type: 'reveal', what: 'phone' }, at)).toThrow(refused);
    expect(() => decideTicket(poor, { type: 'reveal', what: 'text' }, at)).toThrow(refused);
  });
});

test.each([
  ['of this resolution', { stars: 1, at: 10 }, 10, true],
  ['of the one before, left by an earlier build', { stars: 1, at: 9 }, 10, false],
  ['none', null, 10, false],
])('isRated: %s', (_title, rating, resolvedAt, expected) => {
  expect(isRated({ rating, resolvedAt })).toBe(expected);
});
