import { encodeSessionFrom } from '../../../domain/handoff';
import { HOUR, MINUTE, type ReaderLanguage } from '../../../domain/kernel';
import { enterSession, textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { call, deskCloud, FEW_TIMER_RUNS } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { AGENT, LEAD, message, newKey, SHOPPER, seedTicketDesk } from '../ticket-desk';

const ships = articleOf({
  id: 'ships',
  question: '什么时候发货？',
  similar: ['多久发货'],
  categoryId: 'shipping',
  blocks: [{ type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出。' }],
  english: {
    question: 'When will it ship?',
    similar: [],
    blocks: [{ type: 'text', text: 'It leaves {{order.expectedShipAt|soon}}.' }],
  },
});
const refund = articleOf({ id: 'refund', question: '退款多久到账？', categoryId: 'refund' });
const categories = [
  { id: 'shipping', title: '发货物流', english: 'Shipping', icon: 'truck' },
  { id: 'refund', title: '退款售后', icon: 'rotate-ccw' },
];
const ENGLISH = {
  welcomeGreetingEnglish: 'Welcome to {shop}!',
  licenceText: '许可证 1',
  licenceTextEnglish: 'Licence 1',
  soothingTextEnglish: 'So sorry about that.',
  holdReasons: ['质检', '门店'],
  holdReasonsEnglish: ['', 'the store'],
};

describeCloud(
  'conversation, with somebody who reads English',
  deskCloud(['push', 'shopper', 'agent', 'jobs'], FEW_TIMER_RUNS),
  (cloud) => {
    beforeEach(() => {
      const campaigns = [
        {
          keywords: ['sale'],
          text: '红包在首页领。',
          english: 'Coupons are on the home page.',
          fromAt: testStartAt - HOUR,
          untilAt: testStartAt + HOUR,
        },
        { keywords: ['gift'], text: '满 200 有礼。', fromAt: testStartAt - HOUR, untilAt: testStartAt + HOUR },
      ];
      seedTicketDesk(cloud, {
        conversationWay: 'desk',
        shopName: '山野',
        shopNameEnglish: 'Shan',
        ...ENGLISH,
        campaigns,
      });
      seedPublished(cloud, { categories, articles: [ships, refund] });
    });

    const say = (content: string) => cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content }));
    const enter = (language?: ReaderLanguage, sessionFrom = encodeSessionFrom({ page: 'help', language })) =>
      cloud.push(enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom }));
    const heard = () =>
      cloud.sent(SHOPPER).map(({ payload }) => (payload.text as { content: string }).content.replace(/<[^>]*>/g, ''));
    const last = () => heard().at(-1) ?? '';

    // First of all: what a function keeps for half a minute is then of no test before, whose clock went on further.
    test('incident: stands in English above the welcome and the answers, and is told in it', async () => {
      const opened = { topic: 'shipping', words: '快递停运', english: 'Couriers are on strike.' } as const;
      const { incidentId } = await call(cloud, LEAD, 'agent', 'incident.open', { key: newKey(), ...opened });
      await enter('en');
      expect(last()).toMatch(/^Couriers are on strike\.\nWelcome to Shan!/);
      await cloud.clock.advance(MINUTE);
      await say('多久发货');
      expect(last()).toMatch(/^Couriers are on strike\.\nIt leaves/);
      await say('agent');
      expect(last()).toMatch(/^Couriers are on strike\.\nSure, a person takes over\. You are next\./);
      await cloud.clock.advance(MINUTE);
      const told = { text: '明天恢复。', english: 'Back tomorrow.' };
      await call(cloud, LEAD, 'agent', 'incident.announce', { key: newKey(), incidentId, ...told });
      await cloud.clock.advance(2 * MINUTE);
      expect(last()).toContain('Back tomorrow.');
      expect(heard().join()).not.toContain('明天恢复');
    });

    test('hold: says in English for what a message rests, where the shop has said that', async () => {
      const held = async (reason: string) => {
        const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message());
        await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
        const untilAt = cloud.clock.now() + HOUR;
        await call(cloud, AGENT, 'agent', 'ticket.hold', { key: newKey(), ticketId, untilAt, reason });
        return call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
      };
      expect(await held('门店')).toMatchObject({ holdReason: '门店', holdReasonEnglish: 'the store' });
      expect((await held('质检')).holdReasonEnglish).toBeUndefined();
      expect((await held('等同事')).holdReasonEnglish).toBeUndefined();
    });

    test('welcome: in the language that their mini program was read in, which is kept while nothing else is said', async () => {
      await enter('en');
      expect(last()).toMatch(/^Welcome to Shan! Is it one of these\? .*\n1\. 退款多久到账？\n2\. When will it ship\?/);
      expect(last()).toContain('Licence 1');
      await cloud.clock.advance(3 * HOUR);
      await enter(undefined, '');
      expect(last()).toMatch(/^Welcome to Shan!/);
      await cloud.clock.advance(3 * HOUR);
      await enter('zh');
      expect(last()).toMatch(/^你好，这里是山野。看看是不是想问这些/);
      expect(last()).toContain('许可证 1');
    });

    test('welcome: an older mini program says nothing of it, and is answered in Chinese', async () => {
      await enter();
      expect(last()).toMatch(/^你好，这里是山野。/);
    });

    test('answers: what is written in English in it, what is not in Chinese', async () => {
      await enter('en');
      await cloud.clock.advance(MINUTE);
      await say('多久发货');
      expect(last()).toMatch(/^It leaves Nov 22\./);
      await say('sale');
      expect(last()).toBe('Coupons are on the home page.\nNot solved? Reply “agent” for a person.');
      await say('gift');
      expect(last()).toMatch(/^满 200 有礼。/);
      await say('hello');
      expect(last()).toMatch(/^Hello, what is it about\?\n1\. Shipping\n2\. 退款售后\n/);
    });

    test('handover: the shop’s calming words and the position', async () => {
      await enter('en');
      await cloud.clock.advance(MINUTE);
      await say('骗子，我要投诉');
      expect(last()).toMatch(/^So sorry about that\. You are next\. /);
    });
  },
);
