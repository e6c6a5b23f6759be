import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import type { BoardDimension } from '../../../domain/board';
import { call, useResource } from '../../cloud';
import { asInput, type Board, keptBoard, type Looked, lookedKey } from '../../figures/looked';
import { figureParam, lookedParam } from '../../figures/looked-param';
import { findKept } from '../../phone/storage';

/** One figure of the board taken apart: by what, and its rows. What it is as a whole the board has just been told. */
export function useFigure() {
  const { params } = useRouter();
  const figureId = figureParam(params);
  const looked = useMemo(() => lookedParam(params), [params]);
  const board = useBoardBehind(looked);
  // One day alone is no line.
  const [by, setBy] = useState<BoardDimension>(looked.range === 'today' ? 'channel' : 'day');
  const rows = useBreakdown(looked, by);
  return {
    figureId,
    looked,
    board,
    figure: board?.figures.find(({ id }) => id === figureId),
    by,
    setBy,
    rows,
  };
}

/** As the board was just told; asked for only where this page was opened by itself. */
function useBoardBehind(looked: Looked): Board | undefined {
  const kept = useMemo(() => findKept<Board>('seen', keptBoard(looked)), [looked]);
  const asked = useResource(`board:${lookedKey(looked)}`, () => call('figures', 'board.get', asInput(looked)), {
    isEnabled: kept === undefined,
    keepAs: keptBoard(looked),
  });
  return asked.data;
}

function useBreakdown(looked: Looked, by: BoardDimension) {
  // The board asks for the days as well, and keeps them under this name.
  const kept = by === 'day' ? 'days' : by;
  return useResource(
    `board.${kept}:${lookedKey(looked)}`,
    () => call('figures', 'board.breakdown', { ...asInput(looked), by }),
    { keepAs: `${keptBoard(looked)}.${kept}` },
  );
}
