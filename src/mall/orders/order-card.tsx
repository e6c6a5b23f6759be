import { Text, View } from '@tarojs/components';
import type { OrderSummary } from '../../../contract';
import { formatYuan } from '../../../domain/shop';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { mallText } from '../../text/mall';
import { formatWhen } from '../../text/time';
import { Goods } from '../components/goods';
import { headlineOf, toneOf } from '../order-facts';
import './order-card.scss';
import { cloudNow } from '../../cloud/cloud-time';

interface Props {
  order: OrderSummary;
  onOpen: () => void;
}

/** One order: when, its state, what was bought, the fact that matters now, the amount. */
export function OrderCard({ order, onOpen }: Props) {
  const text = useText(mallText);
  const language = useLanguage();
  const now = cloudNow();
  const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <View className="order-card" hoverClass="order-card--pressed" onClick={onOpen} ariaRole="button">
      <View className="order-card__head">
        <Text className="order-card__when">{formatWhen(order.createdAt, now, language)}</Text>
        <StatusChip tone={toneOf(order.state)} text={text.states[order.state]} />
      </View>
      <Goods items={order.items.slice(0, 2)} />
      <View className="order-card__foot">
        <Text className="order-card__fact">{headlineOf(order, text, now, language).fact}</Text>
        <View className="order-card__amount">
          <Text className="order-card__pieces">{text.pieces(count)}</Text>
          <Text>{formatYuan(order.amountFen)}</Text>
        </View>
      </View>
    </View>
  );
}
