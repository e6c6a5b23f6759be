import { View } from '@tarojs/components';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';

const CARDS = Array.from({ length: 12 }, (_, index) => index);

/** The shape of the twelve cards before their figures come: nothing moves when they do. */
export function CardShapes({ hasTrends }: { hasTrends: boolean }) {
  const text = useText(componentText);
  return (
    <View ariaRole="status" ariaLabel={text.loading}>
      <View className="figures__whose" />
      <View className="standing-shape">
        <View className="card-shape__value" />
        <View className="card-shape__line" />
      </View>
      <View className="figures__grid">
        {CARDS.map((card) => (
          <View key={card} className={hasTrends ? 'card-shape card-shape--trend' : 'card-shape'}>
            <View className="card-shape__name" />
            <View className="card-shape__value" />
            <View className="card-shape__line" />
          </View>
        ))}
      </View>
    </View>
  );
}
