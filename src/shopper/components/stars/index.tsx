import { View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { star } from '../../../components/icon/glyphs/star';
import { useText } from '../../../text/define-text';
import { shopperText } from '../../../text/shopper';
import './index.scss';

interface Props {
  /** 0 to 5. */
  given: number;
  /** Without it the stars are only shown. */
  onGive?: (stars: number) => void;
}

const FIVE = [1, 2, 3, 4, 5] as const;
const filledStar = star.replace('/%3E', ' fill=%27black%27/%3E');

/** Five stars to tap, or as they were given. */
export function Stars({ given, onGive }: Props) {
  const words = useText(shopperText).message.stars;
  return (
    <View className="stars" ariaRole={onGive ? 'radiogroup' : 'img'}>
      {FIVE.map((stars) => (
        <View
          key={stars}
          className={stars <= given ? 'stars__one stars__one--given' : 'stars__one'}
          ariaRole="radio"
          ariaChecked={stars === given}
          ariaLabel={words[stars] ?? ''}
          ariaHidden={!onGive}
          onClick={() => onGive?.(stars)}
        >
          <Icon glyph={stars <= given ? filledStar : star} size={32} />
        </View>
      ))}
    </View>
  );
}
