import Taro, { useRouter } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import type { OrderDetail } from '../../../contract';
import { call } from '../../cloud/call';
import { type Resource, useResource } from '../../cloud/use-resource';
import { useText } from '../../text/define-text';
import { mallText } from '../../text/mall';

/** One order, and what the shop does with it. Everything but the help is the host mall's own business. */
export function useOrder(): { orderId: string; order: Resource<OrderDetail>; takeStep: () => void } {
  const { orderId = '', action } = useRouter().params;
  const text = useText(mallText);
  const order = useResource<OrderDetail>(`order:${orderId}`, () => call('shopper', 'order.get', { orderId }), {
    keepAs: `order:${orderId}`,
  });
  const takeStep = useCallback(() => {
    void Taro.showToast({ title: text.demo, icon: 'none', duration: 2500 });
  }, [text]);
  useEffect(() => {
    // An answer's button leads here and names the step: the real mall would take it at once.
    if (action) takeStep();
  }, [action, takeStep]);
  return { orderId, order, takeStep };
}
