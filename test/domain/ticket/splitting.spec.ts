import fc from 'fast-check';
import { HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import {
  canUndoSplit,
  decideTicket,
  newTicket,
  type ShopperWord,
  splitOff,
  type TicketCommand,
  type TicketState,
} from '../../../domain/ticket';

const t0 = Date.parse('2026-11-20T02:00:00Z');
const at = t0 + HOUR;
const lin = { id: 'm1', name: '小林' };
const code = (expected: string) => expect.objectContaining({ code: expected });
const fresh: TicketState = newTicket({
  teamId: 'logistics',
  headStarts: [{ reason: 'gold', millis: 10 * MINUTE }],
  createdAt: t0,
});
const into = { id: 't2', number: '1120-00002' };
const word = (id: string, minutes: number): ShopperWord => ({ id, at: t0 + minutes * MINUTE });
const first = word('e1', 0);
const second = word('e2', 5);
const third = word('e3', 9);

const done = (ticket: TicketState, command: TicketCommand, now: number): TicketState => ({
  ...ticket,
  ...decideTicket(ticket, command, now).changes,
});
const wrote = (ticket: TicketState, now: number) =>
  done(ticket, { type: 'write', text: '还有一件事', hasPictures: false }, now);
const split = (
  ticket: TicketState,
  moved: readonly ShopperWord[],
  others: readonly ShopperWord[],
  now = at,
): TicketState => done(ticket, { type: 'split', into, moved, others }, now);
/** What was split off, as it begins. */
const offOf = (moved: readonly ShopperWord[], by = lin.id, now = at): TicketState => {
  const made = newTicket({ teamId: 'refunds', headStarts: [], createdAt: now });
  const entryIds = moved.map(({ id }) => id);
  return { ...made, ...splitOff(made, { id: 't1', number: '1120-00001', entryIds, by, at: now }, moved) };
};

const held = done(wrote(fresh, second.at), { type: 'claim', by: lin }, second.at + 1);
const answered = done(held, { type: 'reply', asks: false }, t0 + 7 * MINUTE);
const answeredAndAsked = wrote(answered, third.at);

describe('split', () => {
  it.each([
    ['the first of two that wait: the second is what is waited for', held, [first], [second], second.at],
    ['the second: the first goes on', held, [second], [first], t0],
    ['all that wait, where the others are answered: nothing is', answeredAndAsked, [third], [second, first], NEVER],
    ['what was answered: as it was', answeredAndAsked, [first], [third, second], third.at],
    ['what nobody knew of as these were read', wrote(held, third.at), [first, second], [word('e0', -9)], third.at],
  ] as const)('%s', (_title, ticket, moved, others, waitingSinceAt) => {
    const after = split(ticket, moved, others);
    expect(after.waitingSinceAt).toBe(waitingSinceAt);
    expect(after).toMatchObject({ status: ticket.status, splits: [{ ...into, entryIds: moved.map(({ id }) => id) }] });
    if (waitingSinceAt !== NEVER) expect(after.queueAt).toBe(waitingSinceAt - ticket.headStartMillis);
  });

  it('says which ticket goes on with them', () => {
    const { facts } = decideTicket(held, { type: 'split', into, moved: [second], others: [first] }, at);
    expect(facts).toEqual([{ name: 'split', ticketId: into.id }]);
  });

  const once = split(held, [second], [first]);
  it.each([
    ['nothing would be left', held, [first, second], []],
    ['what is left went before', once, [first], [second]],
    ['one of them went before', once, [second], [first]],
    ['none at all', held, [], [first]],
    ['more than go at once', held, Array.from({ length: 21 }, (_, nth) => word(`x${nth}`, nth)), [first]],
    ['a finished one', done(held, { type: 'withdraw' }, at), [second], [first]],
    ['what is answered elsewhere', { ...held, queue: 'elsewhere' as const }, [second], [first]],
    ['split so often', { ...held, splits: Array(10).fill({ ...into, entryIds: [] }) }, [second], [first]],
  ] as const)('refused: %s', (_title, ticket, moved, others) => {
    expect(() => split(ticket, moved, others)).toThrow(code('INVALID_STATE'));
  });

  it('what was split off is waited for since its oldest message', () => {
    expect(offOf([third, second])).toMatchObject({ status: 'new', waitingSinceAt: second.at, queueAt: second.at });
  });
});

describe('taken back', () => {
  const taking = (ticket: TicketState, from: TicketState): TicketState =>
    done(ticket, { type: 'take_in', from: { ...from, ...into } }, at + 1);

  it('property: split and taken back at once, it is waited for as it was, and nothing is left of it', () => {
    const words = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 255 }),
        fc.option(fc.integer({ min: 0, max: 50 })),
        (minutes, mask, replied) => {
          const all = [...minutes].sort((a, b) => a - b).map((minute) => word(`e${minute}`, minute));
          const [begin, ...rest] = all;
          if (!begin) return;
          let ticket = done(
            newTicket({ teamId: 'logistics', headStarts: [], createdAt: begin.at }),
            { type: 'claim', by: lin },
            begin.at,
          );
          let isReplied = false;
          const reply = (now: number) => {
            if (replied === null || isReplied || t0 + replied * MINUTE >= now) return;
            isReplied = true;
            ticket = done(ticket, { type: 'reply', asks: false }, t0 + replied * MINUTE + 1);
          };
          for (const { at: now } of rest) {
            reply(now);
            ticket = wrote(ticket, now);
          }
          reply(at);
          const moved = all.filter((_word, nth) => mask & (1 << nth));
          const others = all.filter((one) => !moved.includes(one));
          if (moved.length === 0 || others.length === 0) return;
          const after = split(ticket, moved, others);
          const isWaitedByOthers = others.some((one) => one.at >= ticket.waitingSinceAt);
          expect(after.waitingSinceAt === NEVER).toBe(!isWaitedByOthers);
          const back = taking(after, offOf(moved));
          expect(back).toMatchObject({ waitingSinceAt: ticket.waitingSinceAt, queueAt: ticket.queueAt, splits: [] });
          expect(back.merged).toBeUndefined();
        },
      ),
    );
  });

  it('its own is no longer of it, and what its shopper wrote there is read here', () => {
    const off = offOf([second]);
    const { changes } = decideTicket(off, { type: 'merge', into: { id: 't1', number: '1120-00001' } }, at + 1);
    expect(changes).toMatchObject({ status: 'cancelled', splitFrom: null, mergedIntoId: 't1' });
    expect(taking(split(held, [second], [first]), wrote(off, at + 1)).merged).toEqual([into]);
  });

  it('answered there: as any two that are merged, and nothing of it is taken apart any more', () => {
    const off = done(done(offOf([second]), { type: 'claim', by: lin }, at), { type: 'reply', asks: false }, at);
    const after = taking(split(held, [second], [first]), off);
    expect(after).toMatchObject({ splits: [], merged: [into], waitingSinceAt: t0 });
  });

  it.each([
    ['who split it, while nobody took it', offOf([second]), lin.id, true],
    ['somebody else', offOf([second]), 'm2', false],
    ['it was taken up', done(offOf([second]), { type: 'claim', by: lin }, at), lin.id, false],
    ['one that was never split', fresh, lin.id, false],
  ] as const)('may be undone by %s: %#', (_title, ticket, memberId, expected) => {
    expect(canUndoSplit(ticket, memberId)).toBe(expected);
  });
});
