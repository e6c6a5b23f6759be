import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { VIA_PARAM, viaOf } from '../../../domain/handoff';
import { call, useResource } from '../../cloud';
import { enterScene } from '../../phone/enter-scene';
import { pageParam } from '../../phone/page-param';
import { noteVia } from '../faq/trail';

interface Arrival {
  orderId: string | undefined;
  /** The order is being looked up. */
  isLoading: boolean;
}

/**
 * With what somebody arrives: the order of the address, or the one whose payment WeChat's shipping message names, and how they came,
 * which goes along to whoever answers. An order that is not theirs, or cannot be looked up, is none: help opens all the same.
 */
export function useArrival(): Arrival {
  const { params } = useRouter();
  const named = pageParam(params, 'orderId');
  const transactionId = pageParam(params, 'transaction_id');
  const tradeNumber = pageParam(params, 'merchant_trade_no');
  const isLookedUp = named === undefined && Boolean(transactionId ?? tradeNumber);
  const { data, isLoading } = useResource(
    `payment:${transactionId ?? ''}/${tradeNumber ?? ''}`,
    () => call('shopper', 'order.find', { transactionId, tradeNumber }),
    { isEnabled: isLookedUp, refreshOnShow: false },
  );
  const told = pageParam(params, VIA_PARAM);
  useEffect(() => {
    const via = viaOf(told, enterScene());
    if (via) noteVia(via);
  }, [told]);
  return { orderId: named ?? data?.orderId, isLoading: isLookedUp && isLoading };
}
