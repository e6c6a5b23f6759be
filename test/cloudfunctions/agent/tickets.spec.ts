import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { DAY, HOUR, MINUTE, NEVER } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, REPLY_TEMPLATE, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { drawTicket } from '../seed-review';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  DISABLED,
  EDITOR,
  ELSEWHERE,
  headOf,
  LEAD,
  newKey,
  ORDER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('agent tickets', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const on = (ticketId: string) => ({ key: newKey(), ticketId });
  const read = (ticketId: string, openid = AGENT) => call(cloud, openid, 'agent', 'ticket.get', { ticketId });

  describe('words to a shopper', () => {
    it('a variable that nothing filled in is refused and says why, in a reply and in a last word', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const text = '由 {{order.carrier}} 送到';
      for (const action of ['ticket.reply', 'ticket.resolve'] as const) {
        const answer = await callAction(cloud, AGENT, 'agent', action, { ...on(ticketId), text });
        expect(answer).toMatchObject({
          error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'text', rule: 'variable_left' }] } },
        });
      }
      // A note is for colleagues.
      await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(ticketId), text });
    });
  });

  describe('ticket.get', () => {
    it('everything to answer with, and no number of a person', async () => {
      const ticketId = await ticketThatIs(cloud, 'new', {
        text: '我是 110105194912310021X？电话１３８ 0013 8012，卡 6222021234567890128',
        searched: '13800138012 的退款',
        via: 'shipping',
        orderId: ORDER,
        callback: { phone: '138-0013-8012', wishedAt: testStartAt + HOUR },
      });
      const ticket = await read(ticketId);
      expect(ticket).toMatchObject({
        status: 'new',
        shopperName: '林**',
        teamName: '售后组',
        waitingSinceAt: testStartAt,
        order: { id: ORDER, region: '浙江省杭州市', expectedShipAt: testStartAt + 2 * DAY },
        packet: { read: [], searched: '138****8012 的退款', via: 'shipping' },
        callback: { maskedPhone: '138****8012', wishedAt: testStartAt + HOUR },
        may: ['claim', 'note', 'setUrgent', 'split'],
        reach: { conversationLeft: 0, noticesLeft: 0 },
      });
      expect(JSON.stringify(ticket)).not.toMatch(/13800138012|8012，卡 6222|文三路|晓曼|"receiver"/);
      expect(ticket.timeline[0]?.text).toContain('电话１３８ **** 8012，卡 ***************0128');
    });

    it('says what else the caller has to do, and whether they are on a break', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      expect((await read(ticketId)).atHand).toEqual({ count: 0, isOnBreak: false });
      await ticketThatIs(cloud, 'open');
      await ticketThatIs(cloud, 'on_hold');
      await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'break' });
      expect((await read(ticketId)).atHand).toEqual({ count: 1, isOnBreak: true });
      expect((await read(ticketId, LEAD)).atHand).toEqual({ count: 0, isOnBreak: false });
    });

    it('what is possible follows from the status and from who holds it', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', { callback: { phone: '13800138012' } });
      expect((await read(ticketId)).may).toEqual([
        'reply',
        'note',
        'transfer',
        'hold',
        'resolve',
        'revealPhone',
        'noteCall',
        'setUrgent',
        'split',
      ]);
      expect((await read(ticketId, LEAD)).may).toContain('transfer');
      expect((await read(await ticketThatIs(cloud, 'resolved'))).may).toEqual([]);
    });

    it('QA reads finished tickets that were drawn, without the shopper’s name, and no others', async () => {
      const open = await ticketThatIs(cloud, 'open');
      expect(await refusal(cloud, QA, 'agent', 'ticket.get', { ticketId: open })).toBe('NOT_FOUND');
      const ticketId = await ticketThatIs(cloud, 'resolved');
      expect(await refusal(cloud, QA, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
      drawTicket(cloud, ticketId);
      const done = await read(ticketId, QA);
      expect(done).toMatchObject({ shopperName: '**', may: [] });
    });

    it('a colleague’s ticket, another team’s ticket and no ticket are the same', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      for (const openid of [COLLEAGUE, ELSEWHERE]) {
        expect(await refusal(cloud, openid, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
      }
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.get', { ticketId: 'nothing' })).toBe('NOT_FOUND');
      expect(await refusal(cloud, ADMIN, 'agent', 'ticket.get', { ticketId })).toBeUndefined();
    });

    it('the timeline tells the desk everything, in the order it happened', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(ticketId), text: '打 13800138012 没人接' });
      const timeline = (await read(ticketId)).timeline;
      expect(timeline.map(({ kind, event, author }) => [kind, event, author])).toEqual([
        ['shopper', 'created', undefined],
        ['event', 'claimed', '小林'],
        ['note', undefined, '小林'],
      ]);
      expect(timeline[2]?.text).toBe('打 138****8012 没人接');
    });
  });

  describe('ticket.claim', () => {
    it('of two at once exactly one gets it, and the other learns who', async () => {
      for (let round = 0; round < 10; round += 1) {
        const ticketId = await ticketThatIs(cloud, 'new');
        const both = await Promise.all(
          [AGENT, COLLEAGUE].map((openid) => callAction(cloud, openid, 'agent', 'ticket.claim', on(ticketId))),
        );
        const [winner] = both.flatMap((envelope, index) => (envelope.ok ? [index] : []));
        const lost = both.filter(({ ok }) => !ok);
        expect(lost).toHaveLength(1);
        const assignee = winner === 0 ? '小林' : '小方';
        expect(lost[0]).toMatchObject({ error: { code: 'ALREADY_CLAIMED', details: { assignee } } });
        expect(storedTicket(cloud, ticketId)).toMatchObject({ assigneeName: assignee, v: 2 });
        expect(storedEntries(cloud, ticketId)).toHaveLength(2);
      }
    });

    it('of eight at once exactly one gets it', async () => {
      const ticketId = await ticketThatIs(cloud, 'new');
      const people = [AGENT, COLLEAGUE, LEAD, ADMIN, AGENT, COLLEAGUE, LEAD, ADMIN];
      const all = await Promise.all(
        people.map((openid) => callAction(cloud, openid, 'agent', 'ticket.claim', on(ticketId))),
      );
      expect(all.filter(({ ok }) => ok)).toHaveLength(1);
      for (const envelope of all) if (!envelope.ok) expect(envelope.error.code).toMatch(/ALREADY_CLAIMED|TRY_AGAIN/);
      expect(storedEntries(cloud, ticketId)).toHaveLength(2);
    });

    it('another team’s ticket is not there; an admin may take any', async () => {
      const ticketId = await ticketThatIs(cloud, 'new');
      expect(await refusal(cloud, ELSEWHERE, 'agent', 'ticket.claim', on(ticketId))).toBe('NOT_FOUND');
      expect(await refusal(cloud, ADMIN, 'agent', 'ticket.claim', on(ticketId))).toBeUndefined();
    });

    it('a finished ticket cannot be taken', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.claim', on(ticketId))).toBe('INVALID_STATE');
    });
  });

  describe('ticket.reply', () => {
    it('ends the wait and is unread; where nothing can be told there is nothing to send', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await cloud.clock.advance(3 * MINUTE);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '今天到账' });
      expect(storedTicket(cloud, ticketId)).toMatchObject({
        status: 'open',
        waitingSinceAt: NEVER,
        firstReplyAt: testStartAt + 3 * MINUTE,
        hasUnread: true,
      });
      expect(storedEntries(cloud, ticketId).at(-1)?.facts).toMatchObject({ waitedMillis: 3 * MINUTE });
      expect(storedEntries(cloud, ticketId).at(-1)?.happened).toEqual([
        { name: 'replied', asks: false, isFirst: true },
        // Nothing is promised here, and it is measured all the same.
        { name: 'clock.stopped', clock: 'first', tookMillis: 3 * MINUTE, targetMillis: null, isMet: true },
      ]);
      expect(headOf(cloud, SHOPPER)?.unread).toEqual({ [ticketId]: storedTicket(cloud, ticketId).v });
      expect(cloud.database.count('outbox')).toBe(0);
    });

    it('a shopper who granted a notice gets it at once, without a word of what was written', async () => {
      await cloud.tapSubscribe(SHOPPER, { [REPLY_TEMPLATE]: 'accept' });
      const choices = { [REPLY_TEMPLATE]: 'accept' } as const;
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
      const ticketId = await ticketThatIs(cloud, 'open');
      expect((await read(ticketId)).reach.noticesLeft).toBe(1);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '秘密的回复' });
      const [sent] = cloud.sent(SHOPPER);
      expect(sent).toMatchObject({ api: 'subscribeMessage.send', accepted: true });
      expect(JSON.stringify(sent)).not.toContain('秘密');
      expect((await read(ticketId)).reach.noticesLeft).toBe(0);
    });

    it('not to what somebody else holds, not before it is taken', async () => {
      const waiting = await ticketThatIs(cloud, 'new');
      const reply = (openid: string, ticketId: string) =>
        refusal(cloud, openid, 'agent', 'ticket.reply', { ...on(ticketId), text: 'x' });
      expect(await reply(AGENT, waiting)).toBe('FORBIDDEN');
      expect(await reply(ADMIN, waiting)).toBe('INVALID_STATE');
      expect(await reply(COLLEAGUE, await ticketThatIs(cloud, 'open'))).toBe('FORBIDDEN');
      expect(await reply(ELSEWHERE, await ticketThatIs(cloud, 'open'))).toBe('NOT_FOUND');
    });

    it('an agent’s text is checked too', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const risky = { ...on(ticketId), text: '傻逼' };
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.reply', risky)).toBe('CONTENT_REJECTED');
      expect(storedEntries(cloud, ticketId)).toHaveLength(2);
    });
  });

  describe('ticket.note', () => {
    it('stops no clock and shows nothing to the shopper', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const before = storedTicket(cloud, ticketId);
      await cloud.clock.advance(MINUTE);
      await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(ticketId), text: '老客户' });
      const after = storedTicket(cloud, ticketId);
      expect(after).toEqual({ ...before, updatedAt: testStartAt + MINUTE, v: before.v + 1 });
      expect(cloud.database.count('outbox')).toBe(0);
    });

    it('on what waits in the own queue, not on what is finished', async () => {
      const note = async (state: 'new' | 'resolved') =>
        refusal(cloud, AGENT, 'agent', 'ticket.note', { ...on(await ticketThatIs(cloud, state)), text: 'x' });
      expect(await note('new')).toBeUndefined();
      expect(await note('resolved')).toBe('INVALID_STATE');
    });
  });

  describe('ticket.transfer', () => {
    const transfer = (openid: string, ticketId: string, to: { memberId: string } | { teamId: string }) => {
      const target = 'teamId' in to ? ({ kind: 'team', ...to } as const) : ({ kind: 'member', ...to } as const);
      return callAction(cloud, openid, 'agent', 'ticket.transfer', { ...on(ticketId), to: target, note: '拜托' });
    };

    it('to a colleague: they hold it, with the words as a private note', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await transfer(AGENT, ticketId, { memberId: memberIdOf(ELSEWHERE) });
      expect(storedTicket(cloud, ticketId)).toMatchObject({ assigneeName: '小陈', teamId: 'presale', queue: 'held' });
      expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ kind: 'note', event: 'transferred' });
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).toBe('NOT_FOUND');
    });

    it('to a team: it waits there, as long as it has waited', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await cloud.clock.advance(HOUR);
      await transfer(AGENT, ticketId, { teamId: 'presale' });
      const { tickets } = await call(cloud, ELSEWHERE, 'agent', 'queue.list', { view: 'waiting' });
      expect(tickets).toMatchObject([{ id: ticketId, waitingSinceAt: testStartAt, teamName: '售前组' }]);
    });

    it('to nobody who could answer: refused', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      for (const memberId of [DISABLED, EDITOR, QA, 'oNobody-0000000000000000000'].map(memberIdOf)) {
        expect(await transfer(AGENT, ticketId, { memberId })).toMatchObject({ error: { code: 'NOT_FOUND' } });
      }
      expect(await transfer(AGENT, ticketId, { teamId: 'nothing' })).toMatchObject({ error: { code: 'NOT_FOUND' } });
      expect(await transfer(AGENT, ticketId, { memberId: memberIdOf(AGENT) })).toMatchObject({
        error: { code: 'ALREADY_CLAIMED' },
      });
    });

    it('what one does not hold: a colleague may not, a lead may', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const to = { memberId: memberIdOf(COLLEAGUE) };
      expect(await transfer(COLLEAGUE, ticketId, to)).toMatchObject({ error: { code: 'FORBIDDEN' } });
      expect(await transfer(LEAD, ticketId, to)).toMatchObject({ ok: true });
    });
  });

  describe('ticket.hold, ticket.resume', () => {
    it('rests for at most 72 h, with a reason the shopper reads, and goes on', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      const hold = (millis: number) => ({ ...on(ticketId), untilAt: cloud.clock.now() + millis, reason: '等待仓库' });
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.hold', hold(73 * HOUR))).toBe('INVALID_INPUT');
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.hold', hold(-1))).toBe('INVALID_INPUT');
      const ack = await call(cloud, AGENT, 'agent', 'ticket.hold', hold(72 * HOUR));
      expect(ack.status).toBe('on_hold');
      expect((await read(ticketId)).holdUntilAt).toBe(testStartAt + 72 * HOUR);
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.hold', hold(HOUR))).toBe('INVALID_STATE');
      expect((await call(cloud, AGENT, 'agent', 'ticket.resume', on(ticketId))).status).toBe('open');
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.resume', on(ticketId))).toBe('INVALID_STATE');
    });
  });

  describe('ticket.resolve', () => {
    it('with a last word or without: it is over, unread, and the shopper is told once', async () => {
      for (let taps = 0; taps < 2; taps += 1) {
        await cloud.tapSubscribe(SHOPPER, { [STATUS_TEMPLATE]: 'accept' });
        const choices = { [STATUS_TEMPLATE]: 'accept' } as const;
        await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
      }
      const ticketId = await ticketThatIs(cloud, 'open');
      const ack = await call(cloud, AGENT, 'agent', 'ticket.resolve', on(ticketId));
      expect(ack.status).toBe('resolved');
      expect(storedTicket(cloud, ticketId)).toMatchObject({ firstReplyAt: null, hasUnread: true, queue: 'none' });
      const withWord = await ticketThatIs(cloud, 'resolved');
      expect(storedEntries(cloud, withWord).at(-1)).toMatchObject({ kind: 'agent', event: 'resolved' });
      expect(
        storedEntries(cloud, withWord)
          .at(-1)
          ?.happened?.map(({ name }) => name),
      ).toEqual(['replied', 'resolved', 'clock.stopped', 'clock.stopped']);
      expect(cloud.database.count('outbox')).toBe(2);
      expect(cloud.sent(SHOPPER).filter(({ accepted }) => accepted)).toHaveLength(2);
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.resolve', on(ticketId))).toBe('INVALID_STATE');
    });
  });

  describe('what a shopper wrote', () => {
    const said = (ticketId: string, text: string) =>
      call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text });

    it('a number over two messages is hidden as one, the ticket’s own order is not, nor an agent’s own words', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', { orderId: ORDER });
      const { number } = (await read(ticketId)).order ?? { number: '' };
      await said(ticketId, '打我 1381234');
      await said(ticketId, `5678，订单 ${number}`);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '门店电话 0571-87654321' });
      const { timeline } = await read(ticketId);
      const words = timeline.filter(({ text }) => text).map(({ text, isMasked }) => [text, isMasked]);
      expect(words.slice(-3)).toEqual([
        ['打我 138****', true],
        [`5678，订单 ${number}`, undefined],
        ['门店电话 0571-87654321', undefined],
      ]);
    });

    it('is shown whole for a reason, written down, and the shopper sees who looked', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await said(ticketId, '我姐的号 13912345678');
      const entry = (await read(ticketId)).timeline.at(-1);
      expect(entry).toMatchObject({ text: '我姐的号 139****5678', isMasked: true });
      const ask = { ...on(ticketId), entryId: entry?.id ?? '', reason: '约好回电' };
      const { text } = await call(cloud, AGENT, 'agent', 'ticket.revealText', ask);
      expect(text).toBe('我姐的号 13912345678');
      expect(cloud.database.find('access_log')).toMatchObject([
        { ticketId, memberId: memberIdOf(AGENT), what: 'text' },
      ]);
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline.at(-1)).toMatchObject({ event: 'text_revealed', author: '小林' });
      for (const collection of ['ticket_entries', 'access_log', 'idempotency']) {
        expect(JSON.stringify(cloud.database.find(collection))).not.toMatch(/13912345678|约好回电/);
      }
    });

    it('of another ticket, or a colleague’s note, is not there to be shown', async () => {
      const [ticketId, other] = [await ticketThatIs(cloud, 'open'), await ticketThatIs(cloud, 'open')];
      await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(ticketId), text: '备注' });
      const note = (await read(ticketId)).timeline.at(-1)?.id ?? '';
      const theirs = (await read(other)).timeline[0]?.id ?? '';
      for (const entryId of [note, theirs, 'nothing']) {
        const ask = { ...on(ticketId), entryId, reason: '看看' };
        expect(await refusal(cloud, AGENT, 'agent', 'ticket.revealText', ask)).toBe('NOT_FOUND');
      }
    });
  });

  describe('ticket.revealPhone', () => {
    const withPhone = (state: 'new' | 'open') => ticketThatIs(cloud, state, { callback: { phone: '138 0013 8012' } });

    it('shows it for a reason, writes that down, and the shopper sees who looked', async () => {
      const ticketId = await withPhone('open');
      const answer = await call(cloud, AGENT, 'agent', 'ticket.revealPhone', { ...on(ticketId), reason: '约好回电' });
      expect(answer.phone).toBe('13800138012');
      expect(cloud.database.find('access_log')).toMatchObject([
        { ticketId, memberId: memberIdOf(AGENT), what: 'phone', createdAt: answer.at },
      ]);
      expect(cloud.database.find('audit_log')).toMatchObject([
        { kind: 'reveals', target: storedTicket(cloud, ticketId).number, teamId: 'aftersale', memberName: '小林' },
      ]);
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline.at(-1)).toMatchObject({ event: 'phone_revealed', author: '小林' });
      for (const collection of ['ticket_entries', 'access_log', 'audit_log']) {
        expect(JSON.stringify(cloud.database.find(collection))).not.toMatch(/13800138012|约好回电/);
      }
    });

    it('only to who holds the ticket or oversees them, also when the call is sent again', async () => {
      const reveal = (openid: string, ticketId: string, key = newKey()) =>
        refusal(cloud, openid, 'agent', 'ticket.revealPhone', { key, ticketId, reason: '回电' });
      expect(await reveal(AGENT, await withPhone('new'))).toBe('FORBIDDEN');
      const ticketId = await withPhone('open');
      expect(await reveal(COLLEAGUE, ticketId)).toBe('FORBIDDEN');
      expect(await reveal(LEAD, ticketId)).toBeUndefined();
      const key = newKey();
      expect(await reveal(AGENT, ticketId, key)).toBeUndefined();
      const to = { kind: 'member', memberId: memberIdOf(COLLEAGUE) } as const;
      await call(cloud, AGENT, 'agent', 'ticket.transfer', { ...on(ticketId), to });
      expect(await reveal(AGENT, ticketId, key)).toBe('FORBIDDEN');
    });

    it('no phone was left: there is none', async () => {
      const input = { ...on(await ticketThatIs(cloud, 'open')), reason: '回电' };
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.revealPhone', input)).toBe('NOT_FOUND');
    });
  });

  describe('the desk', () => {
    it('session.get: who one is, and what the roles allow at all', async () => {
      const agent = await call(cloud, AGENT, 'agent', 'session.get', {});
      expect(agent.member).toEqual({
        id: memberIdOf(AGENT),
        name: '小林',
        roles: ['agent'],
        teams: [{ id: 'aftersale', name: '售后组' }],
      });
      expect(agent.may).toContain('agent/ticket.claim');
      expect(agent.may.filter((action) => action.startsWith('merchant/'))).toEqual(['merchant/member.rename']);
      const editor = await call(cloud, EDITOR, 'agent', 'session.get', {});
      expect(editor.may).toContain('merchant/faq.publish');
      // What inspectors found for them to mend is theirs to read and to close.
      expect(editor.may.filter((action) => action.startsWith('agent/')).sort()).toEqual([
        ...['agent/qa.closeTask', 'agent/qa.tasks', 'agent/session.get'],
      ]);
    });

    it('a disabled member is shut out at the next call', async () => {
      expect(await refusal(cloud, DISABLED, 'agent', 'session.get', {})).toBe('FORBIDDEN');
      expect(await refusal(cloud, AGENT, 'agent', 'session.get', {})).toBeUndefined();
      await call(cloud, ADMIN, 'merchant', 'member.disable', { key: newKey(), memberId: memberIdOf(AGENT) });
      expect(await refusal(cloud, AGENT, 'agent', 'session.get', {})).toBe('FORBIDDEN');
    });

    it('colleague.list: everybody who could be given a ticket, and nobody else', async () => {
      const { teams, members } = await call(cloud, AGENT, 'agent', 'colleague.list', {});
      expect(teams.map(({ name }) => name)).toEqual(['售前组', '售后组']);
      expect(members.map(({ name }) => name).sort()).toEqual(['小林', '小方', '小陈', '秦岚', '店主'].sort());
      expect(JSON.stringify(members)).not.toContain('oDesk');
    });

    it('cannedReply.list: in the shop’s order', async () => {
      const { replies } = await call(cloud, AGENT, 'agent', 'cannedReply.list', {});
      expect(replies.map(({ title }) => title)).toEqual(['问好', '催件']);
    });
  });
});
