import { useMemo } from 'react';
import type { BoardDimension } from '../../../domain/board';
import { ownValue } from '../../../domain/kernel';
import { keptDeskSession } from '../../cloud';
import type { Row } from '../../figures/looked';
import { useDayWords } from '../../figures/use-day-words';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import type { RowWords } from './shown-rows';

/**
 * What the rows of a breakdown are called, in the table and at the axis.
 *
 * @param today the shop's own day
 */
export function useRowWords(by: BoardDimension, today: string): RowWords {
  const text = useText(boardText);
  const days = useDayWords(today);
  return useMemo(() => {
    if (by === 'day') return { full: ({ key }) => days.rowWords(key), short: ({ key }) => days.axisWords(key) };
    // A shop may call its tiers otherwise.
    const tiers: Readonly<Record<string, string>> = { ...text.tiers, ...keptDeskSession()?.words?.tierNames };
    const own = by === 'tier' ? tiers : by === 'channel' ? text.channels : {};
    const named = ({ key, name }: Row): string => ownValue<string>(own, key) ?? name ?? text.gone;
    return { full: named, short: named };
  }, [by, days, text]);
}
