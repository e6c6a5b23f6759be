import { MINUTE, NEVER } from '../../../domain/kernel';
import {
  createdWith,
  decideTicket,
  goneElsewhere,
  isComplaint,
  newTicket,
  type TicketCommand,
  type TicketState,
} from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const WORTH = 10 * MINUTE;
const silver = { reason: 'silver', millis: 5 * MINUTE } as const;
const complaint = { isUpset: true, worthMillis: WORTH };
const angry: TicketCommand = { type: 'write', text: '我要投诉', hasPictures: false, complaint };
const notOne: TicketCommand = { type: 'set_complaint', isComplaint: false };
const oneAfterAll: TicketCommand = { type: 'set_complaint', isComplaint: true };

const fresh = newTicket({ teamId: 'aftersale', headStarts: [silver], createdAt: t0 });
function led(...commands: readonly TicketCommand[]): TicketState {
  let ticket: TicketState = fresh;
  for (const command of commands) ticket = { ...ticket, ...decideTicket(ticket, command, t0 + 1).changes };
  return ticket;
}
const factsOf = (ticket: TicketState, command: TicketCommand) =>
  decideTicket(ticket, command, t0 + MINUTE).facts.map(({ name }) => name);
const refused = (ticket: TicketState, command: TicketCommand): unknown => {
  try {
    return decideTicket(ticket, command, t0 + MINUTE).facts;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('complaints', () => {
  test('upset words raise one, as a fact beside the words; words after that raise nothing new', () => {
    expect(decideTicket(fresh, angry, t0 + 1).facts).toEqual([
      { name: 'wrote', isThanks: false },
      { name: 'complaint_raised', by: 'words' },
    ]);
    expect(factsOf(led(angry), angry)).toEqual(['wrote']);
  });

  test('of a new ticket: by what it begins with', () => {
    const made = { topic: 'refund', order: null } as const;
    expect(createdWith({ ...fresh, ...made })).toEqual([
      { name: 'created', topic: 'refund', headStartMillis: 5 * MINUTE, hasOrder: false },
    ]);
    const headStarts = [silver, { reason: 'complaint', millis: WORTH }] as const;
    const upset = newTicket({ teamId: 'aftersale', headStarts, createdAt: t0 });
    expect(createdWith({ ...upset, ...made })).toEqual([
      { name: 'created', topic: 'refund', headStartMillis: 15 * MINUTE, hasOrder: false },
      { name: 'complaint_raised', by: 'words' },
    ]);
  });

  test('where it is worth nothing to the shop, nothing is raised', () => {
    const nothing: TicketCommand = { ...angry, complaint: { isUpset: true, worthMillis: 0 } };
    expect(factsOf(fresh, nothing)).toEqual(['wrote']);
  });

  test('coming back: by the words, or by few stars; the line that says so stays the last', () => {
    const done = {
      ...led({ type: 'claim', by: { id: 'm1', name: '小林' } }),
      status: 'resolved',
      queue: 'none',
    } as const;
    const back = (stars: number, isUpset: boolean) =>
      decideTicket(
        { ...done, resolvedAt: t0, rating: { stars } },
        { type: 'reopen', hasText: true, complaint: { isUpset, worthMillis: WORTH } },
        t0 + MINUTE,
      ).facts.slice(1);
    expect(back(1, false)).toMatchObject([{ name: 'complaint_raised', by: 'stars' }, { name: 'reopened' }]);
    expect(back(1, true)).toMatchObject([{ name: 'complaint_raised', by: 'words' }, { name: 'reopened' }]);
    expect(back(4, false)).toMatchObject([{ name: 'reopened' }]);
  });

  test('taken back: its head start goes and its place with it, everything else stays; put back: as it was', () => {
    const raised = led(angry);
    const taken = decideTicket(raised, notOne, t0 + MINUTE);
    expect(taken).toEqual({
      changes: {
        headStarts: [silver],
        headStartMillis: 5 * MINUTE,
        queueAt: t0 - 5 * MINUTE,
        notComplaint: WORTH,
        poorAt: NEVER,
        poorBy: null,
      },
      facts: [{ name: 'complaint_taken_back' }],
    });
    const calm = { ...raised, ...taken.changes };
    expect(isComplaint(calm)).toBe(false);
    const put = decideTicket(calm, oneAfterAll, t0 + MINUTE);
    expect(put.facts).toEqual([{ name: 'complaint_put_back' }]);
    expect({ ...calm, ...put.changes }).toEqual({ ...raised, notComplaint: null, poorAt: t0 + MINUTE });
  });

  test('once taken back it is raised again by a new message, and by nothing else', () => {
    const calm = led(angry, notOne);
    expect(
      isComplaint(led(angry, notOne, { ...angry, text: '好的', complaint: { ...complaint, isUpset: false } })),
    ).toBe(false);
    expect(factsOf(calm, angry)).toEqual(['wrote', 'complaint_raised']);
    expect(led(angry, notOne, angry).notComplaint).toBeNull();
  });

  test('refused: what is so already, what was never raised, what is over or answered elsewhere', () => {
    expect(refused(fresh, notOne)).toBe('ALREADY_DONE');
    expect(refused(led(angry), oneAfterAll)).toBe('ALREADY_DONE');
    expect(refused(fresh, oneAfterAll)).toBe('INVALID_STATE');
    expect(refused({ ...led(angry), status: 'resolved', queue: 'none' }, notOne)).toBe('INVALID_STATE');
    expect(refused({ ...led(angry), ...goneElsewhere(t0) }, notOne)).toBe('INVALID_STATE');
  });
});
