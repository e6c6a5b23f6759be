import { articleDoc, categoriesDoc } from '../cloudfunctions/_faq/faq-docs';
import { memberIdOf } from '../cloudfunctions/_records/context';
import type {
  CollectionName,
  DeskSettings,
  Documents,
  MemberDoc,
  OrderDoc,
} from '../cloudfunctions/_records/documents';
import { newHead } from '../cloudfunctions/_records/head-record';
import { codeHash, newCode } from '../cloudfunctions/_sdk/crypto';
import { firstHours } from '../deployment/first-documents';
import { DAY, type Millis, ownValue } from '../domain/kernel';
import type { Topic } from '../domain/ticket';
import type { LocalCloud } from '../local-cloud';
import { callAs } from './call-as';
import { PAGES, TEMPLATE_SETTINGS } from './cloud-of-shop';
import { CANNED_REPLIES, DESK_PEOPLE, FAQ_CATEGORIES, faqArticles, type OrderSeed, shopSeed, TEAMS } from './seed';
import { faqDays, MISSED_BATCHES, madeAt } from './seed/faq-use';
import { requirePerson } from './seed/find-person';
import { ROTA } from './seed/rota';
import { waitsOfWeek } from './seed/waits';
import { SHOP_WORDS } from './seed/words';
import { SHOP_NAME } from './shop';

const TOPIC_OF_CATEGORY: Readonly<Record<string, Topic>> = {
  shipping: 'shipping',
  returns: 'refund',
  invoice: 'invoice',
  promo: 'promotion',
  account: 'account',
  member: 'account',
  product: 'product',
  payment: 'payment',
};

/**
 * Puts the shop into an empty cloud: settings, people, orders, canned replies and the FAQ as records, which the editor
 * then publishes; and a month of its use. Answers the one-time code by which a first admin would take their place in a shop without one.
 */
export async function seedCloud(cloud: LocalCloud, now: number): Promise<{ claimCode: string }> {
  const claimCode = newCode();
  const { shoppers, orders } = shopSeed(now);
  const put = <C extends CollectionName>(collection: C, documents: readonly Documents[C][]) =>
    cloud.database.insert(
      collection,
      // A copy without its type: the cloud takes any fields.
      documents.map((document) => Object.fromEntries(Object.entries(document))),
    );
  const { hours, live } = firstHours(now);
  put('settings', [deskSettings(claimCode), hours, live, ROTA]);
  put(
    'members',
    DESK_PEOPLE.map((person) => memberOf(person, now)),
  );
  put(
    'heads',
    DESK_PEOPLE.map(({ openid }) => newHead(openid, { isDeskMember: true }, now)),
  );
  put(
    'shoppers',
    shoppers.map(({ openid, name, tier, isPaying }) => ({
      _id: openid,
      name,
      tier,
      ...(isPaying && { paidUntil: now + 200 * DAY }),
    })),
  );
  put('orders', orders.map(orderOf));
  put(
    'canned_replies',
    CANNED_REPLIES.map(({ id, ...reply }, rank) => ({ _id: id, ...firstVersion(now), ...reply, rank })),
  );
  put('settings', [categoriesDoc(FAQ_CATEGORIES, now)]);
  put('faq_articles', faqArticles(now).map(articleDoc));
  // What shoppers read went the way that every later change goes.
  await callAs(cloud, requirePerson('zhixia').openid, 'seed-faq').merchant('faq.publish', {});
  put(
    'figures',
    TEAMS.map(({ id }) => waitsOfWeek(id, now)),
  );
  put(
    'faq_days',
    faqDays(faqArticles(now), now).map(({ day, ...counts }) => {
      const at = madeAt(day, now);
      return { _id: `${day}.0`, createdAt: at, updatedAt: at, v: 1, day, ...counts };
    }),
  );
  const shopper = callAs(cloud, requirePerson('wang').openid, 'seed-missed');
  for (const events of MISSED_BATCHES) await shopper.shopper('faq.report', { events: [...events] });
  return { claimCode };
}

function deskSettings(claimCode: string): DeskSettings {
  return {
    _id: 'desk',
    teams: TEAMS.map(({ id, title, categoryIds }) => ({
      id,
      name: title,
      topics: [...new Set(categoryIds.flatMap((category) => ownValue(TOPIC_OF_CATEGORY, category) ?? []))],
    })),
    defaultTeamId: TEAMS[0].id,
    shopName: SHOP_NAME,
    ...SHOP_WORDS,
    entryOpens: 'help',
    orderChanges: 'write',
    conversationWay: 'desk',
    // The laptop's stand-in quotes what is published; nothing leaves the machine.
    modelAnswers: 'on',
    templates: TEMPLATE_SETTINGS,
    miniprogramState: 'developer',
    pages: PAGES,
    namedPages: [
      { name: '全部订单', path: 'mall/orders/index' },
      { name: '我的留言', path: 'shopper/messages/index' },
    ],
    adminClaimHash: codeHash(claimCode),
    v: 1,
  };
}

const firstVersion = (now: number) => ({ createdAt: now, updatedAt: now, v: 1 });

/** They were here before the story begins: what they set in it stands on a right that they had by then. */
const SERVED: Millis = 200 * DAY;

function memberOf(person: (typeof DESK_PEOPLE)[number], now: number): MemberDoc {
  const { openid, displayName: name, roles, teamIds } = person;
  return { _id: memberIdOf(openid), ...firstVersion(now - SERVED), openid, name, roles, teamIds, status: 'active' };
}

function orderOf({ items, ...order }: OrderSeed): OrderDoc {
  return { ...order, items: items.map(({ picture, ...item }) => ({ ...item, image: `/pictures/${picture}.svg` })) };
}
