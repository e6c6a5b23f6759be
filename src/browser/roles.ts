const ROLES = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch', 'option', 'menuitem'];

/** What is worked by a tap. */
export const WORKED = ROLES.map((role) => `[role="${role}"]`).join(',');

/** Where the focus can go. */
const REACHED = `${WORKED}, input, textarea, select, button, a[href]`;

const FIELDS = 'taro-input-core, taro-textarea-core';

/** Whether it is drawn at all: pages below this one stay in the document. */
export const isDrawn = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/** All that Tab comes by inside, in its order. */
export const stopsIn = (element: Element): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(REACHED)].filter(
    (one) => one.tabIndex >= 0 && !one.hasAttribute('disabled') && isDrawn(one),
  );

/** Gives what has a role its place in the order of Tab, headings a level, and the fields inside Taro's their names. */
export function readable(root: HTMLElement): void {
  for (const element of withThoseInside(root, WORKED)) {
    if (!element.hasAttribute('tabindex')) element.tabIndex = 0;
  }
  for (const heading of withThoseInside(root, '[role="heading"]:not([aria-level])')) {
    heading.setAttribute('aria-level', '2');
  }
  const around = root.closest<HTMLElement>(FIELDS);
  for (const field of [...(around ? [around] : []), ...root.querySelectorAll<HTMLElement>(FIELDS)]) {
    const name = field.getAttribute('aria-label');
    const inner = field.querySelector('input, textarea');
    if (name && inner && inner.getAttribute('aria-label') !== name) inner.setAttribute('aria-label', name);
  }
}

function withThoseInside(root: HTMLElement, selector: string): HTMLElement[] {
  const inside = [...root.querySelectorAll<HTMLElement>(selector)];
  return root.matches(selector) ? [root, ...inside] : inside;
}
