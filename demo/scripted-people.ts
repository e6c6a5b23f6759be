import type { InputOf } from '../contract';
import { HOUR, MINUTE, type Millis } from '../domain/kernel';
import { FIRST_POLICIES } from '../domain/service-level';
import type { LocalCloud } from '../local-cloud';
import { type Caller, callAs } from './call-as';
import { TEMPLATES } from './cloud-of-shop';
import { requirePerson } from './seed/find-person';
import { MACROS } from './seed/macros';
import type { DeskPersonKey, ShopperKey } from './seed/people';
import { RULES } from './seed/rules';

/** How long before the start of the demonstration its story begins. */
export const STORY_MILLIS: Millis = 22 * HOUR;

const REPLY_TEMPLATE = TEMPLATES[0].id;
const STATUS_TEMPLATE = TEMPLATES[1].id;
const DESK_TEMPLATE = TEMPLATES[2].id;
/** Of somebody who has worked here for a while. */
const DESK_GRANTS = 6;

/**
 * What happened at the desk before the curtain rises, done by its people through the real functions while the clock is
 * turned: one ticket of yesterday solved and rated, one on hold, one waiting for its shopper, and four that wait now.
 */
export async function playYesterdayAndToday(cloud: LocalCloud, curtainAt: Millis): Promise<void> {
  const until = (beforeCurtain: Millis) =>
    cloud.clock.advance(Math.max(0, curtainAt - beforeCurtain - cloud.clock.now()));
  const as = <K extends ShopperKey | DeskPersonKey>(...keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, callAs(cloud, openidOf(key), `story-${key}`)])) as Record<K, Caller>;
  const people = as('sun', 'aynur', 'huang', 'wang', 'chen', 'zhao', 'zhou', 'yinuo', 'fangqing', 'yeqingshan');
  const allowNotices = (key: ShopperKey & keyof typeof people) => grantBoth(cloud, people[key], openidOf(key));

  await setUp(people.yeqingshan);
  await until(21 * HOUR);
  await allowNotices('sun');
  const cracked = await people.sun.shopper('ticket.create', {
    topic: 'refund',
    orderId: 'order-sun-cups-cracked',
    text: '两只茶杯到手，其中一只杯口裂了一道，另一只是好的。想补发一只，可以吗？',
    read: [],
  });
  await until(21 * HOUR - 6 * MINUTE);
  await people.fangqing.agent('ticket.claim', { ticketId: cracked.ticketId });
  await people.fangqing.agent('ticket.reply', {
    ticketId: cracked.ticketId,
    text: '裂了的那只给你补发，今天从德化仓发顺丰，运费我们出，旧的不用寄回。',
  });
  await until(20 * HOUR);
  await people.fangqing.agent('ticket.resolve', {
    ticketId: cracked.ticketId,
    text: '补发的茶杯已经发出，单号会出现在订单里。路上大约 2 天。',
  });
  await until(19 * HOUR);
  await people.sun.shopper('ticket.rate', { ticketId: cracked.ticketId, stars: 5, reasons: ['fast', 'solved'] });

  await until(5 * HOUR);
  await allowNotices('aynur');
  const stuck = await people.aynur.shopper('ticket.create', {
    topic: 'shipping',
    text: '包裹在乌鲁木齐停了三天没动，是丢了吗？',
    searched: '物流不动了',
  });
  await until(5 * HOUR - 9 * MINUTE);
  await people.yinuo.agent('ticket.claim', { ticketId: stuck.ticketId });
  await people.yinuo.agent('ticket.reply', {
    ticketId: stuck.ticketId,
    text: '问过中转站了，因为大雪封路，包裹还在乌鲁木齐，没有丢。我每天替你看一次，路通了马上告诉你。',
  });
  await people.yinuo.agent('ticket.hold', {
    ticketId: stuck.ticketId,
    untilAt: curtainAt + 20 * HOUR,
    reason: '等快递恢复运输',
  });

  await until(2 * HOUR);
  await allowNotices('huang');
  const invoice = await people.huang.shopper('ticket.create', {
    topic: 'invoice',
    text: '上个月三笔订单想开一张专票，抬头是公司，怎么弄？',
  });
  await until(2 * HOUR - 4 * MINUTE);
  await people.fangqing.agent('ticket.claim', { ticketId: invoice.ticketId });
  await people.fangqing.agent('ticket.reply', {
    ticketId: invoice.ticketId,
    text: '三笔可以合开一张。请发一下公司全称、税号、开户行和账号，我核对好就提交，3 个工作日内开出。',
    asks: true,
  });

  await until(12 * MINUTE);
  await allowNotices('chen');
  await people.chen.shopper('ticket.create', {
    topic: 'product',
    orderId: 'order-chen-engraved-waiting',
    text: '刻字稿里"一期一会"的字体能换成行书吗？下周三送人，想确认来得及。',
    searched: '刻字 字体',
  });
  await until(9 * MINUTE);
  await people.zhao.shopper('ticket.create', {
    topic: 'payment',
    orderId: 'order-zhao-gaiwan-unpaid',
    text: '付款两次都失败，银行卡里有钱，订单快超时了。',
    read: [{ articleId: 'payment-failed', helped: false }],
    searched: '付款失败',
  });
  await until(7 * MINUTE);
  await people.wang.shopper('ticket.create', {
    topic: 'refund',
    orderId: 'order-wang-refund-late',
    text: '退款显示成功已经一天了，银行卡到现在没收到钱。',
    callback: { phone: '13700137048', wishedAt: curtainAt + 3 * HOUR },
    read: [{ articleId: 'returns-refund-overdue', helped: false }],
  });
  await until(4 * MINUTE);
  await people.zhou.shopper('ticket.create', {
    topic: 'shipping',
    orderId: 'order-zhou-cake-locker',
    text: '东西放在驿站了，我腿不方便，能不能请快递员送上楼？',
    read: [{ articleId: 'shipping-parcel-locker', helped: false }],
  });
  await until(0);
  // They come to work as the curtain rises: whoever looks over their shoulder finds them there.
  for (const agent of [people.yinuo, people.fangqing]) await agent.agent('presence.set', { to: 'online' });
  for (const key of ['yinuo', 'fangqing', 'qinlan', 'yeqingshan'] as const) await grantWork(cloud, key);
}

type SentRules = InputOf<'merchant', 'rule.save'>['rules'];

/** What an owner sets before the first shopper comes: how soon there is an answer, what takes one tap, and what is done by itself. */
async function setUp(owner: Caller): Promise<void> {
  const { version } = await owner.merchant('promise.get', {});
  const policies = FIRST_POLICIES.map(({ match, ...policy }) => ({
    ...policy,
    match: {
      teamIds: [...match.teamIds],
      topics: [...match.topics],
      tiers: [...match.tiers],
      priorities: [...match.priorities],
      channels: [...match.channels],
    },
  }));
  await owner.merchant('promise.save', { policies, expectedVersion: version });
  for (const { title, reply, end } of MACROS) {
    const steps = { labelIds: [], reply: { ...reply }, end: end && { ...end } };
    await owner.agent('macro.save', { title, steps, of: 'shop', expectedVersion: 0 });
  }
  const { version: expectedVersion } = await owner.merchant('rule.get', {});
  await owner.merchant('rule.save', { rules: structuredClone(RULES) as SentRules, expectedVersion });
}

const openidOf = (key: ShopperKey | DeskPersonKey): string => requirePerson(key).openid;

/** As many taps on 允许 by somebody of the desk. */
async function grantWork(cloud: LocalCloud, key: DeskPersonKey): Promise<void> {
  const choices = { [DESK_TEMPLATE]: 'accept' } as const;
  const openid = openidOf(key);
  const person = callAs(cloud, openid, `story-work-${key}`);
  for (let tap = 0; tap < DESK_GRANTS; tap += 1) {
    await cloud.tapSubscribe(openid, choices);
    await person.agent('notice.grant', { choices });
  }
}

/** One tap on 允许 for both templates, told to WeChat and to us as the mini program does. */
async function grantBoth(cloud: LocalCloud, person: Caller, openid: string): Promise<void> {
  const choices = { [REPLY_TEMPLATE]: 'accept', [STATUS_TEMPLATE]: 'accept' } as const;
  await cloud.tapSubscribe(openid, choices);
  await person.shopper('notice.grant', { choices });
}
