import { campaignsOf, type TurnContext } from '../../../domain/conversation';
import { provinceOf } from '../../../domain/faq';
import type { AskerFacts } from '../../../domain/faq/reading';
import { decodeSessionFrom, type SessionFrom } from '../../../domain/handoff';
import type { Millis } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import { EMPTY_EDITION, publishedFaq } from '../../_faq/published-faq';
import { readQuestions } from '../../_faq/read-questions';
import { deskSettings, find, get } from '../../_records';
import type { DeskSettings, HeadDoc, OrderDoc, ShopperDoc, TicketDoc } from '../../_records/documents';
import { headIdOf } from '../../_records/head';
import { unseal } from '../../_sdk';
import { type FaqOfShoppers, faqOfShoppers } from './faq-of-shoppers';

/** What is known of somebody who is in a conversation, and of the shop at this moment. */
export interface LookedUp {
  readonly settings: DeskSettings;
  readonly shopper: ShopperDoc | undefined;
  /** The order they came from, else their newest. Theirs in any case. */
  readonly order: OrderDoc | undefined;
  /** Where they say they came from: hints. */
  readonly from: SessionFrom;
  /** What they read before, as it is asked. */
  readonly read: TicketDoc['packet']['read'];
  readonly facts: AskerFacts;
  readonly faq: TurnContext & FaqOfShoppers;
}

/** Looks up what an answer is made of. Four database calls side by side and one after them, the settings apart. */
export async function lookUp(openid: string, origin: string | undefined, now: Millis): Promise<LookedUp> {
  const [settings, published, shopper, from] = await Promise.all([
    deskSettings(now),
    publishedFaq(),
    get('shoppers', openid),
    origin === undefined ? originOf(openid) : decodeSessionFrom(origin),
  ]);
  const order = await orderOf(openid, from.orderId);
  const facts: AskerFacts = {
    ...(order && { order: { state: order.state, stateAt: order.stateAt, ...placeOf(order) } }),
    ...(shopper && { tier: shopper.tier }),
  };
  const tree = published?.tree ?? EMPTY_EDITION;
  const faq = {
    ...faqOfShoppers(tree, facts, now),
    campaigns: campaignsOf(settingOf(settings, 'campaigns')),
    isVip:
      shopper !== undefined &&
      (shopper.agentId !== undefined || settingOf(settings, 'vipTiers').includes(shopper.tier)),
  };
  const read = readQuestions(from.read, published?.tree);
  return { settings, shopper, order, from, read, facts, faq };
}

const placeOf = ({ receiver }: OrderDoc) => {
  const province = provinceOf(receiver.region);
  return province ? { province } : {};
};

async function originOf(openid: string): Promise<SessionFrom> {
  const head: HeadDoc | undefined = await get('heads', headIdOf(openid));
  return decodeSessionFrom(head?.origin ? unseal(head.origin, `heads/${head._id}`) : '');
}

/** Where they say they came from can be forged: an order counts only when it is theirs. */
async function orderOf(openid: string, orderId: string | undefined): Promise<OrderDoc | undefined> {
  if (orderId !== undefined) {
    const named = await get('orders', orderId);
    if (named?.shopperId === openid) return named;
  }
  const [newest] = await find('orders', { shopperId: openid }, { orderBy: [['createdAt', 'desc']], limit: 1 });
  return newest;
}
