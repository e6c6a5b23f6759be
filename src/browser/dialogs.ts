import { isDrawn, stopsIn } from './roles';

/** What is asked over the page, and what of it a person taps who wants nothing of it. */
const DIALOGS: readonly { readonly box: string; readonly leave: string }[] = [
  { box: '.wd-sheet__panel', leave: '.wd-sheet__close' },
  { box: '.taro-modal__content', leave: '.taro-model__cancel' },
];
const BOXES = DIALOGS.map(({ box }) => box).join(',');

interface Open {
  readonly box: HTMLElement;
  /** Where the focus was before, and goes back to. */
  readonly opener: HTMLElement | undefined;
}

/** Focus goes into a dialog that opens, stays in it, and goes back to what opened it; Escape leaves it. */
export function watchDialogs() {
  const open: Open[] = [];
  let last: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const box = element.closest<HTMLElement>(BOXES);
    // What is focused in a dialog that was not seen to open yet did not open it.
    if (!box || open.some((one) => one.box === box)) last = element;
  });

  const look = (): void => {
    for (let top = open.at(-1); top && !isDrawn(top.box); top = open.at(-1)) {
      open.pop();
      const { activeElement } = document;
      // Whoever is already somewhere else, as on a page that was opened, stays there.
      const isNowhere = !activeElement || activeElement === document.body || !isDrawn(activeElement);
      if (isNowhere && top.opener && isDrawn(top.opener)) top.opener.focus();
    }
    for (const box of document.querySelectorAll<HTMLElement>(BOXES)) {
      if (open.some((one) => one.box === box) || !isDrawn(box)) continue;
      open.push({ box, opener: last });
      if (box.matches('.taro-modal__content')) nameParts(box);
      box.tabIndex = -1;
      focusOnceSeen(box);
    }
  };

  /** Whether the key was for a dialog. */
  const key = (event: KeyboardEvent): boolean => {
    const box = open.at(-1)?.box;
    if (!box || !isDrawn(box)) return false;
    if (event.key === 'Escape') {
      const leave = DIALOGS.find((one) => box.matches(one.box))?.leave;
      if (leave) box.querySelector<HTMLElement>(leave)?.click();
      event.preventDefault();
      return true;
    }
    if (event.key !== 'Tab') return false;
    const stops = stopsIn(box);
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const { activeElement } = document;
    if (activeElement !== from && activeElement !== box && box.contains(activeElement)) return false;
    if (!event.shiftKey && activeElement === box) return false;
    event.preventDefault();
    (to ?? box).focus();
    return true;
  };
  return { look, key };
}

/** Taro's elements are there before they are seen, and until then take no focus. */
function focusOnceSeen(box: HTMLElement): void {
  if (!isDrawn(box) || box.contains(document.activeElement)) return;
  box.focus();
  requestAnimationFrame(() => focusOnceSeen(box));
}

/** Taro's dialog is made of plain boxes. */
function nameParts(box: HTMLElement): void {
  const read = (part: string): string => box.querySelector(part)?.textContent ?? '';
  box.setAttribute('role', 'alertdialog');
  box.setAttribute('aria-modal', 'true');
  box.setAttribute('aria-label', [read('.taro-modal__title'), read('.taro-modal__text')].filter(Boolean).join(' '));
  for (const button of box.querySelectorAll('.taro-model__btn')) button.setAttribute('role', 'button');
}
