import { inflateSync, strFromU8 } from 'fflate';
import { articleDoc } from '../../../cloudfunctions/_faq/faq-docs';
import { uploadFolderOf } from '../../../cloudfunctions/_records/context';
import { FAQ_CATEGORIES, faqArticles } from '../../../demo/seed/faq';
import type { FaqTree } from '../../../domain/faq';
import { MINUTE, pagePath } from '../../../domain/kernel';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, REPLY_TEMPLATE, refusal, STATUS_TEMPLATE } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { AGENT, headOf, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk, ticketThatIs } from '../ticket-desk';

describeCloud('shopper: notices, inbox and FAQ', deskCloud(['shopper', 'agent', 'jobs', 'push']), (cloud) => {
  beforeEach(() => {
    cloud.seen(SHOPPER);
    seedTicketDesk(cloud);
  });

  const left = (reply: number, status: number) => [
    { kind: 'reply', templateId: REPLY_TEMPLATE, remaining: reply },
    { kind: 'status', templateId: STATUS_TEMPLATE, remaining: status },
  ];

  describe('notice.grant', () => {
    const grant = (choices: Record<string, 'accept' | 'reject' | 'ban' | 'acceptWithAlert'>, key = newKey()) =>
      call(cloud, SHOPPER, 'shopper', 'notice.grant', { key, choices });

    test('each accept is one notice; other answers and unknown templates are none', async () => {
      expect(await grant({ [REPLY_TEMPLATE]: 'accept', [STATUS_TEMPLATE]: 'reject', Unknown: 'accept' })).toEqual({
        notices: left(1, 0),
      });
      expect(await grant({ [REPLY_TEMPLATE]: 'acceptWithAlert', [STATUS_TEMPLATE]: 'accept' })).toEqual({
        notices: left(2, 1),
      });
      expect(await grant({ [REPLY_TEMPLATE]: 'ban' })).toEqual({ notices: left(2, 1) });
    });

    test('the same call again counts once; the same key with another answer is refused', async () => {
      const input = { key: newKey(), choices: { [REPLY_TEMPLATE]: 'accept' as const } };
      const one = await call(cloud, SHOPPER, 'shopper', 'notice.grant', input);
      expect(await call(cloud, SHOPPER, 'shopper', 'notice.grant', input)).toEqual(one);
      const reused = { ...input, choices: { [STATUS_TEMPLATE]: 'accept' as const } };
      expect(await refusal(cloud, SHOPPER, 'shopper', 'notice.grant', reused)).toBe('KEY_REUSED');
      expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).notices).toEqual(left(1, 0));
    });

    test('five taps at once all count', async () => {
      await Promise.all(Array.from({ length: 5 }, () => grant({ [REPLY_TEMPLATE]: 'accept' })));
      expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).notices).toEqual(left(5, 0));
    });

    test.each(BEFORE_AND_AFTER)('crash %s any request: sent again, it counts once', async (when) => {
      await atEveryRequest(cloud, { functionName: 'shopper', when }, async (crash) => {
        cloud.reset();
        seedTicketDesk(cloud);
        const input = { key: newKey(), choices: { [REPLY_TEMPLATE]: 'accept' as const } };
        crash();
        await callAction(cloud, SHOPPER, 'shopper', 'notice.grant', input);
        expect(await call(cloud, SHOPPER, 'shopper', 'notice.grant', input)).toEqual({ notices: left(1, 0) });
      });
    });

    test('an agent’s reply is told at once, and uses the grant', async () => {
      await cloud.tapSubscribe(SHOPPER, { [REPLY_TEMPLATE]: 'accept' });
      await grant({ [REPLY_TEMPLATE]: 'accept' });
      const ticketId = await ticketThatIs(cloud, 'open');
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
      const told = cloud.sent(SHOPPER);
      expect(told.map(({ accepted, payload }) => [accepted, payload.page])).toEqual([
        [true, pagePath('ticket', { id: ticketId })],
      ]);
      expect(JSON.stringify(told)).not.toContain('到账');
      expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).notices).toEqual(left(0, 0));
    });
  });

  describe('while the shopper’s page shows the message', () => {
    const watch = (ticketId: string) => call(cloud, SHOPPER, 'shopper', 'inbox.head', { ticketId, isWatched: true });
    const reply = (ticketId: string) =>
      call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' });
    const granted = async () => {
      const choices = { [REPLY_TEMPLATE]: 'accept' } as const;
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
      return ticketThatIs(cloud, 'open');
    };
    const fate = () => cloud.database.find('outbox')[0];
    const replies = () => headOf(cloud, SHOPPER)?.grants.reply;

    test('a reply is not told at once, and not at all once they have seen it: the grant is still theirs', async () => {
      const ticketId = await granted();
      await watch(ticketId);
      await reply(ticketId);
      expect(replies()).toBe(1);
      expect((await watch(ticketId)).unreadIds).toEqual([ticketId]);
      await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      await cloud.clock.advance(3 * MINUTE);
      expect(fate()).toMatchObject({ effects: [{ status: 'dropped', reason: 'outdated' }] });
      expect(cloud.sent(SHOPPER)).toHaveLength(0);
      expect(replies()).toBe(1);
    });

    test('they left without seeing it: they are told a minute later', async () => {
      const ticketId = await granted();
      await watch(ticketId);
      await reply(ticketId);
      await cloud.clock.advance(50_000);
      expect(cloud.sent(SHOPPER)).toHaveLength(0);
      await cloud.clock.advance(2 * MINUTE);
      expect(fate()).toMatchObject({ effects: [{ status: 'sent', channel: 'subscribe' }] });
      expect(cloud.sent(SHOPPER)).toMatchObject([{ accepted: true }]);
      expect(replies()).toBe(0);
    });

    test('it shows another message, or did a while ago: they are told at once', async () => {
      const ticketId = await granted();
      await watch(await ticketThatIs(cloud, 'open'));
      await reply(ticketId);
      expect(cloud.sent(SHOPPER)).toHaveLength(1);
      const other = await granted();
      await watch(other);
      await cloud.clock.advance(MINUTE);
      await reply(other);
      expect(cloud.sent(SHOPPER)).toHaveLength(2);
    });

    test('in a conversation that is open it is said at once: it stands where they look', async () => {
      const ticketId = await granted();
      await watch(ticketId);
      await cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content: '在吗' }));
      const before = cloud.sent(SHOPPER).length;
      await reply(ticketId);
      expect(cloud.sent(SHOPPER).slice(before)).toMatchObject([{ api: 'customerServiceMessage.send' }]);
    });

    test('a page says so of its own person alone, and in no way of the message', async () => {
      const ticketId = await granted();
      await call(cloud, OTHER_SHOPPER, 'shopper', 'inbox.head', { ticketId, isWatched: true });
      await reply(ticketId);
      expect(cloud.sent(SHOPPER)).toHaveLength(1);
    });
  });

  describe('inbox.head', () => {
    test('counts what is unread, and tells a member of the desk from a shopper', async () => {
      const ticketId = await ticketThatIs(cloud, 'answered');
      const head = await call(cloud, SHOPPER, 'shopper', 'inbox.head', {});
      expect(head).toEqual({
        unread: 1,
        unreadIds: [ticketId],
        entryOpens: 'help',
        hostPages: { order: 'mall/order/index?orderId={orderId}', orders: 'mall/orders/index' },
        notices: left(0, 0),
        uploadFolder: uploadFolderOf(SHOPPER),
        isDeskMember: false,
      });
      expect(await call(cloud, OTHER_SHOPPER, 'shopper', 'inbox.head', {})).toMatchObject({ unread: 0 });
      expect(await call(cloud, AGENT, 'shopper', 'inbox.head', {})).toMatchObject({ isDeskMember: true });
    });

    test('words of the shop’s own come along where it has any, and what does not fit is left out', async () => {
      cloud.reset();
      const tierNames = { gold: '黑金', vip: 'x' } as never;
      seedTicketDesk(cloud, { topicNames: { refund: '退换' }, tierNames, holdReasons: ['质检'] });
      await cloud.clock.advance(MINUTE);
      expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).words).toEqual({
        topicNames: { refund: '退换' },
      });
      expect((await call(cloud, AGENT, 'agent', 'session.get', {})).words).toEqual({
        topicNames: { refund: '退换' },
        holdReasons: ['质检'],
      });
    });

    test('costs two database calls, and more for the settings twice a minute', async () => {
      const head = () => cloud.callFunction('shopper', { action: 'inbox.head', input: {} }, { openid: SHOPPER });
      // Any warm runner may answer; the settings count where they were not read yet.
      const calls = [];
      for (let times = 0; times < 12; times += 1) calls.push((await head()).databaseCalls);
      expect(Math.min(...calls)).toBe(2);
      expect(Math.max(...calls)).toBeLessThanOrEqual(4);
    });
  });

  describe('faq.read', () => {
    const read = (input: { hash?: string; part?: number }) => call(cloud, SHOPPER, 'shopper', 'faq.read', input);
    const seedFaq = (partChars?: number) => {
      const edition = { categories: FAQ_CATEGORIES, articles: faqArticles(testStartAt) };
      const { trees, articleCount } = seedPublished(cloud, edition, partChars);
      return { hash: trees.hash, articleCount };
    };

    test('nothing published yet: there is none', async () => {
      expect(await refusal(cloud, SHOPPER, 'shopper', 'faq.read', {})).toBe('NOT_FOUND');
    });

    test('current: says so in one database call', async () => {
      const { hash } = seedFaq();
      expect(await read({ hash })).toEqual({ unchanged: true, hash });
      const request = { action: 'faq.read', input: { hash } };
      const { databaseCalls } = await cloud.callFunction('shopper', request, { openid: SHOPPER });
      expect(databaseCalls).toBe(1);
    });

    test('old or none: every part, which together are the tree', async () => {
      const { hash, articleCount } = seedFaq(4_000);
      const first = await read({ hash: 'an-old-one' });
      if (first.unchanged) throw new Error('expected a part');
      expect(first).toMatchObject({ hash, part: 0, publishedAt: testStartAt });
      expect(first.parts).toBeGreaterThan(2);
      const bytes: Buffer[] = [];
      for (let part = 0; part < first.parts; part += 1) {
        const answer = await read({ part });
        if (answer.unchanged) throw new Error('expected a part');
        bytes.push(Buffer.from(answer.body, 'base64'));
      }
      const tree = JSON.parse(strFromU8(inflateSync(Buffer.concat(bytes)))) as FaqTree;
      expect(tree.articles).toHaveLength(articleCount);
      expect(tree.articles.some(({ tier }) => tier === 'guide')).toBe(false);
      expect(await refusal(cloud, SHOPPER, 'shopper', 'faq.read', { part: first.parts })).toBe('NOT_FOUND');
    });

    test('the stored article keeps what names its content', () => {
      const [article] = faqArticles(testStartAt);
      if (!article) throw new Error('the seed has articles');
      expect(articleDoc(article).contentHash).toBe(articleDoc({ ...article, updatedAt: 1 }).contentHash);
      expect(articleDoc({ ...article, demand: 1 }).contentHash).not.toBe(articleDoc(article).contentHash);
    });
  });
});
