import type { OutboxDoc, TurnDoc } from '../../../cloudfunctions/_records/documents';
import { encodeSessionFrom } from '../../../domain/handoff';
import { DEFAULT_HOST_PAGES, hostPagePath } from '../../../domain/host';
import { DAY, HOUR, MINUTE, SECOND } from '../../../domain/kernel';
import { cardMessage, enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, deskCloud } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import {
  AGENT,
  headOf,
  newKey,
  ORDER,
  OTHER_SHOPPER,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
} from '../ticket-desk';

const ships = articleOf({
  id: 'ships',
  question: '什么时候发货？',
  similar: ['多久发货'],
  categoryId: 'shipping',
  blocks: [{ type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出。' }],
});
const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const categories = [
  { id: 'shipping', title: '发货物流', icon: 'truck' },
  { id: 'refund', title: '退款售后', icon: 'rotate-ccw' },
];
const FAR = '昨晚那场足球赛谁踢进去的';
const FARTHER = '附近有没有好吃的火锅店推荐';

describeCloud('conversation', deskCloud(['push', 'shopper', 'agent', 'chores']), (cloud) => {
  beforeEach(() => {
    seedTicketDesk(cloud, { conversationWay: 'desk', shopName: '山野茶食' });
    seedPublished(cloud, { categories, articles: [ships, refund] });
  });

  const say = (content: string, openid = SHOPPER) =>
    cloud.push(textMessage({ openid, at: cloud.clock.now(), content }));
  const enter = (openid = SHOPPER, sessionFrom = '') =>
    cloud.push(enterSession({ openid, at: cloud.clock.now(), sessionFrom }));
  const heard = (openid = SHOPPER) =>
    cloud
      .sent(openid)
      .filter(({ accepted }) => accepted)
      .map(({ payload }) => (payload.text as { content: string }).content);
  const later = (millis: number) => cloud.clock.advance(millis);
  const tickets = () => cloud.database.find('tickets').map(({ _id }) => storedTicket(cloud, String(_id)));
  const asAgent = () => ({ key: newKey(), ticketId: String(tickets()[0]?._id) });
  const talk = async (...messages: string[]) => {
    for (const message of messages) {
      await say(message);
      await later(MINUTE);
    }
  };

  test('answer: comes at once, with the facts of an order of one’s own', async () => {
    const [order] = cloud.database.find('orders', { _id: ORDER });
    cloud.database.insert('orders', [{ ...order, _id: 'order-2', expectedShipAt: testStartAt + 9 * DAY }]);
    const from = encodeSessionFrom({ page: 'order', orderId: 'order-2' });
    await enter(SHOPPER, from);
    await say('多久发货');
    expect(heard()[1]).toContain('预计 11月29日 发出');
    // In the middle of the talk it is about another, and after that they come back without saying from where.
    await later(MINUTE);
    await enter(SHOPPER, encodeSessionFrom({ page: 'order', orderId: ORDER }));
    await later(MINUTE);
    await enter();
    await say('多久发货');
    expect(heard()[2]).toContain('预计 11月22日 发出');
    // Somebody else names it in a forged origin.
    await enter(OTHER_SHOPPER, from);
    await say('多久发货', OTHER_SHOPPER);
    expect(heard(OTHER_SHOPPER)[1]).toContain('预计 11月22日 发出');
  });

  test('handover: how they came into the mini program goes along', async () => {
    await enter(SHOPPER, encodeSessionFrom({ page: 'help', via: 'live' }));
    await say('人工');
    expect(tickets()[0]).toMatchObject({ packet: { via: 'live' } });
  });

  describe('card', () => {
    const show = (path: string, openid = SHOPPER) =>
      cloud.push(
        cardMessage({
          openid,
          at: cloud.clock.now(),
          title: '别的名字',
          appId: 'wx0000000000000000',
          pagePath: path,
          thumbUrl: 'https://example.com/t.png',
          thumbMediaId: 'thumb',
        }),
      );
    const page = (orderId: string) => hostPagePath(DEFAULT_HOST_PAGES, orderId).slice(1);
    beforeEach(() => {
      const [order] = cloud.database.find('orders', { _id: ORDER });
      cloud.database.insert('orders', [{ ...order, _id: 'order-2', expectedShipAt: testStartAt + 9 * DAY }]);
    });

    test('of an order of one’s own: what is asked of it comes, and the answers are about it from now on', async () => {
      await show(page('order-2'));
      expect(heard().at(-1)).toMatch(/^订单看到了，是不是想问：\n1\. /);
      await say(/(\d)\. .*什么时候发货/.exec(heard().at(-1) ?? '')?.[1] ?? '');
      expect(heard().at(-1)).toContain('预计 11月29日 发出');
      await later(MINUTE);
      await say('人工');
      expect(tickets()[0]).toMatchObject({ order: { id: 'order-2' } });
      await later(MINUTE);
      await show(page(ORDER));
      const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: String(tickets()[0]?._id) });
      const title = (cloud.database.find('orders', { _id: ORDER })[0] as { items: { title: string }[] }).items[0]
        ?.title;
      expect(timeline.at(-1)?.text).toMatch(new RegExp(`^\\[小程序\\] ${title}.* · ¥`));
    });

    test('of somebody else’s order, or of any other page, it is a card: nothing of that order is told', async () => {
      await show(page(ORDER), OTHER_SHOPPER);
      await later(MINUTE);
      await show('pages/elsewhere/index?orderId=order-2');
      for (const openid of [OTHER_SHOPPER, SHOPPER]) expect(heard(openid).at(-1)).toMatch(/^收到了。/);
    });
  });

  test('greeting: names the shop, a digit answers its list, and nobody is greeted twice in a session', async () => {
    await enter();
    expect(heard()[0]).toContain('山野茶食');
    await say('1');
    expect(heard()[1]).toMatch(/发出|答案/);
    await later(MINUTE);
    await enter();
    expect(heard()).toHaveLength(2);
  });

  test('two misses: a person gets all that was said, first to last, with what was asked as its first words', async () => {
    await talk(FAR, FARTHER);
    const [ticket] = tickets();
    expect(ticket).toMatchObject({ channel: 'conversation', status: 'new', queue: 'waiting', shopperId: SHOPPER });
    expect(heard().at(-1)).toContain('前面没有人排队');
    const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: String(ticket?._id) });
    expect(timeline.map(({ kind, text }) => [kind, text?.slice(0, 4)])).toEqual([
      ['shopper', FAR.slice(0, 4)],
      ['machine', '没太明白'],
      ['shopper', FARTHER.slice(0, 4)],
      ['machine', '这个我答'],
      ['event', undefined],
    ]);
    const queue = await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting' });
    expect(queue.tickets[0]).toMatchObject({ channel: 'conversation', preview: FARTHER });
  });

  test('position: whoever comes later reads how many wait before them', async () => {
    await say('人工', OTHER_SHOPPER);
    await later(MINUTE);
    await say('人工');
    expect(heard()[0]).toContain('前面还有 1 位');
  });

  test('upset: stands earlier from the moment the words fall, to the machine or to a person', async () => {
    await talk('人工', '骗子');
    await say('你们这些骗子', OTHER_SHOPPER);
    const complaint = [{ reason: 'complaint', millis: 10 * MINUTE }];
    expect(tickets()).toMatchObject([{ headStarts: complaint }, { headStarts: complaint }]);
  });

  test('person: later words go on in the ticket, nothing else answers, also before anybody took it', async () => {
    await talk('什么时候发货', '人工', '快点啊', '多久发货', FAR);
    const [ticket] = tickets();
    expect(tickets()).toHaveLength(1);
    expect(heard()).toHaveLength(2);
    const kinds = storedEntries(cloud, String(ticket?._id)).map(({ kind }) => kind);
    expect(kinds).toEqual(['event', 'shopper', 'shopper', 'shopper']);
    const { tickets: queue } = await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting' });
    expect(queue[0]?.preview).toBe(FAR);
  });

  test('reply: goes out in full where they wrote, and writing again there marks it as read', async () => {
    await talk('人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asAgent(), text: '查到了，今天 <b>16:00</b> 前发出。' });
    expect(heard().at(-1)).toBe('查到了，今天 b16:00/b 前发出。');
    expect(Object.keys(headOf(cloud, SHOPPER)?.unread ?? {})).toHaveLength(1);
    await say('好，那我等着，别忘了');
    expect(headOf(cloud, SHOPPER)?.unread).toEqual({});
    expect(tickets()[0]).toMatchObject({ hasUnread: false, status: 'open' });
    const rows = cloud.database.find('outbox') as unknown as OutboxDoc[];
    expect(JSON.stringify(rows)).not.toContain('查到了');
  });

  test('reply: one longer than WeChat takes is cut and leads to all of it', async () => {
    await talk('人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asAgent(), text: '长'.repeat(2000) });
    expect(heard().at(-1)).toContain('看全文');
    expect(Buffer.byteLength(String(heard().at(-1)))).toBeLessThanOrEqual(2048);
  });

  test('typing: shows where they wrote while their agent writes, asked of WeChat once while it shows, never in vain', async () => {
    const asked: boolean[] = [];
    const stop = cloud.onEvent((event) => void (event.type === 'typing' && asked.push(event.accepted)));
    const look = (isTyping: boolean, openid = AGENT) =>
      call(cloud, openid, 'agent', 'ticket.get', { ticketId: String(tickets()[0]?._id), isTyping });
    await say('人工');
    // Somebody who only reads it, or has not taken it yet.
    await look(true);
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await look(false);
    expect(asked).toEqual([]);
    for (let beat = 0; beat < 6; beat += 1) {
      await look(true);
      await later(5 * SECOND);
    }
    expect(asked).toEqual([true, true]);
    // Nobody is shown it who has not said anything for half a minute.
    await look(true);
    await say('在吗');
    expect(headOf(cloud, SHOPPER)?.window.left).toBe(5);
    await Promise.all([look(true), look(true)]);
    expect(cloud.typingUntil(SHOPPER)).toBe(cloud.clock.now() + 15 * SECOND);
    await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asAgent(), text: '在的' });
    expect(cloud.typingUntil(SHOPPER)).toBeUndefined();
    expect(asked.slice(0, 3)).toEqual([true, true, true]);
    stop();
  });

  test('after closing: the next message starts clean, without a loop of handovers', async () => {
    await talk(FAR, FARTHER);
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...asAgent(), text: '好了' });
    await later(MINUTE);
    await say('多久发货');
    expect(heard().at(-1)).toContain('发出');
    await say(FAR);
    expect(heard().at(-1)).toContain('哪一类');
    expect(tickets()).toHaveLength(1);
    expect(tickets()[0]?.status).toBe('resolved');
  });

  test.each([
    ['within a day: the same ticket goes on', 20 * HOUR, 1],
    ['after it: a new one', 25 * HOUR, 2],
  ])('a person again %s', async (_, millis, count) => {
    await talk('人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    await call(cloud, AGENT, 'agent', 'ticket.resolve', { ...asAgent(), text: '好了' });
    const rated = { key: newKey(), ticketId: asAgent().ticketId, stars: 2, reasons: [] };
    await call(cloud, SHOPPER, 'shopper', 'ticket.rate', rated);
    await later(millis);
    await say('退款多久到账');
    await say('转人工');
    expect(tickets()).toHaveLength(count);
    // The stars stay with the resolution they were given to, and the queue shows what is asked now.
    const first = tickets().find(({ _id }) => _id === rated.ticketId);
    expect(first).toMatchObject(
      count === 1 ? { rating: null, earlierRatings: [{ stars: 2 }] } : { rating: { stars: 2 } },
    );
    const { tickets: queue } = await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting' });
    expect(queue[0]?.preview).toBe('退款多久到账');
    expect(tickets().filter(({ queue }) => queue === 'waiting')).toHaveLength(1);
  });

  test('two first messages at once: one ticket, and both are in it', async () => {
    await Promise.all([say('人工'), say('转人工，急')]);
    expect(tickets()).toHaveLength(1);
    const turns = cloud.database.count('turns');
    const said = storedEntries(cloud, String(tickets()[0]?._id)).filter(({ kind }) => kind === 'shopper').length;
    expect(turns + said).toBe(2);
  });

  test('repeats and late pushes: change nothing, and one second keeps one order', async () => {
    const at = cloud.clock.now();
    const messages = ['你好', '多久发货', '退款多久到账'].map((content, index) =>
      textMessage({ openid: SHOPPER, at, content, msgId: `m${index}` }),
    );
    for (const message of messages) await cloud.push(message, { isDeliveredTwice: true });
    for (const message of [...messages].reverse()) await cloud.push(message);
    const turns = cloud.database.find('turns') as unknown as TurnDoc[];
    expect(turns.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    expect(heard()).toHaveLength(3);
  });

  test('window: however much is said, WeChat refuses nothing', async () => {
    await enter();
    await talk('你好', '1', '1', '人工');
    await call(cloud, AGENT, 'agent', 'ticket.claim', asAgent());
    for (const text of ['一', '二', '三', '四', '五', '六']) {
      await call(cloud, AGENT, 'agent', 'ticket.reply', { ...asAgent(), text });
    }
    expect(cloud.sent(SHOPPER).filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('VIP: reaches a person at once, a campaign’s words are answered all the same', async () => {
    cloud.reset();
    seedTicketDesk(cloud, {
      conversationWay: 'desk',
      vipTiers: ['none', 'silver', 'gold'],
      campaigns: [
        { keywords: ['红包'], text: '红包在首页领。', fromAt: testStartAt - DAY, untilAt: testStartAt + DAY },
      ],
    });
    cloud.database.insert('shoppers', [{ _id: OTHER_SHOPPER, name: '王', tier: 'gold' }]);
    await say('红包在哪', OTHER_SHOPPER);
    expect(heard(OTHER_SHOPPER)[0]).toContain('红包在首页领。');
    await say('在吗', OTHER_SHOPPER);
    expect(heard(OTHER_SHOPPER)[1]).toContain('客服来接待你');
    expect(tickets()).toHaveLength(1);
  });

  test('nothing that was said lies there readable, and after thirty days nothing of it at all', async () => {
    await talk('我的手机 13800138012 收不到验证码', FAR, FARTHER);
    for (const collection of ['turns', 'talks', 'tickets', 'ticket_entries', 'heads', 'outbox'] as const) {
      expect(JSON.stringify(cloud.database.find(collection))).not.toMatch(/13800138012|足球|火锅/);
    }
    const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: String(tickets()[0]?._id) });
    expect(JSON.stringify(timeline)).not.toContain('13800138012');
    await later(31 * DAY + HOUR);
    await cloud.runTimer('chores');
    await later(HOUR);
    await cloud.runTimer('chores');
    expect(cloud.database.count('turns') + cloud.database.count('talks')).toBe(0);
  });

  test.each(BEFORE_AND_AFTER)('crash %s any request of a handover: one ticket, one turn', async (when) => {
    await atEveryRequest(cloud, { functionName: 'push', when }, async (crash) => {
      cloud.reset();
      seedTicketDesk(cloud, { conversationWay: 'desk' });
      crash();
      await say('人工');
      expect(tickets()).toHaveLength(1);
      expect(cloud.database.count('turns')).toBe(1);
      expect(heard().length).toBeLessThanOrEqual(1);
    });
  });
});
