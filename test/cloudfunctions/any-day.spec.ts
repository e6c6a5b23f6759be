import fc from 'fast-check';
import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { MemberDoc, TicketDoc } from '../../cloudfunctions/_records/documents';
import type { ActionName, InputOf } from '../../contract';
import { MINUTE, NEVER } from '../../domain/kernel';
import { isUnfinished } from '../../domain/ticket';
import { textMessage } from '../../local-cloud/message-push/events';
import { describeCloud } from '../cloud/describe-cloud';
import { callAction, DESK, deskCloud } from './desk-cloud';
import { AGENT, COLLEAGUE, message, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from './ticket-desk';

/*
 * As test/domain/desk, through the real functions and SDK: any deeds of any people, several at the same moment. Fewer histories, and
 * the same sense in what is left.
 */

const AGENTS = [AGENT, COLLEAGUE];
const SHOPPERS = [SHOPPER, OTHER_SHOPPER];
const HISTORIES = Number(process.env.PROPERTY_RUNS ?? 30);
const GIVEN = DESK.teams.map((team) => ({ ...team, routing: { mode: 'given', way: 'round_robin' } as const }));

describeCloud('any day at the desk', deskCloud(['shopper', 'agent', 'push', 'jobs']), (cloud) => {
  const tickets = () => cloud.database.find('tickets') as unknown as readonly TicketDoc[];
  const pick = (among: readonly TicketDoc[], nth: number): string =>
    among[nth % Math.max(1, among.length)]?._id ?? 'none';
  const byAgent = <A extends ActionName<'agent'>>(openid: string, action: A, input: Omit<InputOf<'agent', A>, 'key'>) =>
    callAction(cloud, openid, 'agent', action, { key: newKey(), ...input } as unknown as InputOf<'agent', A>);
  const heldBy = (openid: string, nth: number) =>
    pick(
      tickets().filter(({ assigneeId }) => assigneeId === memberIdOf(openid)),
      nth,
    );

  const agent = fc.constantFrom(...AGENTS);
  const shopper = fc.constantFrom(...SHOPPERS);
  type Deed = () => Promise<unknown>;
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    shopper.map((who) => () => callAction(cloud, who, 'shopper', 'ticket.create', message())),
    fc.tuple(shopper, fc.constantFrom('人工', '在吗', '谢谢', '1')).map(
      ([who, content]) =>
        () =>
          cloud.push(textMessage({ openid: who, at: cloud.clock.now(), content })),
    ),
    fc.tuple(agent, fc.constantFrom('online', 'busy', 'offline')).map(
      ([who, to]) =>
        () =>
          byAgent(who, 'presence.set', { to }),
    ),
    agent.map((who) => () => byAgent(who, 'queue.list', { view: 'mine' })),
    agent.map((who) => () => byAgent(who, 'ticket.next', {})),
    fc.tuple(agent, fc.nat(3), fc.boolean()).map(
      ([who, nth, asks]) =>
        () =>
          byAgent(who, 'ticket.reply', { ticketId: heldBy(who, nth), text: '好的', asks }),
    ),
    fc.tuple(agent, fc.nat(3)).map(
      ([who, nth]) =>
        () =>
          byAgent(who, 'ticket.resolve', { ticketId: heldBy(who, nth), text: '好了' }),
    ),
    fc.tuple(agent, agent, fc.nat(3)).map(([from, to, nth]) => () => {
      const receiver = { kind: 'member', memberId: memberIdOf(to) } as const;
      return byAgent(from, 'ticket.transfer', { ticketId: heldBy(from, nth), to: receiver });
    }),
    fc.integer({ min: 1, max: 4 }).map((minutes) => () => cloud.clock.advance(minutes * MINUTE)),
  );
  const moments = fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });

  function expectSense(): void {
    const all = tickets();
    for (const openid of AGENTS) {
      const [member] = cloud.database.find('members', { _id: memberIdOf(openid) }) as unknown as readonly MemberDoc[];
      const mine = all.filter(({ assigneeId, status }) => assigneeId === member?._id && status === 'open');
      const { conversations = 0, messages = 0 } = member?.load ?? {};
      expect([conversations, messages]).toEqual([
        mine.filter(({ channel }) => channel).length,
        mine.filter(({ channel }) => !channel).length,
      ]);
    }
    for (const { queue, assigneeId, status, channel, silentAt, waitingSinceAt } of all) {
      expect(assigneeId !== null).toBe(queue === 'held');
      expect(isUnfinished(status)).toBe(queue !== 'none');
      if (channel) expect(silentAt !== NEVER).toBe(queue === 'held' && waitingSinceAt !== NEVER);
    }
    for (const who of SHOPPERS) {
      const open = all.filter((one) => one.shopperId === who && one.channel && isUnfinished(one.status));
      expect(open.length).toBeLessThanOrEqual(1);
      const talks = new Set(cloud.database.find('turns').map(({ talkId, number }) => `${talkId}/${number}`));
      expect(talks.size).toBe(cloud.database.count('turns'));
    }
    for (const { _id, v } of all)
      expect(cloud.database.find('ticket_entries', { ticketId: _id }).length).toBeLessThanOrEqual(v);
    // Nothing that WeChat would not take was tried.
    for (const who of SHOPPERS) expect(cloud.sent(who).filter(({ accepted }) => !accepted)).toEqual([]);
  }

  it(`${HISTORIES} histories: what is left makes sense`, async () => {
    await fc.assert(
      fc.asyncProperty(moments, async (day) => {
        cloud.reset();
        seedTicketDesk(cloud, { teams: GIVEN, conversationWay: 'desk', capUnits: 1, messagesPerUnit: 2 });
        for (const together of day) {
          await Promise.all(together.map((run) => run()));
          expectSense();
        }
      }),
      { numRuns: HISTORIES },
    );
  });
});
