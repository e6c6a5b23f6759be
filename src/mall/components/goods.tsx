import { Image, Text, View } from '@tarojs/components';
import type { OrderSummary } from '../../../contract';
import { formatYuan } from '../../../domain/shop';
import { useText } from '../../text/define-text';
import { mallText } from '../../text/mall';
import './goods.scss';

/** The goods of an order, one line each. */
export function Goods({ items }: { items: OrderSummary['items'] }) {
  const text = useText(mallText);
  return (
    <View className="goods">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines have no id and never move
        <View key={index} className="goods__item">
          <Image className="goods__picture" src={item.image} mode="aspectFill" lazyLoad ariaHidden />
          <View className="goods__words">
            <Text className="goods__title">{item.title}</Text>
            <Text className="goods__spec">{item.spec}</Text>
          </View>
          <View className="goods__price">
            <Text>{formatYuan(item.priceFen)}</Text>
            <Text className="goods__quantity">{text.quantity(item.quantity)}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}
