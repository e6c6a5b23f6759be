import { Text, View } from '@tarojs/components';
import type { FigureUnit } from '../../../domain/board';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { figureWords } from '../../figures/format';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { ShownRow } from './shown-rows';

interface Props {
  row: ShownRow | undefined;
  unit: FigureUnit;
  hasTickets: boolean;
  hasTarget: boolean;
  onOpen: (row: ShownRow) => void;
}

/** What was tapped in the chart, and the way to the tickets there. Before that, that one can. */
export function Chosen({ row, unit, hasTickets, hasTarget, onOpen }: Props) {
  const text = useText(boardText);
  const language = useLanguage();
  if (!row) {
    const hints = [hasTarget ? text.dashed : undefined, hasTickets ? text.chooseInChart : undefined].filter(Boolean);
    return <View className="chosen">{hints.join(' · ')}</View>;
  }
  const words = row.value === undefined ? text.none : figureWords(row.value, unit, language);
  const told = (
    <>
      <Text className="chosen__words">{row.words}</Text>
      <Text className="chosen__value">{words}</Text>
    </>
  );
  if (!hasTickets || row.value === undefined) return <View className="chosen">{told}</View>;
  return (
    <View
      className="chosen chosen--link"
      ariaRole="link"
      ariaLabel={[row.words, words, text.seeTickets].join(text.mark)}
      onClick={() => onOpen(row)}
    >
      {told}
      <Text className="chosen__go">{text.seeTickets}</Text>
      <Icon glyph={chevronRight} size={16} />
    </View>
  );
}
