import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  DISABLED,
  ELSEWHERE,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const MINE = memberIdOf(AGENT);

describeCloud('whose shopper somebody is', deskCloud(['push', 'shopper', 'agent', 'merchant', 'jobs']), (cloud) => {
  const set = (ticketId: string, memberId: string | null, openid = LEAD) =>
    call(cloud, openid, 'agent', 'ticket.setOwnAgent', { key: newKey(), ticketId, memberId });
  const online = (openid: string) => call(cloud, openid, 'agent', 'presence.set', { key: newKey(), to: 'online' });
  const leave = async (openid = SHOPPER, more = {}) =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message(more))).ticketId;
  const next = (openid: string) => call(cloud, openid, 'agent', 'ticket.next', { key: newKey() });
  const queued = async (openid: string) =>
    (await call(cloud, openid, 'agent', 'queue.list', { view: 'waiting' })).tickets;
  const holderOf = (ticketId: string) => storedTicket(cloud, ticketId).assigneeName;
  const minute = async () => {
    await cloud.clock.advance(MINUTE);
    await cloud.runTimer('jobs');
  };
  const closed = async (ticketId: string, openid = AGENT) => {
    await call(cloud, openid, 'agent', 'ticket.resolve', { key: newKey(), ticketId, text: '好了' });
  };

  describe('ticket.setOwnAgent', () => {
    beforeEach(() => seedTicketDesk(cloud));

    test('a lead of the team says it, colleagues see it, it is written down and taken back', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const ownAgent = async () => (await call(cloud, AGENT, 'agent', 'ticket.others', { ticketId })).ownAgent;
      expect(await ownAgent()).toBeUndefined();
      await set(ticketId, memberIdOf(COLLEAGUE));
      expect(await ownAgent()).toEqual({ id: memberIdOf(COLLEAGUE), name: '小方' });
      expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ kind: 'event', event: 'own_agent_set' });
      const [line] = cloud.database.find('audit_log');
      expect(line).toMatchObject({
        action: 'agent/ticket.setOwnAgent',
        memberId: memberIdOf(LEAD),
        targetId: ticketId,
      });
      await set(ticketId, null);
      expect(await ownAgent()).toBeUndefined();
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(JSON.stringify(timeline)).not.toContain('own_agent');
    });

    test('nobody else says it, and of nobody who answers no shopper', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const input = () => ({ key: newKey(), ticketId, memberId: MINE });
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.setOwnAgent', input())).toBe('FORBIDDEN');
      for (const openid of [DISABLED, QA]) {
        const of = { ...input(), memberId: memberIdOf(openid) };
        expect(await refusal(cloud, LEAD, 'agent', 'ticket.setOwnAgent', of)).toBe('NOT_FOUND');
      }
    });

    test('somebody without a record in the shop gets one', async () => {
      const ticketId = await leave(OTHER_SHOPPER);
      await set(ticketId, MINE);
      expect(cloud.database.find('shoppers', { _id: OTHER_SHOPPER })[0]).toMatchObject({
        agentId: MINE,
        agentName: '小林',
        tier: 'none',
      });
    });
  });

  describe('where their shopper goes', () => {
    let times = 0;
    const given = async (settings = {}) => {
      seedTicketDesk(cloud, { conversationWay: 'desk', ...settings });
      // Settings are kept for half a minute, also those of the test before, whose clock began at the same moment.
      times += 1;
      await cloud.clock.advance(times * MINUTE);
      const ticketId = await ticketThatIs(cloud, 'open');
      await set(ticketId, MINE);
      await closed(ticketId);
    };

    test('to them at once where they are there, in a team that takes its work itself as well', async () => {
      await given();
      await online(AGENT);
      await online(COLLEAGUE);
      const ticketId = await leave();
      expect(holderOf(ticketId)).toBe('小林');
      expect(storedEntries(cloud, ticketId).at(-1)?.happened).toMatchObject([
        { name: 'assigned', reason: 'own_agent' },
      ]);
      expect(holderOf(await leave(OTHER_SHOPPER))).toBeNull();
    });

    test('whatever it is about: it comes to a team of theirs', async () => {
      await given();
      await online(AGENT);
      const ticketId = await leave(SHOPPER, { topic: 'product' });
      expect(storedTicket(cloud, ticketId)).toMatchObject({ assigneeName: '小林', teamId: 'aftersale' });
    });

    test('a conversation goes to them without the machine', async () => {
      await given();
      await online(AGENT);
      await cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content: '你好' }));
      const [ticket] = cloud.database.find('tickets', { shopperId: SHOPPER, channel: 'conversation' });
      expect(ticket).toMatchObject({ assigneeName: '小林' });
    });

    test('away: others see for whom it waits, and may take it after some minutes', async () => {
      await given();
      const ticketId = await leave();
      const untilAt = cloud.clock.now() + 5 * MINUTE;
      expect((await queued(COLLEAGUE))[0]).toMatchObject({ id: ticketId, waitsFor: { name: '小林', untilAt } });
      expect((await queued(AGENT))[0]).toMatchObject({ id: ticketId, forMe: 'own' });
      expect(await refusal(cloud, COLLEAGUE, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
      await cloud.clock.advance(5 * MINUTE);
      expect((await next(COLLEAGUE)).ticketId).toBe(ticketId);
    });

    test('away, and the shop waits: until they come, by the minute at the latest', async () => {
      await given({ ownAgentAway: 'wait' });
      const ticketId = await leave();
      expect(storedTicket(cloud, ticketId).reserved).toMatchObject({ untilAt: NEVER });
      await cloud.clock.advance(HOUR);
      expect(await refusal(cloud, COLLEAGUE, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
      const { waiting } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(waiting).toMatchObject({ ahead: 0 });
      expect(waiting).not.toHaveProperty('range');
      await online(AGENT);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBe('小林');
    });

    test.each(['shut out', 'taken off'])('%s: nothing waits for them for ever', async (how) => {
      await given({ ownAgentAway: 'wait' });
      const ticketId = await leave();
      await cloud.clock.advance(MINUTE);
      const other = await leave();
      if (how === 'shut out') await call(cloud, ADMIN, 'merchant', 'member.disable', { key: newKey(), memberId: MINE });
      else await set(other, null);
      await minute();
      expect(storedTicket(cloud, ticketId).reserved).toBeNull();
      expect((await next(COLLEAGUE)).ticketId).toBe(ticketId);
      expect(await refusal(cloud, ELSEWHERE, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
    });

    test('many who wait for others alone hide nobody who waits for anybody', async () => {
      await given({ ownAgentAway: 'wait' });
      for (let count = 0; count < 11; count += 1) await leave();
      const ticketId = await leave(OTHER_SHOPPER);
      expect((await next(COLLEAGUE)).ticketId).toBe(ticketId);
    });
  });

  describe('who comes back within a day', () => {
    const answeredBy = async (openid: string) => {
      const ticketId = await leave();
      await call(cloud, openid, 'agent', 'ticket.claim', { key: newKey(), ticketId });
      await closed(ticketId, openid);
    };

    test('is marked for who answered them, and stands five minutes earlier for them alone', async () => {
      seedTicketDesk(cloud);
      await answeredBy(AGENT);
      const first = await leave(OTHER_SHOPPER);
      await cloud.clock.advance(4 * MINUTE);
      const again = await leave();
      expect((await queued(AGENT)).find(({ id }) => id === again)).toMatchObject({ forMe: 'again' });
      expect((await queued(COLLEAGUE)).find(({ id }) => id === again)).not.toHaveProperty('forMe');
      expect((await next(AGENT)).ticketId).toBe(again);
      expect((await next(COLLEAGUE)).ticketId).toBe(first);
    });

    test('is given to them first, where work is given; not after a day', async () => {
      const teams = [
        {
          id: 'aftersale',
          name: '售后组',
          topics: ['refund' as const],
          routing: { mode: 'given', way: 'least_load' } as const,
        },
      ];
      seedTicketDesk(cloud, { teams });
      await answeredBy(COLLEAGUE);
      await online(AGENT);
      await online(COLLEAGUE);
      const again = await leave();
      expect(storedEntries(cloud, again).at(-1)?.happened).toMatchObject([{ reason: 'same_agent' }]);
      expect(holderOf(again)).toBe('小方');
      await cloud.clock.advance(DAY + MINUTE);
      expect(storedTicket(cloud, await leave())).not.toHaveProperty('sameAgentId');
    });
  });
});
