import { isDrawn } from './roles';

const TITLE = '.wd-bar__title';

/** On a page that opens, the focus begins at its title; on one that is come back to, where it was. */
export function watchPages() {
  const left = new WeakMap<Element, HTMLElement>();
  let front: Element | undefined;
  let isWaiting = false;
  document.addEventListener('focusin', ({ target }) => {
    const page = (target as HTMLElement).closest('.taro_page');
    if (page) left.set(page, target as HTMLElement);
  });

  const look = (): void => {
    const page = [...document.querySelectorAll('.taro_router > .taro_page')].filter(isDrawn).at(-1);
    if (page && page !== front) {
      // The first page of all begins where the document does.
      isWaiting = front !== undefined;
      front = page;
    }
    if (!isWaiting || !front) return;
    if (front.contains(document.activeElement)) {
      isWaiting = false;
      return;
    }
    const before = left.get(front);
    const title = front.querySelector<HTMLElement>(TITLE);
    const to = before && isDrawn(before) ? before : title;
    if (!to) return;
    isWaiting = false;
    if (to === title) to.tabIndex = -1;
    to.focus({ preventScroll: true });
  };
  return { look };
}
