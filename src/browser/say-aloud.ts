/** What appears to be read: a line of what was done, what failed, Taro's toast. */
const NEWS = '[role="status"], [role="alert"], .taro__toast';

/** A screen reader takes note of what changes in a place it knows, and has to be given time between two changes. */
const PAUSE_MILLIS = 120;

let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: string[] = [];

/** The one place where all is said that a screen reader should interrupt itself for. */
function placeToSay(): HTMLElement {
  if (!place) {
    place = document.createElement('div');
    place.className = 'wd-aloud';
    place.setAttribute('aria-live', 'polite');
    document.body.append(place);
  }
  return place;
}

export function sayAloud(words: string): void {
  waiting.push(words);
  const here = placeToSay();
  here.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    here.textContent = waiting.join('。');
    waiting = [];
  }, PAUSE_MILLIS);
}

/** Says what appears: a reader overlooks a live region that comes into the page with its words already in it. */
export function watchNews() {
  placeToSay();
  const said = new WeakMap<Element, string>();
  const look = (node: HTMLElement): void => {
    const around = node.closest<HTMLElement>(NEWS);
    for (const element of around ? [around] : node.querySelectorAll<HTMLElement>(NEWS)) {
      const words = element.style.display === 'none' ? '' : (element.textContent || element.ariaLabel || '').trim();
      if (said.get(element) === words) continue;
      said.set(element, words);
      // It is said here, and not twice.
      if (element.getAttribute('aria-live') !== 'off') element.setAttribute('aria-live', 'off');
      if (words) sayAloud(words);
    }
  };
  return { look };
}
