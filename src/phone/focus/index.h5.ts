import { lastOf } from '../../../domain/kernel';
import { isDrawn } from '../../browser/roles';

/** Where letters go, or what is worked by a tap. */
const REACHED = 'textarea, input, [tabindex]';

/** Taro keeps the pages below the one on top in the document. */
const drawn = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(isDrawn);

/** Puts the keyboard on the last that matches. Whether there is one. */
export function focusOn(selector: string): boolean {
  const target = lastOf(drawn(selector));
  if (!target) return false;
  // A heading is no stop for Tab, but a place to begin at.
  if (!target.matches(REACHED)) target.tabIndex = -1;
  target.focus();
  return document.activeElement === target;
}

/** Taro's elements are there before they are seen, and let the keyboard go once more while they take their children in. */
const FRAMES = 12;

/** The same for what has only just been given to draw. Whoever goes somewhere else meanwhile is left there. */
export function focusSoon(selector: string): void {
  let frames = FRAMES;
  let hadIt = false;
  const look = (): void => {
    const hasIt = isFocusIn(selector);
    if (hadIt && !hasIt && !isFocusLost()) return;
    hadIt = hasIt || focusOn(selector) || hadIt;
    frames -= 1;
    if (frames > 0) requestAnimationFrame(look);
  };
  look();
}

/** Whether the keyboard is on something within what matches. */
export const isFocusIn = (selector: string): boolean => document.activeElement?.closest(selector) != null;

/** Whether the keyboard is nowhere: on nothing that is drawn. */
export const isFocusLost = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || !isDrawn(activeElement);
};

/** Moves the keyboard so many rows on, to the end at most; from elsewhere to the row that is chosen, or the first. */
export function focusRow(rows: string, step: number, chosen?: string): boolean {
  const all = drawn(rows);
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const from = at >= 0 || !chosen ? at : all.findIndex((row) => row.closest(chosen));
  const to = all[from < 0 ? 0 : Math.min(Math.max(from + step, 0), all.length - 1)];
  to?.focus();
  return to !== undefined;
}

/** Lets the field go that is typed in. */
export function leaveField(): void {
  (document.activeElement as HTMLElement | null)?.blur();
}

/** Taps the first that matches. Whether there is one. */
export function tapFirst(selector: string): boolean {
  const [first] = drawn(selector);
  first?.click();
  return first !== undefined;
}
