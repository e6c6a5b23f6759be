import { ROUND_THE_CLOCK } from '../../../domain/calendar';
import { CLOCK_NAMES, type ComplaintCause } from '../../../domain/events';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { type ClockRules, clocksAfter, complaintClockShown, passClocks } from '../../../domain/service-level';
import { decideTicket, newTicket, type TicketCommand, type TicketState } from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const WORTH = 10 * MINUTE;
const angry: TicketCommand = {
  type: 'write',
  text: '我要投诉',
  hasPictures: false,
  complaint: { isUpset: true, worthMillis: WORTH },
};
const ofOrder: TicketCommand = { type: 'complain_of_order', worthMillis: WORTH };
const reply: TicketCommand = { type: 'reply', asks: false };
const resolve: TicketCommand = { type: 'resolve', by: 'agent', isReply: false };
const take: TicketCommand = { type: 'look_after', step: 'take', by: { id: 'm2', name: '秦岚' } };
const few: TicketCommand = { type: 'rate', stars: 1, reasons: [] };

const calm = { ...newTicket({ teamId: 't', headStarts: [], createdAt: t0 }), topic: 'other', tier: 'none' } as const;
const claimed: TicketCommand = { type: 'claim', by: { id: 'm1', name: '小林' } };
/** Led through commands, a minute apart, after somebody took it. */
const led = (...commands: readonly TicketCommand[]): TicketState => {
  let ticket = calm;
  for (const [nth, command] of [claimed, ...commands].entries())
    ticket = { ...ticket, ...decideTicket(ticket, command, t0 + (nth + 1) * MINUTE).changes };
  return ticket;
};
const isOpen = ({ poorAt = NEVER }: TicketState) => poorAt !== NEVER;
const rated = (ticket: TicketState): TicketState => ({
  ...ticket,
  ...decideTicket({ ...ticket, resolvedAt: t0 }, few, t0 + HOUR).changes,
});

describe('the list of complaints', () => {
  test.each<[string, TicketState, ComplaintCause | undefined]>([
    ['upset words', led(angry), 'words'],
    ['a complaint of the order', led(ofOrder), 'order'],
    ['few stars', rated(led(resolve)), 'stars'],
    ['nothing of it', led(reply), undefined],
    ['words, then resolved', led(angry, resolve), undefined],
    ['words, then said to be none', led(angry, { type: 'set_complaint', isComplaint: false }), undefined],
    [
      'the order’s, and said to be none: WeChat says otherwise',
      led(ofOrder, { type: 'set_complaint', isComplaint: false }),
      'order',
    ],
    ['the order’s is over at WeChat: nothing else happens', led(ofOrder, { type: 'end_order_complaint' }), 'order'],
    ['resolved and back', led(angry, resolve, { type: 'reopen', hasText: false }), 'words'],
    [
      'few stars, reopened and resolved: still to be looked after',
      (() => {
        const back = decideTicket(rated(led(resolve)), { type: 'reopen', hasText: false }, t0 + 2 * HOUR).changes;
        const open: TicketState = { ...rated(led(resolve)), ...back };
        const held = { ...open, ...decideTicket(open, claimed, t0 + 3 * HOUR).changes };
        return { ...held, ...decideTicket(held, resolve, t0 + 4 * HOUR).changes };
      })(),
      'stars',
    ],
  ])('%s', (_title, ticket, cause) => {
    expect(isOpen(ticket) ? ticket.poorOf : undefined).toBe(cause);
  });

  test('raised once: the second way changes neither since when nor why, and is a fact all the same', () => {
    const once = led(angry);
    const { changes, facts } = decideTicket(once, ofOrder, t0 + HOUR);
    expect(changes).not.toHaveProperty('poorAt');
    expect(facts).toEqual([{ name: 'order_complained' }]);
    expect(decideTicket(calm, ofOrder, t0 + HOUR).facts).toEqual([
      { name: 'order_complained' },
      { name: 'complaint_raised', by: 'order' },
    ]);
  });

  test('a complaint of the order is a word of its shopper: they wait again, and it stands earlier', () => {
    const asked = led(reply, { type: 'reply', asks: true });
    const { changes } = decideTicket(asked, ofOrder, t0 + HOUR);
    expect(changes).toMatchObject({ status: 'open', waitingSinceAt: t0 + HOUR, headStartMillis: WORTH });
    expect(() => decideTicket(led(resolve), ofOrder, t0 + HOUR)).toThrow(
      expect.objectContaining({ code: 'INVALID_STATE' }) as Error,
    );
  });

  test('answered by a reply; of what is finished, by whoever looks after it', () => {
    expect(led(angry, reply).poorAnsweredAt).toBe(t0 + 3 * MINUTE);
    expect(led(angry, take).poorAnsweredAt).toBeNull();
    const poor = rated(led(resolve));
    expect({ ...poor, ...decideTicket(poor, take, t0 + 2 * HOUR).changes }.poorAnsweredAt).toBe(t0 + 2 * HOUR);
  });

  test('it goes along into the ticket in which its own goes on', () => {
    const from = { ...led(angry), id: 'a', number: '1' };
    const { changes } = decideTicket(led(), { type: 'take_in', from }, t0 + HOUR);
    expect(changes).toMatchObject({ poorAt: from.poorAt, poorOf: 'words' });
  });
});

describe('its clocks', () => {
  // Nobody works at night, and the terms go on all the same.
  const rules: ClockRules = { key: 'k', policies: [], workOf: () => ROUND_THE_CLOCK };
  const clocked = (state: TicketState) => {
    const ticket = { ...state, topic: 'other', tier: 'none' } as const;
    return { ...ticket, ...clocksAfter(undefined, ticket, [], rules, state.poorAt ?? t0).changes };
  };
  const names = (ticket: TicketState) => CLOCK_NAMES.filter((name) => clocked(ticket).clocks?.[name]);

  test('they run from when it was raised, until it is answered and settled', () => {
    expect(names(led(angry))).toEqual(expect.arrayContaining(['complaint_answer', 'settlement']));
    expect(names(led(angry, reply))).toContain('settlement');
    expect(names(led(angry, reply))).not.toContain('complaint_answer');
    expect(names(led(angry, resolve)).filter((name) => name !== 'resolution')).toEqual([]);
    expect(names(rated(led(resolve)))).toEqual(['complaint_answer', 'settlement']);
  });

  test('24 and 72 hours on the wall, reminded of half a day and a day before; each told once', () => {
    const ticket = clocked(led(angry));
    const since = ticket.poorAt ?? 0;
    expect(ticket.clocks?.complaint_answer).toMatchObject({ soonAt: since + 12 * HOUR, dueAt: since + DAY });
    expect(ticket.clocks?.settlement).toMatchObject({ soonAt: since + 2 * DAY, dueAt: since + 3 * DAY });
    const told = passClocks(ticket, rules, { at: since + DAY + 1, mayApologise: true });
    expect(told.facts).toEqual([{ name: 'clock.breached', clock: 'complaint_answer' }]);
    const later = { ...ticket, ...told.changes };
    expect(passClocks(later, rules, { at: since + DAY + 2, mayApologise: true }).facts).toEqual([]);
    expect(complaintClockShown(later.clocks, ROUND_THE_CLOCK, since + DAY + HOUR)).toMatchObject({ standing: 'over' });
  });

  test('of what is finished they pass too, and nothing of it stands earlier', () => {
    const poor = rated(led(resolve));
    const facts = [{ name: 'clock.breached', clock: 'settlement' } as const];
    expect(decideTicket(poor, { type: 'pass_clocks', facts, worthMillis: WORTH }, t0 + 4 * DAY)).toEqual({
      changes: {},
      facts,
    });
    expect(() => decideTicket(led(resolve), { type: 'pass_clocks', facts, worthMillis: WORTH }, t0 + DAY)).toThrow();
  });
});
