import { focusRow } from './focus';
import { goBack } from './pages';
import { useKeys } from './use-keys';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/** A page that is a list, by keyboard: arrows from row to row, Escape out of what was begun there, or back to where one came from. */
export function useRowKeys(rows: string, home: string, leave: () => void = () => void goBack(home)): void {
  useKeys(({ key, isTyping, isCommand }) => {
    if (isTyping || isCommand) return false;
    const step = STEPS[key];
    if (step !== undefined) return focusRow(rows, step);
    if (key === 'Escape') leave();
    return key === 'Escape';
  });
}
