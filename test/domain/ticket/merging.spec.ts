import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { canMerge, decideTicket, newTicket, requireMergeable, type TicketState } from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const at = t0 + HOUR;
const lin = { id: 'm1', name: '小林' };
const code = (expected: string) => expect.objectContaining({ code: expected });
const fresh: TicketState = newTicket({
  teamId: 'logistics',
  headStarts: [{ reason: 'gold', millis: 10 * MINUTE }],
  createdAt: t0,
});
const held = { ...fresh, ...decideTicket(fresh, { type: 'claim', by: lin }, t0 + 1).changes };
const asked = { ...held, ...decideTicket(held, { type: 'reply', asks: true }, t0 + 2).changes };
const resting = {
  ...held,
  ...decideTicket(held, { type: 'hold', untilAt: t0 + 2 * HOUR, reason: 'sealed' as never }, t0 + 2).changes,
};
const named = (id: string, state: TicketState, more: object = {}) => ({
  ...{ _id: id, id, number: `1120-0000${id}`, shopperId: 's1' },
  ...state,
  ...more,
});

describe('canMerge', () => {
  it.each([
    ['two unfinished ones of one shopper', {}, {}, true],
    ['those of two shoppers', {}, { shopperId: 's2' }, false],
    ['one with itself', {}, { _id: '1' }, false],
    ['into a finished one', {}, { status: 'resolved', queue: 'none' }, false],
    ['a finished one', { status: 'cancelled', queue: 'none' }, {}, false],
    ['what is answered in WeChat’s tool', { queue: 'elsewhere' }, {}, false],
    ['a conversation into a message', { channel: 'conversation' }, {}, false],
    ['a message into a conversation', {}, { channel: 'conversation' }, true],
    ['into one that took in ten', {}, { merged: Array(10).fill({ id: 'x', number: 'x' }) }, false],
  ])('%s: %#', (_title, from, into, expected) => {
    expect(canMerge(named('1', fresh, from), named('2', held, into))).toBe(expected);
  });

  it('requireMergeable: somebody else’s is not there, the others say why', () => {
    expect(() => requireMergeable(named('1', fresh), named('2', held, { shopperId: 's2' }))).toThrow(code('NOT_FOUND'));
    const talk = named('1', fresh, { channel: 'conversation' });
    expect(() => requireMergeable(talk, named('2', held))).toThrow(code('INVALID_STATE'));
  });
});

describe('merge', () => {
  it('ends in favour of the other, to be read by its shopper, and leaves the queue', () => {
    const { changes, facts } = decideTicket(fresh, { type: 'merge', into: { id: '2', number: '1120-00002' } }, at);
    expect(changes).toMatchObject({
      ...{ status: 'cancelled', queue: 'none', waitingSinceAt: NEVER },
      ...{ mergedIntoNumber: '1120-00002', mergedIntoId: '2', hasUnread: true },
    });
    expect(facts).toEqual([{ name: 'queue.left', waitedMillis: HOUR }, { name: 'merged' }]);
  });
});

describe('take_in', () => {
  const taking = (ticket: TicketState, from: TicketState) =>
    decideTicket(ticket, { type: 'take_in', from: named('1', from) }, at).changes;

  it('who waited in the other waits here, since the first of both', () => {
    const later = { ...held, waitingSinceAt: t0 + 5 * MINUTE, headStarts: [], headStartMillis: 0 };
    expect(taking(later, fresh)).toMatchObject({
      status: 'open',
      waitingSinceAt: t0,
      queueAt: t0 - 10 * MINUTE,
      merged: [{ id: '1', number: '1120-00001' }],
    });
  });

  it.each([
    ['its shopper was asked', asked],
    ['it rested', resting],
  ])('%s: work again, as somebody waits', (_title, ticket) => {
    expect(taking(ticket, fresh)).toMatchObject({ status: 'open', waitingSinceAt: t0, holdUntilAt: null });
  });

  it('nobody waited there: it stands as it stood', () => {
    expect(taking(resting, asked)).toEqual({ merged: [{ id: '1', number: '1120-00001' }], lastAt: at });
  });

  it('what lets either stand earlier counts once, and no more than there may be', () => {
    const from = { ...fresh, headStarts: [{ reason: 'complaint', millis: 55 * MINUTE } as const] };
    const { headStarts, headStartMillis } = taking(held, from);
    expect(headStarts?.map(({ reason }) => reason)).toEqual(['gold', 'complaint']);
    expect(headStartMillis).toBe(HOUR);
  });

  it('a finished one takes nothing in', () => {
    expect(() => taking({ ...held, status: 'closed', queue: 'none' }, fresh)).toThrow(code('INVALID_STATE'));
  });
});
