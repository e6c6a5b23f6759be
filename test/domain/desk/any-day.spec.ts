import fc from 'fast-check';
import { MINUTE, NEVER } from '../../../domain/kernel';
import { NO_LOAD, unitsOf } from '../../../domain/routing';
import { isUnfinished } from '../../../domain/ticket';
import { CAP, DeskInMemory, type Kept } from './desk-in-memory';

/*
 * Tickets, conversations, the queue, presence and the router together: any deeds of any people, in any order and several at the same
 * moment, each with others coming in between what it reads and what it writes. Whatever happens, what is left makes sense.
 */

const AGENTS = ['a1', 'a2'];
const SHOPPERS = ['s1', 's2', 's3'];

/** Something that somebody does. */
interface Deed {
  readonly what: string;
  readonly run: (desk: DeskInMemory) => Promise<unknown>;
}
const pick = <T>(among: readonly T[], nth: number): T | undefined => among[nth % Math.max(1, among.length)];
const ticketOf = (desk: DeskInMemory, nth: number): string => pick(desk.tickets.all(), nth)?.[0] ?? 'none';
const heldBy = (desk: DeskInMemory, agent: string, nth: number): string =>
  pick(
    desk.tickets.all().filter(([, { assigneeId }]) => assigneeId === agent),
    nth,
  )?.[0] ?? 'none';

const agent = fc.constantFrom(...AGENTS);
const shopper = fc.constantFrom(...SHOPPERS);
const nth = fc.nat(5);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  shopper.map((who) => ({ what: `${who} leaves a message`, run: (desk: DeskInMemory) => desk.leaveMessage(who) })),
  fc.tuple(shopper, fc.constantFrom('人工', '在吗', '谢谢', '1', '什么时候发货')).map(([who, words]) => ({
    what: `${who} says ${words}`,
    run: (desk: DeskInMemory) => desk.say(who, words),
  })),
  fc.tuple(agent, fc.constantFrom('online', 'busy', 'break', 'offline')).map(([who, state]) => ({
    what: `${who} is ${state}`,
    run: (desk: DeskInMemory) => desk.presence(who, state),
  })),
  fc.tuple(agent, nth).map(([who, one]) => ({
    what: `${who} takes one`,
    run: (desk: DeskInMemory) => desk.does(ticketOf(desk, one), { type: 'claim', by: { id: who, name: who } }),
  })),
  fc.tuple(agent, nth, fc.boolean()).map(([who, one, asks]) => ({
    what: `${who} answers${asks ? ' and asks' : ''}`,
    run: (desk: DeskInMemory) => desk.does(heldBy(desk, who, one), { type: 'reply', asks }),
  })),
  fc.tuple(agent, nth).map(([who, one]) => ({
    what: `${who} solves one`,
    run: (desk: DeskInMemory) => desk.does(heldBy(desk, who, one), { type: 'resolve', by: 'agent', isReply: true }),
  })),
  fc.tuple(agent, agent, nth).map(([from, to, one]) => ({
    what: `${from} passes one to ${to}`,
    run: (desk: DeskInMemory) =>
      desk.does(heldBy(desk, from, one), {
        type: 'transfer',
        to: { kind: 'member', member: { id: to, name: to, teamIds: ['t'] } },
      }),
  })),
  nth.map((one) => ({
    what: 'a shopper takes it back',
    run: (desk: DeskInMemory) => desk.does(ticketOf(desk, one), { type: 'withdraw' }),
  })),
  fc.integer({ min: 1, max: 4 }).map((minutes) => ({
    what: `${minutes} minutes pass`,
    run: async (desk: DeskInMemory) => {
      desk.now += minutes * MINUTE;
      await desk.minute();
    },
  })),
);

const awaited = ({ queue, waitingSinceAt }: Kept): boolean => queue === 'held' && waitingSinceAt !== NEVER;

/** What must hold whenever nothing is under way. */
function expectSense(desk: DeskInMemory): void {
  const tickets = desk.tickets.all().map(([, ticket]) => ticket);
  for (const id of AGENTS) {
    const mine = tickets.filter(({ assigneeId, status }) => assigneeId === id && status === 'open');
    const { load = NO_LOAD } = desk.colleagues.get(id) ?? {};
    expect([id, load]).toEqual([
      id,
      {
        conversations: mine.filter(({ channel }) => channel).length,
        messages: mine.filter(({ channel }) => !channel).length,
      },
    ]);
  }
  for (const ticket of tickets) {
    expect(ticket.assigneeId !== null).toBe(ticket.queue === 'held');
    expect(isUnfinished(ticket.status)).toBe(ticket.queue !== 'none');
    // Somebody is hurried exactly while somebody waits for them.
    if (ticket.channel) expect(ticket.silentAt !== NEVER).toBe(awaited(ticket));
    if (ticket.channel && awaited(ticket)) expect(ticket.silentAt ?? 0).toBeGreaterThan(desk.now);
  }
  for (const who of SHOPPERS) {
    const open = tickets.filter(
      ({ shopperId, channel, status }) => shopperId === who && channel && isUnfinished(status),
    );
    expect(open.length).toBeLessThanOrEqual(1);
    // While a person has it the machine knows.
    const known = desk.conversations.get(who)?.ticketId ?? null;
    if (open.length === 1) expect(known === null ? undefined : desk.tickets.get(known)).toBe(open[0]);
  }
  // Nobody waits while somebody is there who has room for them.
  const isSomebodyFree = AGENTS.some((id) => {
    const known = desk.colleagues.get(id);
    return known?.presence.state === 'online' && unitsOf(known.load, CAP) + 1 <= CAP.units;
  });
  if (isSomebodyFree) expect(tickets.filter(({ queue }) => queue === 'waiting')).toEqual([]);
}

const moments = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

test('a day at the desk: whoever does what, and at the same moment', async () => {
  await fc.assert(
    fc.asyncProperty(moments, fc.scheduler(), async (day, scheduler) => {
      const desk = new DeskInMemory(AGENTS, () => scheduler.schedule(Promise.resolve()));
      for (const together of day) {
        const under = Promise.all(together.map(({ run }) => run(desk)));
        await scheduler.waitFor(under);
        // The minute comes by: what was missed in between is mended by it, and nothing else.
        await scheduler.waitFor(desk.minute());
        expectSense(desk);
      }
      expect(desk.given.filter((units) => units > CAP.units)).toEqual([]);
      const said = day.flat().filter(({ what }) => what.includes(' says '));
      expect(desk.answeredBy).toHaveLength(said.length);
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 1_000) },
  );
});
