import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { FIGURE_TABLE } from '../../../domain/board';
import { EmptyState } from '../../components/empty-state';
import { chartColumn } from '../../components/icon/glyphs/chart-column';
import { axisWords } from '../../figures/format';
import type { Breakdown } from '../../figures/looked';
import { openTicketsBehind } from '../../figures/routes';
import { useFigureWords } from '../../figures/use-figure-words';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { Chart } from '../chart';
import { Chosen } from './chosen';
import { useFinding } from './finding';
import { RowTable } from './row-table';
import { highestOf, isTold, kindOf, pointsOf, type ShownRow, shownRows } from './shown-rows';
import type { useFigure } from './use-figure';
import { useRowWords } from './use-row-words';

interface Props {
  page: ReturnType<typeof useFigure>;
  breakdown: Breakdown;
  chosenKey: string | undefined;
  onChoose: (key: string) => void;
}

/** The rows of a breakdown, drawn and as a table. */
export function Parts({ page, breakdown, chosenKey, onChoose }: Props) {
  const { figureId, looked, figure, by } = page;
  const text = useText(boardText);
  const language = useLanguage();
  const { nameOf } = useFigureWords(looked.range);
  const { unit } = FIGURE_TABLE[figureId];
  const rowWords = useRowWords(by, breakdown.period.to);
  const rows = useMemo(() => shownRows(breakdown.rows, figureId, rowWords), [breakdown, figureId, rowWords]);
  const target = figure?.target?.value;
  const drawing = useMemo(
    () => ({
      kind: kindOf(by, unit),
      points: pointsOf(rows),
      target,
      highest: highestOf(figureId),
      chosenId: chosenKey,
      format: (value: number) => axisWords(value, unit, language),
    }),
    [by, unit, rows, target, figureId, chosenKey, language],
  );
  const finding = useFinding(nameOf(figureId), rows, unit);
  if (!isTold(rows)) return <EmptyState glyph={chartColumn} title={text.noRows} hint={text.noRowsHint} />;

  const hasTickets = figure?.hasTickets ?? false;
  const openRow = ({ key, words }: ShownRow): void => openTicketsBehind(figureId, looked, { by, key, words });
  const chosen = rows.find(({ key }) => key === chosenKey);
  return (
    <>
      <View className="figure__card">
        <Chart id="figure-chart" drawing={drawing} finding={finding} onChoose={onChoose} />
        <Chosen
          row={chosen}
          unit={unit}
          hasTickets={hasTickets}
          onOpen={openRow}
          hasTarget={target !== undefined && by === 'day'}
        />
      </View>
      <RowTable
        rows={by === 'day' ? [...rows].reverse() : rows}
        unit={unit}
        hasTickets={hasTickets}
        onOpen={openRow}
        label={finding}
      />
      {breakdown.more > 0 ? <View className="figure__when">{text.moreAgents(breakdown.more)}</View> : null}
    </>
  );
}
