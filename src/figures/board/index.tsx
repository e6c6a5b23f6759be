import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { BOARD_RANGES, specOf } from '../../../domain/board';
import { ChoiceChips } from '../../components/choice-chips';
import { DeskError } from '../../components/desk-error';
import { PageFrame } from '../../components/page-frame';
import { useRefreshOnPull } from '../../phone/pull-down';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { type CardValue, cardValues } from '../card-values';
import { openFigure, openTicketsBehind } from '../routes';
import { useFigureWords } from '../use-figure-words';
import { AboutSheet, isOpened } from './about-sheet';
import { CardGrid } from './card-grid';
import { CardShapes } from './card-shapes';
import './index.scss';
import { NextCard } from './next-card';
import { RankingRow } from './ranking-row';
import { Counted, Standing } from './standing';
import { useBoard } from './use-board';
import { Whose } from './whose';

/** The shop in figures, as it is opened each morning: how it stands, what to do about it, and each figure by itself. */
export default function BoardPage() {
  const text = useText(boardText);
  const page = useBoard();
  const { board, looked, days } = page;
  const { data, error } = board;
  const words = useFigureWords(looked.range);
  const [about, setAbout] = useState<CardValue>();
  const cards = useMemo(() => cardValues(data?.figures ?? []), [data]);
  useRefreshOnPull(board.refresh);

  const open = (card: CardValue): void => {
    setAbout(isOpened(card) ? undefined : card);
    if (!isOpened(card)) return;
    if (specOf(card.id).isNow) openTicketsBehind(card.id, looked);
    else openFigure(card.id, looked);
  };
  const grid = { words, days, hasTrends: looked.range !== 'today', onOpen: open, onAbout: setAbout };
  return (
    <PageFrame title={data?.scope.of === 'me' ? text.mine : text.title} isStale={board.isStale && Boolean(error)}>
      <View className="figures">
        <View className="figures__head">
          <ChoiceChips
            label={text.rangeLabel}
            options={BOARD_RANGES.map((value) => ({ value, label: text.shortRanges[value] }))}
            chosen={looked.range}
            onChoose={page.setRange}
          />
          {data ? (
            <View className="figures__whose">
              <Whose board={data} onChoose={page.setScope} />
              <Counted period={data.period} />
            </View>
          ) : null}
        </View>
        {board.isLoading ? <CardShapes hasTrends={grid.hasTrends} /> : null}
        {error && !data ? (
          <DeskError error={error} isBusy={board.isLoading} onRetry={() => void board.refresh()} />
        ) : null}
        {data ? (
          <>
            <Standing figures={data.figures} words={words} />
            <CardGrid {...grid} cards={cards.main} />
            {page.next ? <NextCard steps={page.next} /> : null}
            <View className="figures__label" ariaRole="heading">
              {text.others}
            </View>
            <CardGrid {...grid} cards={cards.others} />
            <RankingRow looked={looked} />
          </>
        ) : null}
      </View>
      {about && data ? (
        <AboutSheet
          card={about}
          period={data.period}
          words={words}
          onClose={() => setAbout(undefined)}
          onOpen={() => open(about)}
        />
      ) : null}
    </PageFrame>
  );
}
