import { View } from '@tarojs/components';
import { Choice } from '../../../components/choice';
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
  const text = useText(shopperText).message;
  const icons = FIVE.map((stars) => ({
    stars,
    className: stars <= given ? 'stars__one stars__one--given' : 'stars__one',
    icon: <Icon glyph={stars <= given ? filledStar : star} size={32} />,
  }));
  if (!onGive) {
    return (
      <View className="stars" ariaRole="img" ariaLabel={text.starsOf(given)}>
        {icons.map(({ stars, className, icon }) => (
          <View key={stars} className={className}>
            {icon}
          </View>
        ))}
      </View>
    );
  }
  return (
    <View className="stars" ariaRole="radiogroup" ariaLabel={text.rateTitle}>
      {icons.map(({ stars, className, icon }) => (
        <Choice
          key={stars}
          isBare
          className={className}
          isChosen={stars === given}
          label={text.starsOf(stars)}
          onChoose={() => onGive(stars)}
        >
          {icon}
        </Choice>
      ))}
    </View>
  );
}
