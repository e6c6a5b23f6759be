import { useEffect, useRef } from 'react';
import { focusOn, focusRow, focusSoon, isFocusIn, isFocusLost, leaveField, tapFirst } from '../../phone/focus';
import type { HearKey, Pressed } from '../../phone/use-keys';
import { slashQuery } from '../ticket/canned';
import type { TicketPageState } from '../ticket/use-ticket';

/** Where the keyboard begins at a ticket. */
export const HEADING = 'desk__number';
const FIELD = '.composer__text textarea';
/** The prepared replies that a slash opens. */
const FOUND = '.composer__found';
const ONE_FOUND = `${FOUND} [role="option"]`;

const isSlashIn = ({ reply: { draft } }: TicketPageState): boolean =>
  !draft.isNote && slashQuery(draft.text) !== undefined;

/** Whoever chose a prepared reply by keyboard, or sent from within the field, which takes nothing meanwhile, goes on in it. */
export function useBackInField(page: TicketPageState): void {
  const isAway = isSlashIn(page) || page.reply.isSending;
  const wasAway = useRef(isAway);
  useEffect(() => {
    if (wasAway.current && !isAway && isFocusLost()) focusSoon(FIELD);
    wasAway.current = isAway;
  }, [isAway]);
}

/** The keys of an open ticket: into the reply and out of it, through the prepared replies that a slash opens, and away with it. */
export function ticketKeys(page: TicketPageState): HearKey {
  const { draft, change } = page.reply;
  const isSlash = isSlashIn(page);
  const closeFound = (): boolean => {
    change({ ...draft, text: '' });
    return focusOn(FIELD);
  };
  const inField = ({ key, isCommand }: Pressed): boolean => {
    if (key === 'Enter' && isCommand) return tapFirst('.composer__send');
    if (isCommand) return false;
    if (key === 'Escape') {
      if (isSlash) closeFound();
      else if (!focusOn(`.${HEADING}`)) leaveField();
      return true;
    }
    if (isSlash && key === 'ArrowDown') return focusRow(ONE_FOUND, 0);
    return isSlash && key === 'Enter' && tapFirst(ONE_FOUND);
  };
  return (pressed) => {
    const { key, isTyping, isCommand } = pressed;
    // A browser asks the sheet itself; WeChat tells of every key.
    if (page.sheet) {
      if (key === 'Escape') page.closeSheet();
      return true;
    }
    if (isTyping) return isFocusIn(FIELD) && inField(pressed);
    if (key === 'r' && !isCommand) return focusOn(FIELD);
    return key === 'Escape' && isSlash && isFocusIn(FOUND) && closeFound();
  };
}
