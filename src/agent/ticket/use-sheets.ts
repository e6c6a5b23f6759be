import { useState } from 'react';
import type { Macro } from './macro-list';
import type { OtherTicket } from './use-others';

type OpenSheet =
  | 'macro'
  | 'merge'
  | 'missedCall'
  | 'ownAgent'
  | 'transfer'
  | 'hold'
  | 'resolve'
  | 'split'
  | 'canned'
  | 'label'
  | 'others';

/** Which sheet of a ticket is open, and what it is about. An error of what was tried before goes as one opens. */
export function useSheets(forgetErrors: () => void) {
  const [sheet, setSheet] = useState<OpenSheet>();
  const [macro, setMacro] = useState<Macro>();
  const [merging, setMerging] = useState<OtherTicket>();
  const openSheet = (next: OpenSheet): void => {
    forgetErrors();
    setSheet(next);
  };
  return {
    sheet,
    openSheet,
    closeSheet: (): void => setSheet(undefined),
    macro,
    /** Shows what prepared steps would do here. */
    lookAtMacro: (next: Macro): void => {
      setMacro(next);
      openSheet('macro');
    },
    merging,
    /** Asks whether another of its shopper's and this one are to be one. */
    askToMerge: (other: OtherTicket): void => {
      setMerging(other);
      openSheet('merge');
    },
  };
}
