import { View } from '@tarojs/components';
import type { FigureUnit } from '../../../domain/board';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { ShowMore, useShown } from '../../components/show-more';
import { figureWords } from '../../figures/format';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import type { ShownRow } from './shown-rows';

interface Props {
  rows: readonly ShownRow[];
  unit: FigureUnit;
  hasTickets: boolean;
  /** What the table says as a whole. */
  label: string;
  onOpen: (row: ShownRow) => void;
}

/** The numbers of a chart one under the other, each with the way to its tickets. */
export function RowTable({ rows, unit, hasTickets, label, onOpen }: Props) {
  const shown = useShown(rows, undefined, label);
  return (
    <>
      <View className="row-table" ariaRole="list" ariaLabel={label}>
        {shown.items.map((row) => (
          <TableRow
            key={row.key}
            row={row}
            unit={unit}
            isLink={hasTickets && row.value !== undefined}
            onOpen={onOpen}
          />
        ))}
      </View>
      <ShowMore shown={shown} />
    </>
  );
}

interface RowProps {
  row: ShownRow;
  unit: FigureUnit;
  isLink: boolean;
  onOpen: (row: ShownRow) => void;
}

function TableRow({ row, unit, isLink, onOpen }: RowProps) {
  const text = useText(boardText);
  const language = useLanguage();
  const value = row.value === undefined ? '–' : figureWords(row.value, unit, language);
  const more = [
    row.p90 === undefined ? undefined : text.p90(figureWords(row.p90, unit, language)),
    // A count is made of itself.
    unit === 'count' || row.from === 0 ? undefined : text.times(figureWords(row.from, 'count', language)),
  ].filter((words) => words !== undefined);
  const cells = (
    <>
      <View className="row-table__words">
        <View>{row.words}</View>
        {more.length > 0 ? <View className="row-table__more">{more.join(' · ')}</View> : null}
      </View>
      <View className="row-table__value">{value}</View>
    </>
  );
  if (!isLink) {
    return (
      <View className="row-table__row row-table__row--still" ariaRole="listitem">
        {cells}
      </View>
    );
  }
  return (
    <View
      className="row-table__row"
      hoverClass="row-table__row--pressed"
      ariaRole="link"
      ariaLabel={[row.words, value, ...more, text.seeTickets].join(text.mark)}
      onClick={() => onOpen(row)}
    >
      {cells}
      <Icon glyph={chevronRight} size={16} className="row-table__on" />
    </View>
  );
}
