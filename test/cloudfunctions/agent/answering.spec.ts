import { memberIdOf } from '../../../cloudfunctions/_records/context';
import { MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../../domain/faq/article-of';
import { atEveryRequest } from '../at-every-request';
import { call, deskCloud, REPLY_TEMPLATE, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { seedPublished } from '../published-faq';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  GOLD_SHOPPER,
  message,
  newKey,
  ORDER,
  OTHER_SHOPPER,
  QA,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const ARRIVES = articleOf({
  id: 'refund-when',
  question: '退款什么时候到账呀',
  blocks: [{ type: 'text', text: '退款在 3 天内到账，商品是 {{order.title|你买的那件}}。' }],
});
const SHIPS = articleOf({ id: 'ships-when', question: '什么时候发货呢' });
const IN_ENGLISH = {
  question: 'When does my refund arrive?',
  similar: [],
  blocks: [{ type: 'text' as const, text: 'Within 3 days: {{order.title|what you bought}}.' }],
};

describeCloud('answered once, for everybody', deskCloud(['shopper', 'agent', 'jobs', 'merchant']), (cloud) => {
  beforeEach(() => {
    seedTicketDesk(cloud);
    seedPublished(cloud, snapshotOf([ARRIVES, SHIPS]));
  });
  const said = (ticketId: string) => storedEntries(cloud, ticketId).filter(({ kind }) => kind === 'agent');
  const asks = async (openid: string, more = {}) =>
    (await call(cloud, openid, 'shopper', 'ticket.create', message(more))).ticketId;
  const answer = (ticketIds: readonly string[], openid = AGENT) =>
    call(cloud, openid, 'agent', 'faq.answer', { key: newKey(), articleId: ARRIVES.id, ticketIds: [...ticketIds] });
  const minute = async () => {
    await cloud.clock.advance(MINUTE);
    return cloud.runTimer('jobs');
  };

  describe('ticket.faqDraft, faq.propose', () => {
    it('what the desk said in public, and nothing of one person: no note, no word of the shopper', async () => {
      const ticketId = await ticketThatIs(cloud, 'open', { text: '我叫林晓曼，退款呢', orderId: ORDER });
      const on = { ticketId };
      await call(cloud, AGENT, 'agent', 'ticket.note', { key: newKey(), ...on, text: '老客户' });
      const text = '林晓曼你好，我是小林，199 元退到 13800138012。';
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ...on, text });
      const asked = { ticketId };
      expect(await refusal(cloud, AGENT, 'agent', 'ticket.faqDraft', asked)).toBe('INVALID_STATE');
      await call(cloud, AGENT, 'agent', 'ticket.resolve', { key: newKey(), ...on, text: '3 天内到账。' });
      const { answer: words } = await call(cloud, AGENT, 'agent', 'ticket.faqDraft', asked);
      expect(words).toBe('【姓名】你好，我是【姓名】，【金额】退到 【号码】。\n3 天内到账。');
    });

    it('is a draft for the editors, gone through once more, and nobody else reads it', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      const input = { key: newKey(), ticketId, question: '王女士的退款多久到？', answer: '打 13800138012 问' };
      const { articleId } = await call(cloud, AGENT, 'agent', 'faq.propose', input);
      const article = await call(cloud, ADMIN, 'merchant', 'faq.get', { articleId });
      expect(article).toMatchObject({
        ...{ question: '【姓名】的退款多久到？', stage: 'draft', isPublished: false, updatedBy: '小林' },
        blocks: [{ type: 'text', text: '打 【号码】 问' }],
      });
      expect(JSON.stringify(cloud.database.find('faq_articles', { _id: articleId }))).not.toContain(ticketId);
    });

    it('only of what one may read, and only what was answered', async () => {
      const ticketId = await ticketThatIs(cloud, 'resolved');
      expect(await refusal(cloud, ELSEWHERE, 'agent', 'ticket.faqDraft', { ticketId })).toBe('NOT_FOUND');
      expect(await refusal(cloud, QA, 'agent', 'ticket.faqDraft', { ticketId })).toBe('FORBIDDEN');
      const withdrawn = await ticketThatIs(cloud, 'cancelled');
      expect(await refusal(cloud, ADMIN, 'agent', 'ticket.faqDraft', { ticketId: withdrawn })).toBe('INVALID_STATE');
    });
  });

  describe('faq.waiting', () => {
    it('who waits for it: whose words mean it, in the caller’s queues and hands', async () => {
      const waits = await asks(SHOPPER, { text: '退款啥时候能到账' });
      const held = await ticketThatIs(cloud, 'open');
      await asks(GOLD_SHOPPER, { text: '什么时候发货呢' });
      await ticketThatIs(cloud, 'answered');
      await asks(OTHER_SHOPPER, { topic: 'product' });
      const waiting = await call(cloud, AGENT, 'agent', 'faq.waiting', { articleId: ARRIVES.id });
      const { tickets, answer: words } = waiting;
      expect(waiting.hasEnglish).toBe(false);
      expect(tickets.map(({ id }) => id).sort()).toEqual([waits, held].sort());
      expect(words).toContain('3 天内到账');
    });

    it('not of what shoppers do not read', async () => {
      expect(await refusal(cloud, AGENT, 'agent', 'faq.waiting', { articleId: 'unknown' })).toBe('NOT_FOUND');
    });
  });

  describe('faq.answer', () => {
    it('each is answered with the article’s words and its own facts, told, and done', async () => {
      const choices = { [REPLY_TEMPLATE]: 'accept', [STATUS_TEMPLATE]: 'accept' } as const;
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
      const ids = [await asks(SHOPPER, { orderId: ORDER }), await asks(GOLD_SHOPPER)];
      expect(await answer(ids)).toMatchObject({ count: 2 });
      await minute();
      for (const id of ids)
        expect(storedTicket(cloud, id)).toMatchObject({ status: 'resolved', lastAssigneeId: memberIdOf(AGENT) });
      const read = async (ticketId: string, openid: string) =>
        JSON.stringify((await call(cloud, openid, 'shopper', 'ticket.get', { ticketId })).timeline);
      expect(await read(ids[0] ?? '', SHOPPER)).toContain('商品是手冲咖啡壶等 2 件。');
      expect(await read(ids[1] ?? '', GOLD_SHOPPER)).toContain('商品是你买的那件。');
      expect(cloud.sent(SHOPPER)).toHaveLength(1);
      await minute();
      expect(ids.map((id) => said(id).length)).toEqual([1, 1]);
    });

    it('written in English too: who reads that reads it, with their own facts', async () => {
      cloud.reset();
      seedTicketDesk(cloud);
      seedPublished(cloud, snapshotOf([{ ...ARRIVES, english: IN_ENGLISH }, SHIPS]));
      // Past what functions remember of the edition before.
      await cloud.clock.advance(10 * MINUTE);
      const waiting = await call(cloud, AGENT, 'agent', 'faq.waiting', { articleId: ARRIVES.id });
      expect(waiting.hasEnglish).toBe(true);
      const ticketId = await asks(SHOPPER, { orderId: ORDER });
      await answer([ticketId]);
      await minute();
      const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      const [told] = timeline.filter(({ kind }) => kind === 'agent');
      expect(told?.text).toContain('3 天内到账');
      expect(told).toMatchObject({ english: expect.stringMatching(/^Within 3 days: .*手冲咖啡壶/) });
      expect(JSON.stringify(cloud.database.find('ticket_entries'))).not.toContain('Within 3 days');
    });

    it('whoever was answered meanwhile, or is a colleague’s by then, is left alone', async () => {
      const [answered, taken] = [await asks(SHOPPER), await asks(GOLD_SHOPPER)];
      await answer([answered, taken, 'unknown']);
      for (const [openid, ticketId] of [
        [AGENT, answered],
        [COLLEAGUE, taken],
      ] as const)
        await call(cloud, openid, 'agent', 'ticket.claim', { key: newKey(), ticketId });
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId: answered, text: '看过了' });
      await minute();
      expect([said(answered).length, said(taken).length]).toEqual([1, 0]);
      expect(cloud.database.find('answer_batches')[0]).toMatchObject({ done: 3 });
    });

    it('shut out before it is done: nobody is answered in their name', async () => {
      const ticketId = await asks(SHOPPER);
      await answer([ticketId]);
      await call(cloud, ADMIN, 'merchant', 'member.disable', { key: newKey(), memberId: memberIdOf(AGENT) });
      await minute();
      expect(storedTicket(cloud, ticketId).status).toBe('new');
    });

    it('jobs dying at any request: the next minutes answer each once', async () => {
      const ids = [await asks(SHOPPER), await asks(GOLD_SHOPPER)];
      await answer(ids);
      await cloud.clock.advance(MINUTE);
      const putBack = keepRecords(cloud);
      await atEveryRequest(cloud, { functionName: 'jobs', when: 'after' }, async (crash) => {
        cloud.reset();
        putBack();
        crash();
        await cloud.runTimer('jobs');
        await minute();
        await minute();
        expect(ids.map((id) => said(id).length)).toEqual([1, 1]);
      });
    });
  });
});
