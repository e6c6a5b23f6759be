import { isDrawn } from '../../browser/roles';
import type { HearKey } from './pressed';

const FIELDS = 'input, textarea';
const DIALOGS = '.wd-sheet__panel, .taro-modal__content';

/** Hears what is pressed on a page: not what a dialog over it is asked, nor what a control of its own makes of it. */
export function onKey(hear: HearKey): () => void {
  const listen = (event: KeyboardEvent): void => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    // While a Chinese keyboard composes, its keys are its own; a held command belongs to the browser, but for sending.
    if (!key || event.defaultPrevented || event.isComposing || altKey) return;
    if ([...document.querySelectorAll(DIALOGS)].some(isDrawn)) return;
    const isTyping = target instanceof HTMLElement && target.matches(FIELDS);
    if (hear({ key, isCommand: ctrlKey || metaKey, isTyping })) event.preventDefault();
  };
  // On the way down: Taro's fields keep what is pressed in them to themselves, and tell of it without the key.
  document.addEventListener('keydown', listen, true);
  return () => document.removeEventListener('keydown', listen, true);
}
