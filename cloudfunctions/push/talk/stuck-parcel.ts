import { type Reply, stuckParcelText } from '../../../domain/conversation';
import type { ConversationText, Millis } from '../../../domain/kernel';
import { parcelOf } from '../../../domain/orders';
import { topicOfCategory } from '../../../domain/ticket';
import type { LookedUp } from './look-up';

/**
 * What is said instead of a reply about shipping where the parcel that is asked for has not moved for three days; undefined otherwise.
 * An article would promise what nothing speaks for.
 */
export function saidOfStuckParcel(reply: Reply, known: LookedUp, now: Millis): ConversationText | undefined {
  const { order } = known;
  const parcel = order && parcelOf(order, now);
  if (!order || !parcel?.isStuck || !isAboutShipping(reply, known)) return undefined;
  const { title, carrier, trackingNumber } = order;
  return stuckParcelText({ title, carrier, trackingNumber, ...parcel }, known.from.language ?? 'zh');
}

function isAboutShipping(reply: Reply, { faq }: LookedUp): boolean {
  if (reply.type === 'order') return true;
  if (reply.type !== 'article') return false;
  const { categoryId } = reply.article;
  return topicOfCategory(faq.categories.find(({ id }) => id === categoryId)) === 'shipping';
}
