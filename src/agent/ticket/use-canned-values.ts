import type { CannedValues } from '../../../domain/canned';
// Not by the room's index: that would bring the whole matcher into the desk's package.
import { slotValues } from '../../../domain/faq/reading';
import { keptDeskSession, type OutputOf } from '../../cloud';

/**
 * What prepared replies can name in this ticket. Of the shopper the desk knows one letter of the name, which nobody wants to
 * be called by, so the words behind the bar stand for it.
 */
export function useCannedValues({
  order,
  tier,
}: Pick<OutputOf<'agent', 'ticket.get'>, 'order' | 'tier'>): CannedValues {
  const session = keptDeskSession();
  const { 'shopper.tier': _, ...ofOrder } = slotValues(order, tier);
  return {
    ...ofOrder,
    ...(session && { agent: session.member.name }),
    ...(session?.shopName && { shop: session.shopName }),
  };
}
