import { campaignsOf, type TurnContext } from '../../../domain/conversation';
import { provinceOf } from '../../../domain/faq';
import type { AskerFacts } from '../../../domain/faq/reading';
import { decodeSessionFrom, encodeSessionFrom, type SessionFrom } from '../../../domain/handoff';
import type { Millis, Sealed } from '../../../domain/kernel';
import { settingOf } from '../../../domain/settings';
import { EMPTY_EDITION, keptPublishedFaq } from '../../_faq/published-faq';
import { readQuestions } from '../../_faq/read-questions';
import { findOwnOrder } from '../../_orders/host-orders';
import { deskSettings, find, get } from '../../_records';
import type { DeskSettings, HeadDoc, OrderDoc, ShopperDoc, TalkDoc, TicketDoc } from '../../_records/documents';
import { headIdOf } from '../../_records/head';
import { seal, unseal } from '../../_sdk';
import { type FaqOfShoppers, faqOfShoppers } from './faq-of-shoppers';

/** What is known of somebody who is in a conversation, and of the shop at this moment. */
export interface LookedUp {
  readonly settings: DeskSettings;
  readonly shopper: ShopperDoc | undefined;
  /** The order they came from, else their newest. Theirs in any case. */
  readonly order: OrderDoc | undefined;
  /** Where they say they came from, and what can be read of it: hints. */
  readonly origin: string;
  readonly from: SessionFrom;
  /** What they read before, as it is asked. */
  readonly read: TicketDoc['packet']['read'];
  readonly facts: AskerFacts;
  readonly faq: TurnContext & FaqOfShoppers;
}

/**
 * Looks up what an answer is made of. One or two database calls side by side and one after them, settings and FAQ apart.
 *
 * @param known where they say they come from, where the caller knows that; undefined: what their head remembers
 * @param isEntering they have just come: an order that is not kept yet is asked for then, once, and not with each of their messages
 */
export async function lookUp(
  openid: string,
  known: string | undefined,
  now: Millis,
  isEntering = false,
): Promise<LookedUp> {
  const [settings, published, shopper, origin] = await Promise.all([
    deskSettings(now),
    keptPublishedFaq(now),
    get('shoppers', openid),
    known ?? originOf(openid),
  ]);
  const from = decodeSessionFrom(origin);
  const order = await orderOf(openid, from.orderId, now, isEntering);
  const facts: AskerFacts = {
    ...(order && { order: { state: order.state, stateAt: order.stateAt, ...placeOf(order) } }),
    ...(shopper && { tier: shopper.tier }),
  };
  const tree = published?.tree ?? EMPTY_EDITION;
  const faq = {
    ...faqOfShoppers(tree, facts, now),
    campaigns: campaignsOf(settingOf(settings, 'campaigns')),
    wordLists: settingOf(settings, 'wordLists'),
    isVip:
      shopper !== undefined &&
      (shopper.agentId !== undefined || settingOf(settings, 'vipTiers').includes(shopper.tier)),
  };
  const read = readQuestions(from.read, published?.tree);
  return { settings, shopper, order, origin, from, read, facts, faq };
}

const placeOf = ({ receiver }: OrderDoc) => {
  const province = provinceOf(receiver.region);
  return province ? { province } : {};
};

/** Where they came from last, as the machine remembers it; undefined where it does not. */
export const originIn = (talk: TalkDoc | undefined): string | undefined => {
  if (talk?.origin === undefined) return undefined;
  return talk.origin === null ? '' : unseal(talk.origin, originPlace(talk._id));
};
/** From now on it is about the order they showed. */
export const originWith = (order: OrderDoc | undefined, origin: string | undefined): string | undefined =>
  order === undefined
    ? origin
    : encodeSessionFrom({ ...decodeSessionFrom(origin ?? ''), page: 'order', orderId: order._id });
const originPlace = (talkId: string): string => `talks/${talkId}/origin`;

/** What was learnt of it, to be remembered. */
export const sealOrigin = (talkId: string, origin: string): Sealed | null =>
  origin === '' ? null : seal(origin, originPlace(talkId));

async function originOf(openid: string): Promise<string> {
  const head: HeadDoc | undefined = await get('heads', headIdOf(openid));
  return head?.origin ? unseal(head.origin, `heads/${head._id}`) : '';
}

/** Where they say they came from can be forged: an order counts only when it is theirs. */
async function orderOf(
  openid: string,
  orderId: string | undefined,
  now: Millis,
  isEntering: boolean,
): Promise<OrderDoc | undefined> {
  if (orderId !== undefined) {
    const named = isEntering ? (await findOwnOrder(openid, orderId, now)).order : await get('orders', orderId);
    if (named?.shopperId === openid) return named;
  }
  const [newest] = await find('orders', { shopperId: openid }, { orderBy: [['createdAt', 'desc']], limit: 1 });
  return newest;
}
