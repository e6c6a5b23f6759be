import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';

import { HOUR, MINUTE, NEVER, SECOND } from '../../../domain/kernel';
import type { PresenceState } from '../../../domain/routing';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, DESK, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  message,
  newKey,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const WITH_AGENT = 'oShopper_Old-0123456789abcdef';
const GIVEN = DESK.teams.map((team) => ({ ...team, routing: { mode: 'given', way: 'least_load' } as const }));

describeCloud('who gets whom', deskCloud(['push', 'shopper', 'agent', 'merchant', 'jobs']), (cloud) => {
  const presence = (openid: string, to: PresenceState) =>
    call(cloud, openid, 'agent', 'presence.set', { key: newKey(), to });
  const look = (openid: string) => call(cloud, openid, 'agent', 'queue.list', { view: 'mine' });
  const leave = async (openid = SHOPPER, more = {}) =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message(more))).ticketId;
  const say = (content: string, openid = SHOPPER) =>
    cloud.push(textMessage({ openid, at: cloud.clock.now(), content }));
  const holderOf = (ticketId: string) => storedTicket(cloud, ticketId).assigneeName;
  const memberOf = (openid: string) => cloud.database.find('members', { _id: memberIdOf(openid) })[0];
  const ticketOf = (shopperId: string) => String(cloud.database.find('tickets', { shopperId })[0]?._id);
  const on = (ticketId: string) => ({ key: newKey(), ticketId });

  describe('given', () => {
    beforeEach(() => seedTicketDesk(cloud, { teams: GIVEN, conversationWay: 'desk', capUnits: 1, messagesPerUnit: 2 }));

    test('who comes goes at once to whoever is there, turn by turn; nobody above their cap', async () => {
      await presence(AGENT, 'online');
      await presence(COLLEAGUE, 'online');
      const ids = [await leave(), await leave(OTHER_SHOPPER), await leave(), await leave(OTHER_SHOPPER), await leave()];
      expect(ids.map(holderOf).sort()).toEqual(['小方', '小方', '小林', '小林', null].sort());
      expect(storedTicket(cloud, ids[4] ?? '')).toMatchObject({ queue: 'waiting' });
      expect(memberOf(AGENT)?.load).toMatchObject({ conversations: 0, messages: 2 });
      expect(storedEntries(cloud, ids[0] ?? '').at(-1)?.happened).toEqual([
        { name: 'assigned', reason: 'free', candidates: 2 },
      ]);
      // Room again: the next in line comes by itself.
      const first = ids.find((id) => holderOf(id) === '小林') ?? '';
      await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(first), text: '好了' });
      expect(holderOf(ids[4] ?? '')).toBe('小林');
    });

    test('nobody there: it waits; whoever comes online is given what waits, its longest first', async () => {
      const first = await leave();
      await cloud.clock.advance(MINUTE);
      const second = await leave(OTHER_SHOPPER);
      await cloud.clock.advance(MINUTE);
      const third = await leave();
      expect(await presence(AGENT, 'online')).toMatchObject({ presence: 'online' });
      expect([first, second, third].map(holderOf)).toEqual(['小林', '小林', null]);
    });

    test('a page that is closed, busy, a break, another team: nothing is given', async () => {
      await presence(AGENT, 'online');
      await cloud.clock.advance(2 * MINUTE);
      await presence(COLLEAGUE, 'busy');
      await presence(ELSEWHERE, 'online');
      const ticketId = await leave();
      expect(holderOf(ticketId)).toBeNull();
      // Back at the page: by the minute at the latest.
      await look(AGENT);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBe('小林');
    });

    test('offline hands back what is not answered, to whoever is there; what rests goes on resting', async () => {
      await presence(AGENT, 'online');
      const rests = await leave();
      const untilAt = cloud.clock.now() + 2 * HOUR;
      await call(cloud, AGENT, 'agent', 'ticket.hold', { ...on(rests), untilAt, reason: '等仓库' });
      const waits = await leave();
      await presence(COLLEAGUE, 'online');
      await presence(AGENT, 'offline');
      expect([rests, waits].map(holderOf)).toEqual(['小林', '小方']);
      expect(storedTicket(cloud, rests)).toMatchObject({ status: 'on_hold', holdUntilAt: untilAt });
    });

    test('offline hands back nothing that is answered', async () => {
      await presence(AGENT, 'online');
      const answered = await leave();
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(answered), text: '今天到账' });
      await presence(COLLEAGUE, 'online');
      await presence(AGENT, 'offline');
      expect(holderOf(answered)).toBe('小林');
      expect(memberOf(AGENT)?.load).toMatchObject({ messages: 1 });
    });

    test('off duty: what rests goes back once it has rested; what they take by hand since stays theirs', async () => {
      await presence(AGENT, 'online');
      const rests = await leave();
      const untilAt = cloud.clock.now() + HOUR;
      await call(cloud, AGENT, 'agent', 'ticket.hold', { ...on(rests), untilAt, reason: '等仓库' });
      await cloud.clock.advance(MINUTE);
      await presence(AGENT, 'offline');
      expect(holderOf(rests)).toBe('小林');
      const taken = await leave(OTHER_SHOPPER);
      await cloud.clock.advance(MINUTE);
      await call(cloud, AGENT, 'agent', 'ticket.claim', on(taken));
      await cloud.clock.advance(HOUR);
      expect([rests, taken].map(holderOf)).toEqual([null, '小林']);
    });

    test('closed without a word when the shop closes: what waits is handed back, and they are offline', async () => {
      const hours = [[cloud.clock.now(), cloud.clock.now() + HOUR]];
      cloud.database.insert('settings', [{ _id: 'live', hours, v: 1 }]);
      await presence(AGENT, 'online');
      const ticketId = await leave();
      await cloud.clock.advance(30 * MINUTE);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBe('小林');
      await cloud.clock.advance(31 * MINUTE);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBeNull();
      expect(memberOf(AGENT)?.presence).toMatchObject({ state: 'offline' });
    });

    test('topics: whoever is there for others is not given it; an admin says which', async () => {
      await call(cloud, ADMIN, 'merchant', 'member.setRoles', {
        key: newKey(),
        memberId: memberIdOf(AGENT),
        roles: ['agent'],
        teamIds: ['aftersale'],
        skills: ['invoice'],
      });
      await presence(AGENT, 'online');
      expect(holderOf(await leave())).toBeNull();
      expect(holderOf(await leave(OTHER_SHOPPER, { topic: 'invoice' }))).toBe('小林');
    });

    test('an expert: who is there for its topic and has least to do gets it; nobody is, said so', async () => {
      const good = (openid: string) =>
        call(cloud, ADMIN, 'merchant', 'member.setRoles', {
          key: newKey(),
          memberId: memberIdOf(openid),
          roles: ['agent'],
          teamIds: ['aftersale'],
          skills: ['refund'],
        });
      await good(COLLEAGUE);
      await presence(AGENT, 'online');
      const ticketId = await leave();
      const transfer = () => ({ ...on(ticketId), to: { kind: 'expert' } as const });
      expect(holderOf(ticketId)).toBe('小林');
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.transfer', transfer())).toBe('NOT_FOUND');
      await presence(COLLEAGUE, 'online');
      const { members } = await call(cloud, AGENT, 'agent', 'colleague.list', {});
      expect(members.find(({ name }) => name === '小方')).toMatchObject({ skills: ['refund'] });
      await call(cloud, AGENT, 'agent', 'ticket.transfer', transfer());
      expect(holderOf(ticketId)).toBe('小方');
    });

    test('many at the same moment: each to one person, no cap exceeded', async () => {
      await presence(AGENT, 'online');
      await presence(COLLEAGUE, 'online');
      const people = Array.from({ length: 12 }, (_, nth) => `oShopper_Many${nth}-0123456789abcd`.slice(0, 28));
      const ids = await Promise.all(people.map((openid) => leave(openid)));
      await cloud.runTimer('jobs');
      const held = ids.filter((id) => holderOf(id) !== null);
      expect(held).toHaveLength(4);
      for (const openid of [AGENT, COLLEAGUE]) {
        const name = openid === AGENT ? '小林' : '小方';
        expect(memberOf(openid)?.load).toMatchObject({ messages: ids.filter((id) => holderOf(id) === name).length });
      }
      for (const id of held) {
        const given = storedEntries(cloud, id).flatMap(({ happened = [] }) => happened);
        expect(given.filter(({ name }) => name === 'assigned')).toHaveLength(1);
      }
    });
  });

  describe('silence in a conversation', () => {
    beforeEach(() => seedTicketDesk(cloud, { conversationWay: 'desk' }));

    const handedOver = async () => {
      await say('人工');
      const ticketId = ticketOf(SHOPPER);
      await call(cloud, AGENT, 'agent', 'ticket.claim', on(ticketId));
      return ticketId;
    };

    test('three minutes without a word: back to the front of the queue, and its holder is busy', async () => {
      await presence(AGENT, 'online');
      const ticketId = await handedOver();
      await cloud.clock.advance(3 * MINUTE);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBe('小林');
      await cloud.clock.advance(SECOND);
      await cloud.runTimer('jobs');
      const { queueAt, waitingSinceAt, silentAt } = storedTicket(cloud, ticketId);
      expect([holderOf(ticketId), waitingSinceAt - queueAt, silentAt]).toEqual([null, HOUR, NEVER]);
      expect(memberOf(AGENT)).toMatchObject({
        presence: { state: 'busy', reason: 'silent' },
        load: { conversations: 0 },
      });
      expect((await look(AGENT)).me).toMatchObject({ presence: 'busy', wasSilent: true });
      const happened = cloud.database.find('desk_events').map(({ fact }) => fact);
      expect(happened).toEqual([
        expect.objectContaining({ name: 'presence.changed', to: 'online', reason: 'chosen' }),
        expect.objectContaining({
          name: 'presence.changed',
          to: 'busy',
          reason: 'silent',
          lastedMillis: 3 * MINUTE + SECOND,
        }),
      ]);
      expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ event: 'went_silent' });
    });

    test('a colleague who looks finds it out; what the shopper adds does not put it off', async () => {
      const ticketId = await handedOver();
      await cloud.clock.advance(2 * MINUTE);
      await say('在吗');
      await cloud.clock.advance(MINUTE + SECOND);
      await look(COLLEAGUE);
      expect(holderOf(ticketId)).toBeNull();
    });

    test('the shopper’s own word finds it out as well', async () => {
      const ticketId = await handedOver();
      await cloud.clock.advance(2 * MINUTE);
      cloud.failNext({ nth: 1, when: 'before', functionName: 'jobs' });
      await cloud.clock.advance(MINUTE + SECOND);
      await say('在吗');
      expect(holderOf(ticketId)).toBeNull();
      const [before, last] = storedEntries(cloud, ticketId).slice(-2);
      expect([before?.event, last?.kind]).toEqual(['went_silent', 'shopper']);
    });

    test('who answers, or types, keeps it', async () => {
      const ticketId = await handedOver();
      await cloud.clock.advance(2 * MINUTE);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '我看看' });
      await cloud.clock.advance(5 * MINUTE);
      await look(COLLEAGUE);
      expect(holderOf(ticketId)).toBe('小林');
      await say('好的，订单尾号 0231');
      await cloud.clock.advance(3 * MINUTE - 5 * SECOND);
      await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId, isTyping: true });
      await cloud.clock.advance(10 * SECOND);
      await look(COLLEAGUE);
      expect(holderOf(ticketId)).toBe('小林');
      await cloud.clock.advance(MINUTE);
      expect(holderOf(ticketId)).toBeNull();
    });

    test('a message waits as long as it takes', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await cloud.clock.advance(HOUR);
      await cloud.runTimer('jobs');
      expect(holderOf(ticketId)).toBe('小林');
    });
  });

  describe('ticket.next', () => {
    beforeEach(() => seedTicketDesk(cloud));
    const next = (openid: string) => call(cloud, openid, 'agent', 'ticket.next', { key: newKey() });

    test('takes who stands first; of two at the same moment each gets another', async () => {
      const first = await leave();
      await cloud.clock.advance(MINUTE);
      const second = await leave(OTHER_SHOPPER);
      const taken = await Promise.all([next(AGENT), next(COLLEAGUE)]);
      expect(taken.map(({ ticketId }) => ticketId).sort()).toEqual([first, second].sort());
    });

    test('nobody waits: said so, also where there is no team', async () => {
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
      expect(await refusal(cloud, ELSEWHERE, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
    });

    test('somebody’s own shopper is left to them for a while', async () => {
      cloud.database.insert('shoppers', [
        { _id: WITH_AGENT, name: '老客人', tier: 'none', agentId: memberIdOf(COLLEAGUE) },
      ]);
      const own = await leave(WITH_AGENT);
      const other = await leave(OTHER_SHOPPER);
      expect((await next(AGENT)).ticketId).toBe(other);
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.next', { key: newKey() })).toBe('NOT_FOUND');
      await cloud.clock.advance(5 * MINUTE);
      expect((await next(AGENT)).ticketId).toBe(own);
    });
  });

  describe('who is there', () => {
    beforeEach(() => seedTicketDesk(cloud));

    test('settings/live says how many are on duty, and no more once their page is closed', async () => {
      const onDuty = () => cloud.database.find('settings', { _id: 'live' })[0]?.onDuty;
      await presence(AGENT, 'online');
      expect(onDuty()).toEqual({ aftersale: 1 });
      await cloud.clock.advance(2 * MINUTE);
      await cloud.runTimer('jobs');
      expect(onDuty()).toEqual({});
    });

    test('shoppers read that somebody is there, and types an answer to theirs', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const head = () => call(cloud, SHOPPER, 'shopper', 'inbox.head', { ticketId });
      expect(await head()).not.toHaveProperty('isOnDuty');
      await presence(AGENT, 'online');
      await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId, isTyping: true });
      expect(await head()).toMatchObject({ isOnDuty: true, isTyping: true });
      await cloud.clock.advance(20 * SECOND);
      expect(await head()).not.toHaveProperty('isTyping');
    });

    test('colleagues see who has a ticket open, and who types there', async () => {
      const ticketId = await ticketThatIs(cloud, 'new');
      await call(cloud, COLLEAGUE, 'agent', 'ticket.get', { ticketId, isTyping: true });
      const { others } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
      expect(others).toEqual([{ name: '小方', isTyping: true }]);
      await cloud.clock.advance(2 * MINUTE);
      expect((await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).others).toBeUndefined();
    });

    test('team.board: a lead sees their team, an admin all; what each holds and who waits for them', async () => {
      await presence(AGENT, 'online');
      const ticketId = await ticketThatIs(cloud, 'open');
      await leave(OTHER_SHOPPER);
      const board = await call(cloud, LEAD, 'agent', 'team.board', {});
      expect(board.teams).toEqual([
        expect.objectContaining({ id: 'aftersale', waitingCount: 1, onDuty: 1, longestSinceAt: cloud.clock.now() }),
      ]);
      const lin = board.members.find(({ name }) => name === '小林');
      expect(lin).toMatchObject({ presence: 'online', isHeard: true, messages: 1, awaitedCount: 1 });
      expect(lin?.awaitedSinceAt).toBe(storedTicket(cloud, ticketId).waitingSinceAt);
      expect(board.members.map(({ name }) => name)).not.toContain('小陈');
      const all = await call(cloud, ADMIN, 'agent', 'team.board', {});
      expect(all.teams).toHaveLength(2);
      expect(await refusal(cloud, AGENT, 'agent', 'team.board', {})).toBe('FORBIDDEN');
    });

    test('team.tickets: what one of them holds, what waits for a team; nothing of other teams', async () => {
      const held = await ticketThatIs(cloud, 'open');
      const waits = await leave(OTHER_SHOPPER);
      await leave(SHOPPER, { topic: 'product' });
      const listed = async (openid: string, of: InputOf<'agent', 'team.tickets'>['of']) =>
        (await call(cloud, openid, 'agent', 'team.tickets', { of })).tickets.map(({ id }) => id);
      expect(await listed(LEAD, { kind: 'member', memberId: memberIdOf(AGENT) })).toEqual([held]);
      expect(await listed(LEAD, { kind: 'team', teamId: 'aftersale' })).toEqual([waits]);
      const elsewhere = { of: { kind: 'team', teamId: 'presale' } } as const;
      expect(await refusal(cloud, LEAD, 'agent', 'team.tickets', elsewhere)).toBe('NOT_FOUND');
      expect(await listed(ADMIN, elsewhere.of)).toHaveLength(1);
    });
  });
});
