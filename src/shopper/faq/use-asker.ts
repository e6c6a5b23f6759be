import type { OrderDetail } from '../../../contract';
import { type AskerFacts, type SlotValues, slotValues } from '../../../domain/faq';
import { call, useResource } from '../../cloud';

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
  return {
    order,
    facts: order ? { order: { state: order.state, stateAt: order.stateAt }, tier: order.tier } : {},
    values: slotValues(order, order?.tier),
    isLoading: Boolean(orderId) && isLoading,
  };
}
