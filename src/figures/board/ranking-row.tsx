import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import type { Looked } from '../looked';
import { openRanking } from '../routes';

/** The way to who did how well in a week. */
export function RankingRow({ looked }: { looked: Looked }) {
  const text = useText(boardText);
  return (
    <View
      className="ranking-row"
      hoverClass="ranking-row--pressed"
      ariaRole="link"
      ariaLabel={`${text.ranking}${text.mark}${text.rankingHint}`}
      onClick={() => openRanking(looked)}
    >
      <View className="ranking-row__words">
        <View className="ranking-row__name">{text.ranking}</View>
        <View className="ranking-row__hint">{text.rankingHint}</View>
      </View>
      <Icon glyph={chevronRight} size={20} />
    </View>
  );
}
