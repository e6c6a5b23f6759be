import { memberIdOf } from '../cloudfunctions/_kit/context';
import { codeHash, newCode } from '../cloudfunctions/_kit/crypto';
import type {
  CannedReplyDoc,
  DeskSettings,
  FaqCategoryDoc,
  MemberDoc,
  OrderDoc,
  ShopperDoc,
} from '../cloudfunctions/_kit/documents';
import type { ArticleInput } from '../contract';
import type { FaqArticle } from '../domain/faq';
import type { Topic } from '../domain/ticket';
import type { LocalCloud } from '../local-cloud';
import { callAs } from './call-as';
import { TEMPLATE_SETTINGS } from './cloud-of-shop';
import { CANNED_REPLIES, DESK_PEOPLE, FAQ_CATEGORIES, faqArticles, shopSeed, TEAMS } from './seed';
import { requirePerson } from './seed/find-person';

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
 * Puts the shop into an empty cloud: settings, people, orders and canned replies as records, the FAQ by the editor's own
 * calls. Answers the one-time code by which a first admin would take their place in a shop without one.
 */
export async function seedCloud(cloud: LocalCloud, now: number): Promise<{ claimCode: string }> {
  const claimCode = newCode();
  const { database } = cloud;
  database.insert('settings', [deskSettings(claimCode)]);
  database.insert(
    'members',
    DESK_PEOPLE.map((person) => memberOf(person, now)),
  );
  const { shoppers, orders } = shopSeed(now);
  database.insert(
    'shoppers',
    shoppers.map(({ openid, name, tier }): ShopperDoc => ({ _id: openid, name, tier })),
  );
  database.insert('orders', orders.map(orderOf));
  database.insert(
    'canned_replies',
    CANNED_REPLIES.map((reply, rank) => cannedReplyOf(reply, rank, now)),
  );
  database.insert(
    'faq_categories',
    FAQ_CATEGORIES.map((category, rank) => categoryOf(category, rank, now)),
  );
  await publishFaq(cloud, faqArticles(now));
  return { claimCode };
}

function deskSettings(claimCode: string): Record<string, unknown> & DeskSettings {
  return {
    _id: 'desk',
    teams: TEAMS.map(({ id, title, categoryIds }) => ({
      id,
      name: title,
      topics: [...new Set(categoryIds.flatMap((category) => TOPIC_OF_CATEGORY[category] ?? []))],
    })),
    defaultTeamId: TEAMS[0].id,
    entryOpens: 'help',
    templates: TEMPLATE_SETTINGS,
    miniprogramState: 'developer',
    adminClaimHash: codeHash(claimCode),
    v: 1,
  };
}

const firstVersion = (now: number) => ({ createdAt: now, updatedAt: now, v: 1 });

function memberOf(person: (typeof DESK_PEOPLE)[number], now: number): Record<string, unknown> & MemberDoc {
  const { openid, displayName, roles, teamIds } = person;
  const [teamId = null] = teamIds;
  const place = { openid, name: displayName, roles, teamId, status: 'active' as const };
  return { _id: memberIdOf(openid), ...firstVersion(now), ...place };
}

type OrderSeed = ReturnType<typeof shopSeed>['orders'][number];

function orderOf({ items, ...order }: OrderSeed): Record<string, unknown> & OrderDoc {
  const shown = items.map(({ picture, ...item }) => ({ ...item, image: `/pictures/${picture}.svg` }));
  return { ...order, items: shown };
}

function cannedReplyOf(reply: (typeof CANNED_REPLIES)[number], rank: number, now: number) {
  const { id, title, text, shortcut } = reply;
  const doc: CannedReplyDoc = { _id: id, ...firstVersion(now), title, text, shortcut, rank };
  return { ...doc };
}

function categoryOf({ id, title, icon }: (typeof FAQ_CATEGORIES)[number], rank: number, now: number) {
  const doc: FaqCategoryDoc = { _id: id, ...firstVersion(now), title, icon, rank };
  return { ...doc };
}

/** The editor saves every article and publishes: what shoppers read went the way that every later change goes. */
async function publishFaq(cloud: LocalCloud, articles: readonly FaqArticle[]): Promise<void> {
  const editor = callAs(cloud, requirePerson('zhixia').openid, 'seed-faq');
  for (const { updatedAt: _updatedAt, ...article } of articles)
    await editor.merchant('faq.save', { article: article as ArticleInput, expectedVersion: 0 });
  await editor.merchant('faq.publish', {});
}
