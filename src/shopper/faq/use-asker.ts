import { useMemo } from 'react';
import type { OrderDetail } from '../../../contract';
import { provinceOf } from '../../../domain/faq';
import { type AskerFacts, type SlotValues, slotValues } from '../../../domain/faq/reading';
import { withoutIdlePromise } from '../../../domain/orders';
import { call, useResource } from '../../cloud';
import { cloudNow } from '../../cloud/cloud-time';
import { useLanguage } from '../../text/language';
import { ownTierNames } from '../shop-words';

interface Asker {
  order: OrderDetail | undefined;
  /** What conditions are judged by. */
  facts: AskerFacts;
  /** What slots are filled with. */
  values: SlotValues;
  isLoading: boolean;
}

/** Who asks, as far as the order they came from tells. Without an order, or when it cannot be read, nothing is known. */
export function useAsker(orderId: string | undefined): Asker {
  const { data: order, isLoading } = useResource(
    `order:${orderId ?? ''}`,
    () => call('shopper', 'order.get', { orderId: orderId ?? '' }),
    // Kept where the mall's order page keeps it: coming from there, the order is known at once.
    { isEnabled: Boolean(orderId), keepAs: orderId && `order:${orderId}`, refreshOnShow: false },
  );
  const language = useLanguage();
  const facts = useMemo(() => (order ? factsOf(order) : {}), [order]);
  return {
    order,
    facts,
    values: slotValues(order && withoutIdlePromise(order, cloudNow()), order?.tier, ownTierNames(language), language),
    isLoading: Boolean(orderId) && isLoading,
  };
}

/** The address comes masked, but for its province and city. */
const factsOf = ({ state, stateAt, receiver, tier }: OrderDetail): AskerFacts => ({
  order: { state, stateAt, province: provinceOf(receiver.address) },
  tier,
});
