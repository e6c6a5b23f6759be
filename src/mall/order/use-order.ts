import { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import type { OrderDetail } from '../../../contract';
import { call } from '../../cloud/call';
import { type Resource, useResource } from '../../cloud/use-resource';
import { say } from '../../phone/say';
import { useText } from '../../text/define-text';
import { orderPageText } from '../../text/order-page';
import { type AskedStep, askedStep } from '../asked-step';

/** One order, and what the shop does with it. Everything but the help is the host mall's own business. */
export function useOrder(): {
  orderId: string;
  order: Resource<OrderDetail>;
  takeStep: () => void;
  asked: AskedStep | undefined;
} {
  const { orderId = '', action } = useRouter().params;
  const text = useText(orderPageText);
  const order = useResource<OrderDetail>(`order:${orderId}`, () => call('shopper', 'order.get', { orderId }), {
    keepAs: `order:${orderId}`,
  });
  const takeStep = useCallback(() => {
    say(text.demo, 2_500);
  }, [text]);
  return { orderId, order, takeStep, asked: askedStep(action) };
}
