import { memberIdOf, uploadFolderOf } from '../../../cloudfunctions/_records/context';
import { stableId } from '../../../cloudfunctions/_sdk/crypto';
import type { FaqArticle } from '../../../domain/faq';
import { chinaDay, DAY, HOUR, MINUTE, NEVER, startOfChinaDay } from '../../../domain/kernel';
import { ticketNumber } from '../../../domain/ticket';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  GOLD_SHOPPER,
  LEAD,
  message,
  newKey,
  ORDER,
  OTHER_SHOPPER,
  OTHERS_ORDER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('shopper tickets', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const on = (ticketId: string) => ({ key: newKey(), ticketId });
  const create = (more: Parameters<typeof message>[0] = {}, openid = SHOPPER) =>
    call(cloud, openid, 'shopper', 'ticket.create', message(more));
  const read = (ticketId: string) => call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });

  describe('ticket.create', () => {
    it('answers the number to say; the team follows from the topic, the wait begins', async () => {
      const ack = await create({ topic: 'refund' });
      expect(ack).toEqual({
        ticketId: ack.ticketId,
        number: expect.stringMatching(/^1120-\d{5}$/),
        status: 'new',
        at: testStartAt,
      });
      expect(storedTicket(cloud, ack.ticketId)).toMatchObject({
        teamId: 'aftersale',
        queue: 'waiting',
        waitingSinceAt: testStartAt,
        headStartMillis: 0,
        queueAt: testStartAt,
        shopperName: '林**',
      });
      expect(storedTicket(cloud, (await create({ topic: 'other' })).ticketId).teamId).toBe('presale');
    });

    it('a gold member comes first, whatever the client says', async () => {
      const { ticketId } = await create(
        { tier: 'none', headStartMillis: 9e9, shopperId: SHOPPER } as object,
        GOLD_SHOPPER,
      );
      expect(storedTicket(cloud, ticketId)).toMatchObject({
        tier: 'gold',
        headStartMillis: 15 * MINUTE,
        shopperId: GOLD_SHOPPER,
      });
    });

    it('upset words stand earlier, as many minutes as the shop says', async () => {
      cloud.database.clear();
      seedTicketDesk(cloud, { headStartComplaint: 20 });
      await cloud.clock.advance(MINUTE);
      const { ticketId } = await create({ text: '你们是骗子' });
      const headStarts = [{ reason: 'complaint', millis: 20 * MINUTE }];
      expect(storedTicket(cloud, ticketId)).toMatchObject({ headStarts, queueAt: testStartAt - 19 * MINUTE });
    });

    it('ties to one’s own order only', async () => {
      const { ticketId } = await create({ orderId: ORDER });
      expect(storedTicket(cloud, ticketId).order).toEqual({
        id: ORDER,
        title: '手冲咖啡壶等 2 件',
        numbers: ['20261118order-1'],
        state: 'awaiting_shipment',
        amountFen: 19_900,
      });
      const others = message({ orderId: OTHERS_ORDER });
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.create', others)).toBe('NOT_FOUND');
      expect(cloud.database.count('tickets')).toBe(1);
    });

    it('nothing that was written, and no phone, lies in the database in clear', async () => {
      const text = '我的银行卡退款没到，急';
      await create({ text, searched: '退款查询', callback: { phone: '13800138012', wishedAt: testStartAt + DAY } });
      for (const collection of ['tickets', 'ticket_entries', 'idempotency']) {
        expect(JSON.stringify(cloud.database.find(collection))).not.toMatch(/银行卡|退款查询|13800138012|林晓曼/);
      }
    });

    it('a call is wished for when the shop is open, where it says when that is', async () => {
      const wish = (hour: number) => ({
        phone: '13800138012',
        wishedAt: startOfChinaDay(chinaDay(testStartAt) + 1) + hour * HOUR,
      });
      // No two in one instance's half minute: what is asked of the hours is kept for so long.
      const tell = async (hours: readonly (readonly [number, number])[]) => {
        await cloud.clock.advance(MINUTE);
        cloud.database.insert('settings', [{ _id: 'live', hours, v: 1 }]);
      };
      await create({ callback: wish(18) });
      await tell([
        [testStartAt - HOUR, wish(18).wishedAt],
        [wish(18).wishedAt + DAY, wish(18).wishedAt + DAY + HOUR],
      ]);
      expect(await create({ callback: wish(13) })).toMatchObject({ number: expect.any(String) });
      const refused = await callAction(cloud, SHOPPER, 'shopper', 'ticket.create', message({ callback: wish(18) }));
      expect(refused).toMatchObject({
        error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'callback.wishedAt', rule: 'open_hours' }] } },
      });
    });

    it('a number that is taken: the next attempt’s is', async () => {
      const input = message();
      const id = `t${stableId('ticket', stableId(SHOPPER, 'shopper/ticket.create', input.key))}`;
      const [first, second] = [0, 1].map((attempt) => ticketNumber(id, testStartAt, attempt));
      cloud.database.insert('tickets', [{ _id: 'taken', number: first }]);
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.create', input);
      expect(ack).toMatchObject({ ticketId: id, number: second });
      expect(await call(cloud, SHOPPER, 'shopper', 'ticket.create', input)).toEqual(ack);
    });

    it('what was read before is told by what is published, not by the client', async () => {
      const guide = { ...ARTICLE, id: 'guide', question: '内部：赔付上限', tier: 'guide' } as const;
      seedPublished(cloud, { categories: [{ id: 'returns', title: '退换', icon: 'box' }], articles: [ARTICLE, guide] });
      const hints = [
        { articleId: 'how-long', helped: false, reason: 'wrong' as const },
        { articleId: 'guide' },
        { articleId: 'made-up' },
      ];
      const { ticketId } = await create({ read: hints });
      expect(storedTicket(cloud, ticketId).packet.read).toEqual([
        { question: '退款多久到账', helped: false, reason: 'wrong' as const },
      ]);
    });

    it('pictures: only from the caller’s own folder of this environment', async () => {
      const { uploadFolder } = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
      const { uploadFolder: theirs } = await call(cloud, OTHER_SHOPPER, 'shopper', 'inbox.head', {});
      const { fileId } = cloud.storage.put(`${uploadFolder}/2026/a.jpg`, Buffer.from('jpg'), 'image/jpeg');
      const { ticketId } = await create({ pictures: [fileId] });
      expect((await read(ticketId)).timeline[0]?.pictures).toEqual([{ fileId, url: expect.stringMatching(/^http/) }]);
      for (const strange of [
        cloud.storage.put(`${theirs}/a.jpg`, Buffer.from('jpg'), 'image/jpeg').fileId,
        fileId.replace(uploadFolder, 'uploads'),
        fileId.replace(uploadFolder, `${uploadFolder}more`),
        fileId.replace(uploadFolder, `${theirs}/${uploadFolder}`),
        fileId.replace('uploads/', 'goods/'),
        fileId.replace('uploads/', 'uploads/../goods/'),
        fileId.replace(/^cloud:\/\/[^.]+/, 'cloud://other-env'),
        'https://example.com/uploads/a.jpg',
      ]) {
        const refused = await refusal(cloud, SHOPPER, 'shopper', 'ticket.create', message({ pictures: [strange] }));
        expect([strange, refused]).toEqual([strange, 'INVALID_INPUT']);
      }
    });

    it('pictures: may say it all, to the shop and back; neither words nor a picture is nothing', async () => {
      const { uploadFolder } = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
      const { fileId } = cloud.storage.put(`${uploadFolder}/2026-11-20/c.jpg`, Buffer.from('jpg'), 'image/jpeg');
      const { ticketId } = await create({ text: '', pictures: [fileId] });
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text: ' ', pictures: [fileId] });
      const { timeline } = await read(ticketId);
      expect(timeline.map(({ text, pictures }) => [text, pictures.length])).toEqual([
        [undefined, 1],
        [undefined, 1],
      ]);
      const { tickets } = await call(cloud, SHOPPER, 'shopper', 'ticket.list', {});
      expect(tickets[0]?.preview).toBe('[图片]');
      const nothing = message({ text: ' \n', pictures: [] });
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.create', nothing)).toBe('INVALID_INPUT');
    });

    it('pictures: one that is gone has no address', async () => {
      const { fileId } = cloud.storage.put(`${uploadFolderOf(SHOPPER)}/b.jpg`, Buffer.from('jpg'), 'image/jpeg');
      const gone = fileId.replace('b.jpg', 'gone.jpg');
      const { ticketId } = await create({ pictures: [gone, fileId] });
      const [first, second] = (await read(ticketId)).timeline[0]?.pictures ?? [];
      expect(first).toEqual({ fileId: gone });
      expect(second?.url).toBeDefined();
    });

    it('thirty in ten minutes, then no more of this person for a while; a repeated one keeps its answer', async () => {
      const first = message();
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.create', first);
      for (let more = 1; more < 30; more += 1) await create({});
      expect(await callAction(cloud, SHOPPER, 'shopper', 'ticket.create', message())).toMatchObject({
        ok: false,
        error: { code: 'RATE_LIMITED', details: { retryAt: expect.any(Number) } },
      });
      expect(cloud.database.count('tickets')).toBe(30);
      expect(await call(cloud, SHOPPER, 'shopper', 'ticket.create', first)).toEqual(ack);
      await call(cloud, OTHER_SHOPPER, 'shopper', 'ticket.create', message());
      await cloud.clock.advance(10 * MINUTE);
      await create({});
    });

    it('content security: a risky text is refused with its kind, and nothing is left behind', async () => {
      const envelope = await callAction(cloud, SHOPPER, 'shopper', 'ticket.create', message({ text: '来赌博吧' }));
      expect(envelope).toMatchObject({ ok: false, error: { code: 'CONTENT_REJECTED', details: { label: 20006 } } });
      expect(cloud.database.count('tickets')).toBe(0);
    });
  });

  describe('ticket.list', () => {
    it('one’s own, the last changed first, with the first words that were written', async () => {
      const { ticketId: first } = await create({ text: `电话 13800138012\n${'很长'.repeat(50)}` });
      await cloud.clock.advance(1000);
      const { ticketId: second } = await create({ text: '第二条' });
      await create({}, OTHER_SHOPPER);
      const list = async () => (await call(cloud, SHOPPER, 'shopper', 'ticket.list', {})).tickets;
      expect((await list()).map(({ id }) => id)).toEqual([second, first]);
      await cloud.clock.advance(1000);
      await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(first), text: '再说一句' });
      const [top] = await list();
      expect(top).toMatchObject({ id: first, hasUnread: false });
      expect(top?.preview).toMatch(/^电话 13800138012 很长.*…$/);
    });
  });

  describe('ticket.get', () => {
    it('public words only: no notes, no transfers', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      await call(cloud, AGENT, 'agent', 'ticket.note', { ...on(ticketId), text: '这位很急' });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '请说下卡尾号', asks: true });
      const to = { kind: 'team', teamId: 'presale' } as const;
      await call(cloud, AGENT, 'agent', 'ticket.transfer', { ...on(ticketId), to, note: '转给你们' });
      const view = await read(ticketId);
      expect(view.timeline.map(({ kind, event, text }) => event ?? text ?? kind)).toEqual([
        'created',
        'claimed',
        '请说下卡尾号',
      ]);
      expect(JSON.stringify(view)).not.toMatch(/很急|转给/);
    });

    it('reading it marks it as read, and only what was read', async () => {
      const ticketId = await ticketThatIs(cloud, 'answered');
      const unread = async () => (await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).unread;
      expect(await unread()).toBe(1);
      await read(ticketId);
      expect(await unread()).toBe(0);
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...on(ticketId), text: '还有一句' });
      expect(await unread()).toBe(1);
    });

    it('offers what is possible, with the words for it', async () => {
      const held = await read(await ticketThatIs(cloud, 'on_hold'));
      expect(held).toMatchObject({ status: 'on_hold', holdReason: '等待仓库', agentName: '小林' });
      expect(held.may).toEqual(['reply', 'resolve', 'changeCallback', 'withdraw']);
      expect(held.holdReasonEnglish).toBeUndefined();
      const done = await read(await ticketThatIs(cloud, 'resolved'));
      expect(done.may).toEqual(['reopen', 'rate']);
      expect(done.reopenUntilAt).toBeGreaterThan(testStartAt + 7 * DAY);
    });
  });

  describe('ticket.reply', () => {
    it('brings a ticket that waits for the shopper back to work', async () => {
      const ticketId = await ticketThatIs(cloud, 'asked');
      await cloud.clock.advance(DAY);
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text: '尾号 1234' });
      expect(ack.status).toBe('open');
      expect(storedTicket(cloud, ticketId)).toMatchObject({
        waitingSinceAt: testStartAt + DAY,
        lastWordAt: testStartAt + DAY,
        timerAt: testStartAt + 31 * DAY,
      });
    });

    it.each(['谢谢', '好的，收到了👌'])('%s to a resolved ticket: kept, and nothing is reopened', async (text) => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text });
      expect(ack.status).toBe('resolved');
      expect(storedTicket(cloud, ticketId)).toMatchObject({ status: 'resolved', queue: 'none' });
      expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ kind: 'shopper', event: null });
      const { may, timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      expect(timeline.at(-1)).toMatchObject({ text });
      expect(may).toEqual(['reopen', 'rate']);
    });

    it('rated, reopened and solved by somebody else: stars of its own, and the first stay', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const rate = (stars: number) =>
        call(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...on(ticketId), stars, comment: `给 ${stars} 星` });
      await rate(2);
      await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId));
      expect(storedTicket(cloud, ticketId)).toMatchObject({ rating: null, earlierRatings: [{ stars: 2 }] });
      await call(cloud, LEAD, 'agent', 'ticket.claim', on(ticketId));
      await call(cloud, LEAD, 'agent', 'ticket.resolve', on(ticketId));
      await rate(5);
      expect(storedTicket(cloud, ticketId)).toMatchObject({ rating: { stars: 5 }, earlierRatings: [{ stars: 2 }] });
      const facts = storedEntries(cloud, ticketId).flatMap(({ happened }) => happened ?? []);
      expect(facts.flatMap((fact) => (fact.name === 'rated' ? [[fact.stars, fact.agentId]] : []))).toEqual([
        [2, memberIdOf(AGENT)],
        [5, memberIdOf(LEAD)],
      ]);
    });

    it('to a resolved ticket reopens it, into the queue where somebody on duty sees it', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text: '没收到' });
      expect(ack.status).toBe('open');
      expect(storedTicket(cloud, ticketId)).toMatchObject({ queue: 'waiting', assigneeId: null });
      expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({ kind: 'shopper', event: 'reopened' });
    });

    it('after thirty changes of one ticket in ten minutes no more for a while', async () => {
      const { ticketId } = await create({});
      const reply = () => refusal(cloud, SHOPPER, 'shopper', 'ticket.reply', { ...on(ticketId), text: '在吗' });
      for (let times = 0; times < 30; times += 1) expect(await reply()).toBeUndefined();
      expect(await reply()).toBe('RATE_LIMITED');
      expect(storedEntries(cloud, ticketId)).toHaveLength(31);
      await cloud.clock.advance(11 * MINUTE);
      expect(await reply()).toBeUndefined();
    });

    it('to a withdrawn one is refused', async () => {
      const ticketId = await ticketThatIs(cloud, 'cancelled');
      const reply = { ...on(ticketId), text: '喂' };
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.reply', reply)).toBe('INVALID_STATE');
    });
  });

  describe('ticket.reopen', () => {
    it('goes to the queue when its agent is no longer at the desk', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await call(cloud, ADMIN, 'merchant', 'member.disable', { key: newKey(), memberId: memberIdOf(AGENT) });
      const ack = await call(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId));
      expect(ack.status).toBe('open');
      expect(storedTicket(cloud, ticketId)).toMatchObject({ queue: 'waiting', assigneeId: null });
    });

    it('within seven days, not after', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      await cloud.clock.advance(7 * DAY + 60_000);
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId))).toBe('TOO_LATE');
      expect((await read(ticketId)).may).toEqual([]);
    });

    it('not while it is open', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.reopen', on(ticketId))).toBe('INVALID_STATE');
    });
  });

  describe('ticket.resolve, ticket.withdraw', () => {
    it('the shopper’s own word ends it, and is nothing unread', async () => {
      const ticketId = await ticketThatIs(cloud, 'open');
      expect((await call(cloud, SHOPPER, 'shopper', 'ticket.resolve', on(ticketId))).status).toBe('resolved');
      expect(storedTicket(cloud, ticketId)).toMatchObject({ hasUnread: false, queue: 'none', waitingSinceAt: NEVER });
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.withdraw', on(ticketId))).toBe('INVALID_STATE');
    });

    it('what is withdrawn is out of the queue', async () => {
      await ticketThatIs(cloud, 'cancelled');
      expect((await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting' })).waitingCount).toBe(0);
    });
  });

  describe('ticket.rate', () => {
    it('once, and the stars are seen on both sides', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const rating = { stars: 4, reasons: ['fast' as const], comment: '打 13800138012 找我' };
      await call(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...on(ticketId), ...rating });
      expect((await read(ticketId)).rating).toEqual({ stars: 4, reasons: ['fast'] });
      const seen = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
      expect(seen.rating).toEqual({ stars: 4, reasons: ['fast'], comment: '打 138****8012 找我' });
      const again = { ...on(ticketId), stars: 5 };
      expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.rate', again)).toBe('ALREADY_DONE');
    });

    it('not before it is resolved, not after seven days, not when it ran out of days', async () => {
      const rate = (ticketId: string) =>
        refusal(cloud, SHOPPER, 'shopper', 'ticket.rate', { ...on(ticketId), stars: 5 });
      expect(await rate(await ticketThatIs(cloud, 'open'))).toBe('INVALID_STATE');
      const expired = await ticketThatIs(cloud, 'resolved');
      const ranOut = { ...storedTicket(cloud, expired), _id: 't-expired', number: '0000-00000', isExpired: true };
      cloud.database.insert('tickets', [{ ...ranOut }]);
      expect(await rate('t-expired')).toBe('INVALID_STATE');
      const late = await ticketThatIs(cloud, 'resolved');
      await cloud.clock.advance(8 * DAY);
      expect(await rate(late)).toBe('TOO_LATE');
    });
  });

  it('another person’s ticket is not there, for any action', async () => {
    const ticketId = await ticketThatIs(cloud, 'resolved');
    const tries = {
      'ticket.get': { ticketId },
      'ticket.reply': { ...on(ticketId), text: 'x' },
      'ticket.resolve': on(ticketId),
      'ticket.reopen': on(ticketId),
      'ticket.withdraw': on(ticketId),
      'ticket.rate': { ...on(ticketId), stars: 1 },
    } as const;
    for (const [action, input] of Object.entries(tries)) {
      const call = cloud.call(OTHER_SHOPPER, 'shopper', { action, input });
      expect([action, await call]).toEqual([
        action,
        { ok: false, at: expect.any(Number), error: expect.objectContaining({ code: 'NOT_FOUND' }) },
      ]);
      const unknown = await cloud.call(SHOPPER, 'shopper', { action, input: { ...input, ticketId: 'nothing' } });
      expect(unknown).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
  });

  it('an unknown action, an input of the wrong shape: told apart, without the value', async () => {
    expect(await cloud.call(SHOPPER, 'shopper', { action: 'ticket.destroy', input: {} })).toMatchObject({
      error: { code: 'UNKNOWN_ACTION' },
    });
    expect(await cloud.call(SHOPPER, 'shopper', { action: 'constructor' })).toMatchObject({
      error: { code: 'UNKNOWN_ACTION' },
    });
    const wrong = await cloud.call<{ error: object }>(SHOPPER, 'shopper', {
      action: 'ticket.create',
      input: { ...message(), text: '长'.repeat(2001), topic: '秘密' },
    });
    expect(wrong.error).toMatchObject({
      code: 'INVALID_INPUT',
      details: {
        fields: [
          { path: 'text', rule: 'max_length' },
          { path: 'topic', rule: 'picklist' },
        ],
      },
    });
    expect(JSON.stringify(wrong)).not.toContain('秘密');
  });
});

const withoutPermission = {
  shopper: { code: "export { main } from './cloudfunctions/shopper';", config: { permissions: { openapi: [] } } },
};
describeCloud('content security that cannot be asked', deskCloud([], { functions: withoutPermission }), (cloud) => {
  it('ticket.create: the message goes through', async () => {
    seedTicketDesk(cloud);
    const risky = message({ text: '来赌博吧' });
    expect(await refusal(cloud, SHOPPER, 'shopper', 'ticket.create', risky)).toBeUndefined();
  });
});

const ARTICLE: FaqArticle = {
  id: 'how-long',
  categoryId: 'returns',
  question: '退款多久到账',
  similar: [],
  keywords: [],
  blocks: [{ type: 'text', text: '三天' }],
  tier: 'common',
  conditions: {},
  demand: 1,
  updatedAt: 0,
};
