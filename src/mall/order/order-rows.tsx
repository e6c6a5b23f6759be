import { Text, View } from '@tarojs/components';
import type { OrderDetail } from '../../../contract';
import { formatYuan } from '../../../domain/shop';
import { cloudNow } from '../../cloud/cloud-time';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { orderPageText } from '../../text/order-page';
import { formatDue } from '../../text/time';

/** Where it goes, how it travels, what it cost, and the numbers someone may ask for. */
export function OrderRows({ order }: { order: OrderDetail }) {
  const text = useText(orderPageText);
  const language = useLanguage();
  const { receiver } = order;
  return (
    <>
      <View className="order__card order__card--reading">
        <Row label={text.receiver} value={`${receiver.name}  ${receiver.phone}`} more={receiver.address} />
        {order.carrier ? <Row label={text.logistics} value={order.carrier} more={order.trackingNumber} /> : null}
      </View>
      <View className="order__card">
        <Row
          label={order.state === 'awaiting_payment' ? text.toPay : text.amount}
          value={formatYuan(order.amountFen)}
          isStrong
        />
        <Row label={text.number} value={order.number} />
        <Row label={text.createdAt} value={formatDue(order.createdAt, cloudNow(), language)} />
      </View>
    </>
  );
}

interface RowProps {
  label: string;
  value: string;
  more?: string | undefined;
  isStrong?: boolean;
}

function Row({ label, value, more, isStrong }: RowProps) {
  return (
    <View className="order__row">
      <Text className="order__label">{label}</Text>
      <View className="order__value">
        <Text className={isStrong ? 'order__amount' : ''} userSelect>
          {value}
        </Text>
        {more ? (
          <Text className="order__beside" userSelect>
            {more}
          </Text>
        ) : null}
      </View>
    </View>
  );
}
