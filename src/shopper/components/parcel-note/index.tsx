import { Text, View } from '@tarojs/components';
import type { OrderDetail } from '../../../../contract';
import { MINUTE } from '../../../../domain/kernel';
import { parcelOf } from '../../../../domain/orders';
import { useNow } from '../../../cloud';
import { Button } from '../../../components/button';
import { useText } from '../../../text/define-text';
import { useLanguage } from '../../../text/language';
import { orderRequestText } from '../../../text/order-requests';
import { formatDay } from '../../../text/time';
import { openPage } from '../../routes';
import './index.scss';

interface Props {
  order: Pick<OrderDetail, 'id' | 'state' | 'stateAt' | 'shippedAt' | 'movedAt' | 'moved'> | undefined;
  /** On the page that it leads to. */
  isPlain?: boolean;
}

/** Of a parcel that has not moved for three days: what is known, and that somebody looks. Of any other it says nothing. */
export function ParcelNote({ order, isPlain = false }: Props) {
  const text = useText(orderRequestText);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const parcel = order && parcelOf(order, now);
  if (!order || !parcel?.isStuck) return null;
  return (
    <View className="parcel-note" ariaRole="status">
      <Text className="parcel-note__title">{text.stuck(parcel.stillDays)}</Text>
      <Text className="parcel-note__more">
        {text.lastMove(formatDay(parcel.lastMoveAt, now, language), order.moved ?? '')}
      </Text>
      {isPlain ? null : (
        <Button
          className="parcel-note__way"
          onTap={() => openPage('order-request', { orderId: order.id, kind: 'trace' })}
        >
          {text.sends.trace}
        </Button>
      )}
    </View>
  );
}
