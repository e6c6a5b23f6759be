import { View } from '@tarojs/components';
import { useState } from 'react';
import { BOARD_DIMENSIONS } from '../../../domain/board';
import { ChoiceChips } from '../../components/choice-chips';
import { DeskError } from '../../components/desk-error';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useRefreshOnPull } from '../../phone/pull-down';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { figureText } from '../../text/figures';
import { ExportTable } from './export-table';
import './index.scss';
import { Parts } from './parts';
import { Summary } from './summary';
import { useFigure } from './use-figure';

/** One figure taken apart: its chart, the same as a table, and the tickets behind either. */
export default function FigurePage() {
  const text = useText(boardText);
  const names = useText(figureText);
  const page = useFigure();
  const { figureId, looked, by, rows } = page;
  const { data, error } = rows;
  const [chosenKey, choose] = useState<string>();
  useRefreshOnPull(rows.refresh);
  const isWithoutNames = page.board?.mayAsk.agents === false && page.board.mayAsk.me === false;
  const ways = BOARD_DIMENSIONS.filter(
    (way) => !(way === 'agent' && isWithoutNames) && !(way === 'day' && looked.range === 'today'),
  );
  return (
    <PageFrame title={names[figureId].name} isStale={rows.isStale && Boolean(error)}>
      <View className="figure">
        <Summary figure={page.figure} range={looked.range} />
        <ChoiceChips
          label={text.byLabel}
          options={ways.map((value) => ({
            value,
            label: value === 'day' && looked.range === 'year' ? text.byMonth : text.by[value],
          }))}
          chosen={by}
          onChoose={(way) => {
            choose(undefined);
            page.setBy(way);
          }}
        />
        {rows.isLoading ? <Skeleton cards={1} lines={6} /> : null}
        {error && !data ? (
          <DeskError error={error} isBusy={rows.isLoading} onRetry={() => void rows.refresh()} />
        ) : null}
        {data && data.by === by ? (
          <>
            <Parts page={page} breakdown={data} chosenKey={chosenKey} onChoose={choose} />
            <ExportTable looked={looked} by={by} />
          </>
        ) : null}
      </View>
    </PageFrame>
  );
}
