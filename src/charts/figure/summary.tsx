import { Text, View } from '@tarojs/components';
import type { BoardRange } from '../../../domain/board';
import { cardOf } from '../../figures/card-values';
import type { Figure } from '../../figures/looked';
import { useFigureWords } from '../../figures/use-figure-words';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';

interface Props {
  /** As the board told it; none where the page was opened by itself. */
  figure: Figure | undefined;
  range: BoardRange;
}

/** The figure as a whole: its value, its target, where it goes. */
export function Summary({ figure, range }: Props) {
  const text = useText(boardText);
  const words = useFigureWords(range);
  if (!figure) {
    return (
      <View className="figure__head">
        <View className="figure__when">{text.ranges[range]}</View>
      </View>
    );
  }
  const card = cardOf(figure);
  const verdict = words.verdictOf(card);
  const more = [words.aimOf(card), words.trendOf(card), card.isOfShop ? text.ofShop : undefined].filter(Boolean);
  return (
    <View className="figure__head">
      <View className="figure__when">{text.ranges[range]}</View>
      <View className="figure__value">
        {words.valueWords(card)}
        {verdict ? (
          <Text className={card.isMet ? 'figure__verdict figure__verdict--ok' : 'figure__verdict'}>{verdict}</Text>
        ) : null}
      </View>
      {more.length > 0 ? <View className="figure__more">{more.join(' · ')}</View> : null}
    </View>
  );
}
