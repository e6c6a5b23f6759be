import { useState } from 'react';
import { BOARD_RANGES, type BoardRange } from '../../../domain/board';
import { call, useResource } from '../../cloud';
import { findKept, keep } from '../../phone/storage';
import { asInput, keptBoard, type Looked, lookedKey, type Scope } from '../looked';

/** What this person looked at the last time. */
const LOOKED = 'board.looked';

/**
 * The board's figures, first as they last were; then, once they are answered, how each went day by day, and what to do next.
 * Nothing else is asked for before the figures stand there.
 */
export function useBoard() {
  const [looked, setLooked] = useState<Looked>(lastLooked);
  const { range, scope } = looked;
  const look = (next: Looked): void => {
    keep('seen', LOOKED, next);
    setLooked(next);
  };
  const key = lookedKey(looked);
  const board = useResource(`board:${key}`, () => call('figures', 'board.get', asInput(looked)), {
    keepAs: keptBoard(looked),
  });
  const isAnswered = board.data !== undefined && !board.isRefreshing && !board.error;
  const days = useResource(
    `board.days:${key}`,
    () => call('figures', 'board.breakdown', { ...asInput(looked), by: 'day' }),
    // One day alone goes nowhere.
    { isEnabled: isAnswered && range !== 'today', refreshOnShow: false, keepAs: `${keptBoard(looked)}.days` },
  );
  const next = useResource(
    `board.next:${key}`,
    () => call('figures', 'board.next', scope ? { scope } : {}),
    // Only whoever sees to others has something to do about them.
    { isEnabled: isAnswered && Boolean(board.data?.mayAsk.agents), refreshOnShow: false },
  );
  return {
    looked,
    board,
    days: days.data,
    next: next.data?.cards,
    setRange: (chosen: BoardRange) => look({ ...looked, range: chosen }),
    setScope: (chosen: Scope | undefined) => look(chosen ? { range, scope: chosen } : { range }),
  };
}

function lastLooked(): Looked {
  const last = findKept<Looked>('seen', LOOKED);
  // What an earlier version kept may be called otherwise by now.
  return last && BOARD_RANGES.includes(last.range) ? last : { range: '7_days' };
}
