import { Image, View } from '@tarojs/components';
import type { OrderSummary } from '../../../../contract';
import { call, cloudNow, useResource } from '../../../cloud';
import { Button } from '../../../components/button';
import { ErrorState } from '../../../components/error-state';
import { Sheet } from '../../../components/sheet';
import { Skeleton } from '../../../components/skeleton';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { orderText } from '../../../text/order';
import { shopperText } from '../../../text/shopper';
import { updatedWords } from '../../../text/updated';
import './index.scss';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onChoose: (order: OrderSummary | undefined) => void;
}

/** A sheet with the shopper's own orders, to say which one it is about, or none. */
export function OrderPicker({ isOpen, onClose, onChoose }: Props) {
  const text = useText(shopperText);
  const states = useText(orderText).states;
  const language = useLanguage();
  const orders = useResource('orders', () => call('shopper', 'order.list', {}), {
    isEnabled: isOpen,
    keepAs: 'orders',
  });
  return (
    <Sheet isOpen={isOpen} title={text.leave.chooseOrder} onClose={onClose}>
      <View className="order-picker">
        {orders.isLoading ? <Skeleton cards={2} lines={2} hasPicture /> : null}
        {orders.error && !orders.data ? (
          <ErrorState error={orders.error} onRetry={() => void orders.refresh()} />
        ) : null}
        {orders.data?.orders.map((order) => (
          <View
            key={order.id}
            className="order-picker__row"
            hoverClass="order-picker__row--pressed"
            ariaRole="button"
            ariaLabel={`${order.title} ${states[order.state]}`}
            onClick={() => onChoose(order)}
          >
            <Image className="order-picker__image" src={order.items[0]?.image ?? ''} mode="aspectFill" />
            <View className="order-picker__title">{order.title}</View>
            <View className="order-picker__state">{states[order.state]}</View>
          </View>
        ))}
        {orders.data?.asOfAt === undefined ? null : (
          <View className="order-picker__age">{updatedWords(orders.data.asOfAt, cloudNow(), language)}</View>
        )}
        <Button isBlock onTap={() => onChoose(undefined)}>
          {text.leave.noOrder}
        </Button>
      </View>
    </Sheet>
  );
}
