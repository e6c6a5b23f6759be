import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { DAY, MINUTE, NEVER } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, DESK_TEMPLATE, deskCloud, FEW_TIMER_RUNS, refusal, WITH_DESK_NOTICES } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  LEAD,
  newKey,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const PHONE = '13800138012';

describeCloud(
  'agent: few stars',
  deskCloud(['shopper', 'agent', 'jobs', 'chores', 'push'], FEW_TIMER_RUNS),
  (cloud) => {
    beforeEach(() => {
      cloud.seen(LEAD);
      cloud.seen(SHOPPER);
      seedTicketDesk(cloud, WITH_DESK_NOTICES);
    });

    const on = (ticketId: string) => ({ key: newKey(), ticketId });
    const rate = (ticketId: string, stars: number, more: object = {}) =>
      call(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...on(ticketId), stars, ...more });
    const poor = (openid = LEAD) => call(cloud, openid, 'agent', 'team.poor', {});
    const counts = async (openid = LEAD) => [
      (await call(cloud, openid, 'agent', 'team.board', {})).poorCount,
      (await call(cloud, openid, 'agent', 'queue.list', { view: 'waiting' })).poorCount,
    ];
    const lookAfter = (ticketId: string, step: 'take' | 'settle', openid = LEAD) =>
      call(cloud, openid, 'agent', 'ticket.lookAfter', { ...on(ticketId), step });

    test('two stars: the lead sees stars, reasons, masked words and whose they are; three are no matter', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await rate(await ticketThatIs(cloud, 'resolved'), 3);
      await rate(ticketId, 2, { reasons: ['slow'], comment: `等了三天，打 ${PHONE}` });
      expect((await poor()).ratings).toEqual([
        expect.objectContaining({
          id: ticketId,
          stars: 2,
          reasons: ['slow'],
          comment: '等了三天，打 138****8012',
          agentName: '小林',
          status: 'resolved',
          teamName: '售后组',
        }),
      ]);
      expect(await counts()).toEqual([1, 1]);
      expect(await counts(ADMIN)).toEqual([1, 1]);
      // Of another team, and for whoever oversees none.
      expect((await call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' })).poorCount).toBeUndefined();
      expect(await refusal(cloud, AGENT, 'agent', 'team.poor', {})).toBe('FORBIDDEN');
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.lookAfter', { ...on(ticketId), step: 'take' })).toBe(
        'FORBIDDEN',
      );
    });

    test('taken and settled: counted until then, nothing reopened, and no word of it to the shopper', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await rate(ticketId, 1);
      await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      await lookAfter(ticketId, 'take');
      expect((await poor()).ratings).toMatchObject([{ takenBy: { name: '秦岚', isMe: true } }]);
      expect((await poor(ADMIN)).ratings).toMatchObject([{ takenBy: { name: '秦岚', isMe: false } }]);
      await lookAfter(ticketId, 'settle', ADMIN);
      expect((await poor()).ratings).toEqual([]);
      expect(await counts()).toEqual([0, 0]);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'resolved', queue: 'none', hasUnread: false });
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline.at(-1)).toMatchObject({ event: 'rated' });
      const again = { ...on(ticketId), step: 'settle' as const };
      expect(await refusal(cloud, LEAD, 'agent', 'ticket.lookAfter', again)).toBe('ALREADY_DONE');
    });

    test('stars are of who answered most, though a colleague resolved it; after it was reopened, counted anew', async () => {
      const ticketId = await ticketThatIs(cloud, 'answered');
      const pass = (from: string, to: string) =>
        call(cloud, from, 'agent', 'ticket.transfer', {
          ...on(ticketId),
          to: { kind: 'member', memberId: memberIdOf(to) },
        });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '再等等' });
      await pass(AGENT, COLLEAGUE);
      await call(cloud, COLLEAGUE, 'agent', 'ticket.resolve', { ...on(ticketId), text: '到了' });
      await rate(ticketId, 1);
      await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId));
      await call(cloud, COLLEAGUE, 'agent', 'ticket.claim', on(ticketId));
      await call(cloud, COLLEAGUE, 'agent', 'ticket.resolve', { ...on(ticketId), text: '这回好了' });
      await rate(ticketId, 2);
      const rated = storedEntries(cloud, ticketId).flatMap(({ happened = [] }) => happened);
      expect(rated.flatMap((fact) => (fact.name === 'rated' ? [fact.agentId] : []))).toEqual([
        memberIdOf(AGENT),
        memberIdOf(COLLEAGUE),
      ]);
      expect((await poor()).ratings).toMatchObject([{ stars: 2, agentName: '小方' }]);
    });

    test('reopened, it stays in the list with its stars; better ones of the next resolution empty it', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await rate(ticketId, 1, { comment: '没解决' });
      await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId));
      expect((await poor()).ratings).toMatchObject([{ id: ticketId, stars: 1, status: 'open', comment: '没解决' }]);
      expect((await call(cloud, LEAD, 'agent', 'ticket.get', { ticketId })).rating).toBeUndefined();
      await call(cloud, AGENT, 'agent', 'ticket.claim', on(ticketId));
      await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...on(ticketId), text: '好了' });
      await rate(ticketId, 5);
      expect((await poor()).ratings).toEqual([]);
    });

    test('an earlier build left the stars of before in a ticket that was reopened: they are not shown, and new ones can be given', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const ticket = storedTicket(cloud, ticketId);
      const left = { ...ticket, rating: { stars: 1, reasons: [], comment: null, at: (ticket.resolvedAt ?? 0) - 1 } };
      cloud.database.clear();
      seedTicketDesk(cloud);
      cloud.database.insert('tickets', [left]);
      const seen = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect([seen.rating, seen.may]).toEqual([undefined, ['reopen', 'rate']]);
      await rate(ticketId, 4);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ rating: { stars: 4 }, earlierRatings: [{ stars: 1 }] });
    });

    test('called back: the phone of a finished ticket is shown to who oversees it, for a reason, and written down', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved', { callback: { phone: PHONE } });
      const reveal = { ...on(ticketId), reason: '差评回访' };
      expect(await refusal(cloud, LEAD, 'agent', 'ticket.revealPhone', reveal)).toBe('INVALID_STATE');
      await rate(ticketId, 1);
      expect((await poor()).ratings).toMatchObject([{ maskedPhone: '138****8012' }]);
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.revealPhone', { ...reveal, key: newKey() })).toBe(
        'INVALID_STATE',
      );
      const { phone } = await call(cloud, LEAD, 'agent', 'ticket.revealPhone', { ...reveal, key: newKey() });
      expect(phone).toBe(PHONE);
      expect(cloud.database.find('access_log')).toHaveLength(1);
    });

    test('told at once: a notice to the lead who does not look, with nothing of the shopper; none once somebody took it', async () => {
      const choices = { [DESK_TEMPLATE]: 'accept' } as const;
      for (let tap = 0; tap < 2; tap += 1) {
        await cloud.tapSubscribe(LEAD, choices);
        await call(cloud, LEAD, 'agent', 'notice.grant', { key: newKey(), choices });
      }
      const first = await ticketThatIs(cloud, 'resolved');
      const second = await ticketThatIs(cloud, 'resolved');
      await rate(first, 1, { comment: '太慢了' });
      await cloud.clock.advance(1.5 * MINUTE);
      expect(cloud.sent(LEAD)).toMatchObject([{ accepted: true, payload: { data: { phrase2: { value: '有差评' } } } }]);
      expect(JSON.stringify(cloud.sent(LEAD))).not.toContain('太慢');
      await call(cloud, LEAD, 'agent', 'queue.list', { view: 'waiting' });
      await rate(second, 2);
      await lookAfter(second, 'take', ADMIN);
      await cloud.clock.advance(1.5 * MINUTE);
      expect(cloud.sent(LEAD)).toHaveLength(1);
    });

    test('erased with its ticket: nothing is left in the list', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await rate(ticketId, 1, { comment: '没人管' });
      for (let day = 0; day < 32; day += 8) await cloud.clock.advance(8 * DAY);
      await cloud.clock.advance(1 * DAY);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ poorAt: NEVER, rating: { stars: 1, comment: null } });
      expect((await poor()).ratings).toEqual([]);
    });
  },
);
