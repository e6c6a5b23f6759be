import { View } from '@tarojs/components';
import { componentText } from '../../text/components';
import { useText } from '../../text/define-text';
import './index.scss';

interface Props {
  /** How many cards to draw. */
  cards?: number;
  /** Lines in each card, the first one a title. */
  lines?: number;
  /** A square at the left, where a picture comes. */
  hasPicture?: boolean;
  /** Rows of one line, as far apart as those of a list that can be tapped. */
  isList?: boolean;
  /** A heading stands above what comes. */
  hasTitle?: boolean;
}

/** The shape of what comes, in place of a spinner. */
export function Skeleton({ cards = 3, lines = 3, hasPicture = false, isList, hasTitle }: Props) {
  const text = useText(componentText);
  return (
    <View
      className={isList ? 'wd-skeleton wd-skeleton--list' : 'wd-skeleton'}
      ariaLabel={text.loading}
      ariaRole="status"
    >
      {hasTitle ? <View className="wd-skeleton__title" /> : null}
      {shapes(cards).map((card) => (
        <View key={card} className="wd-skeleton__card">
          {hasPicture && <View className="wd-skeleton__picture" />}
          <View className="wd-skeleton__lines">
            {shapes(lines).map((line) => (
              <View key={line} className={`wd-skeleton__line wd-skeleton__line--${line % 3}`} />
            ))}
          </View>
        </View>
      ))}
    </View>
  );
}

const shapes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
