import { useEffect, useRef, useState } from 'react';
import { focusRow, focusSoon, isFocusIn, isFocusLost } from '../../phone/focus';
import { type HearKey, useKeys } from '../../phone/use-keys';
import type { useQueue } from '../queue/use-queue';

/** The list's column, what is walked through in it, and which of these is open. */
export const LIST = 'desk__list';
const ROWS = `.${LIST} .queue-card__body, .${LIST} .found`;
const CHOSEN = '.queue-card--chosen, .found--chosen';
const SEARCH_FIELD = `.${LIST} .desk-search__input input`;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

interface Options {
  page: ReturnType<typeof useQueue>;
  /** Out of choosing some of the list; undefined while none are chosen. */
  stop: (() => void) | undefined;
  isSearching: boolean;
  setSearching: (isSearching: boolean) => void;
  chosenId: string | undefined;
  choose: (ticketId: string) => void;
  leave: () => void;
}

/**
 * The keys of the desk as a whole; what is typed in a field is the field's, and what a ticket hears, it hears first. Where nobody
 * tells which row has the keyboard (WeChat), walking opens each.
 */
export function useDeskKeys({ page, stop, isSearching, setSearching, chosenId, choose, leave }: Options) {
  const [isHelping, setHelping] = useState(false);
  const ofTicket = useRef<HearKey>();
  const walk = (step: number): void => {
    if (focusRow(ROWS, step, CHOSEN)) return;
    const ids = page.list.items?.map(({ id }) => id) ?? [];
    const at = ids.indexOf(chosenId ?? '');
    const next = ids[at < 0 ? 0 : Math.min(Math.max(at + step, 0), ids.length - 1)];
    if (next !== undefined && next !== chosenId) choose(next);
  };
  const leaveBack = (isTyping: boolean): void => {
    if (isSearching && (isTyping || isFocusIn(`.${LIST}`) || isFocusLost())) setSearching(false);
    else if (!focusRow(ROWS, 0, CHOSEN)) leave();
  };
  const onPage = (key: string): boolean => {
    const does: Readonly<Record<string, (() => void) | undefined>> = {
      '/': () => setSearching(true),
      '?': () => setHelping(true),
      n: page.next?.take,
    };
    if (does[key]) {
      does[key]();
      return true;
    }
    const step = STEPS[key];
    // Elsewhere the arrows move what is read.
    const isWalk = key.length === 1 || isFocusIn(`.${LIST}`) || isFocusLost();
    if (step === undefined || !isWalk) return false;
    walk(step);
    return true;
  };
  useKeys((pressed) => {
    if (ofTicket.current?.(pressed)) return true;
    const { key, isTyping, isCommand } = pressed;
    if (isCommand) return false;
    if (key !== 'Escape') return !isTyping && onPage(key);
    if (isHelping) setHelping(false);
    else if (stop) stop();
    else leaveBack(isTyping);
    return true;
  });
  const before = useRef({ isSearching, chosenId });
  useEffect(() => {
    const { current } = before;
    before.current = { isSearching, chosenId };
    if (isSearching && !current.isSearching) focusSoon(SEARCH_FIELD);
    const isBack = current.isSearching && !isSearching;
    const isLeft = current.chosenId !== undefined && chosenId === undefined;
    if (isBack || isLeft) focusRow(ROWS, 0, CHOSEN);
  }, [isSearching, chosenId]);
  return { isHelping, setHelping, ofTicket };
}
