import { useRouter } from '@tarojs/taro';
import { useCallback } from 'react';
import type { OrderDetail } from '../../../contract';
import type { OrderRequestKind } from '../../../domain/orders';
import { call, newKey } from '../../cloud/call';
import { type Resource, useResource } from '../../cloud/use-resource';
import { openUrl } from '../../phone/pages';
import { say } from '../../phone/say';
import { askToNotify } from '../../phone/subscribe';
import { useText } from '../../text/define-text';
import { orderPageText } from '../../text/order-page';
import { type AskedStep, askedStep } from '../asked-step';
import type { OrderStep } from './order-steps';

/** What the help answers for the shop, which would otherwise have a page of its own for it. */
const REQUESTS: Readonly<Partial<Record<OrderStep, OrderRequestKind>>> = {
  cancel: 'cancel',
  urge: 'urge',
  afterSale: 'return',
};

/** One order, and what the shop does with it. Everything but the help is the host mall's own business. */
export function useOrder(): {
  orderId: string;
  order: Resource<OrderDetail>;
  takeStep: (step: OrderStep) => void;
  asked: AskedStep | undefined;
} {
  const { orderId = '', action } = useRouter().params;
  const text = useText(orderPageText);
  const order = useResource<OrderDetail>(`order:${orderId}`, () => call('shopper', 'order.get', { orderId }), {
    keepAs: `order:${orderId}`,
  });
  const careTemplateId = order.data?.careTemplateId;
  const takeStep = useCallback(
    (step: OrderStep) => {
      // First of all: WeChat shows its dialog only while it still sees the tap.
      if (step === 'confirm' && careTemplateId) void wishCare(orderId, careTemplateId);
      const kind = REQUESTS[step];
      if (kind) void openUrl(`/shopper/order-request/index?orderId=${orderId}&kind=${kind}`);
      else say(text.demo, 2_500);
    },
    [text, orderId, careTemplateId],
  );
  return { orderId, order, takeStep, asked: askedStep(action) };
}

/** One consent as receipt is confirmed, for one note some days later. Lost with a broken line: nobody waits for it. */
async function wishCare(orderId: string, templateId: string): Promise<void> {
  const choices = await askToNotify([templateId]);
  if (choices[templateId] === 'accept')
    await call('shopper', 'care.wish', { key: newKey(), orderId, choices }).catch(() => undefined);
}

/** Has a parcel that does not move looked for. */
export const openTrace = (orderId: string): void =>
  void openUrl(`/shopper/order-request/index?orderId=${orderId}&kind=trace`);
