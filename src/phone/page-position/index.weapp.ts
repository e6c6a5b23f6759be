import Taro from '@tarojs/taro';
import { safely } from '../safely';
import { screenOfPage } from '../screen';
import { COLUMN_ID, type Position } from './position';

const FAR_DOWN_PX = 999_999;
const GLIDE_MILLIS = 200;

/** Where the element of this id stands, once what was given to draw is drawn. None where nothing or nobody tells. */
export async function positionOf(id: string): Promise<Position | undefined> {
  return (await measure(id))?.position;
}

/** Brings the element so far below the top of what scrolls it, or as near as its end lets it come. */
export async function bringBelowTop(id: string, px: number): Promise<void> {
  const measured = await measure(id);
  if (measured) measured.scrollTo(measured.scrollTop + measured.position.top - px, 0);
}

/** Brings the end of the page, or the column, that holds the element into view. */
export async function bringEnd(id: string, isGliding: boolean): Promise<void> {
  const scrollTo = (await measure(id))?.scrollTo ?? scrollPageTo;
  scrollTo(FAR_DOWN_PX, isGliding ? GLIDE_MILLIS : 0);
}

/** Moves the page under the reader's eyes, at once. */
export async function moveBy(id: string, px: number): Promise<void> {
  const measured = await measure(id);
  if (measured) measured.scrollTo(measured.scrollTop + px, 0);
}

/** Tells once the element comes into view. Answers how to stop waiting. */
export function onceInView(id: string, tell: () => void): () => void {
  try {
    const { page } = Taro.getCurrentInstance();
    const observer = Taro.createIntersectionObserver(page as Taro.PageInstance);
    observer.relativeToViewport().observe(`#${id}`, ({ intersectionRatio = 0 }) => {
      if (intersectionRatio > 0) tell();
    });
    return () => observer.disconnect();
  } catch {
    // A runtime that cannot say: the way down stays until it is taken.
    return () => undefined;
  }
}

/** A page measures and scrolls as it was before, until what was set has arrived in it. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    // Where nobody tells when that is, after the turn in which it was set.
    if (typeof Taro.nextTick === 'function') Taro.nextTick(resolve);
    else setTimeout(resolve);
  });

interface Box {
  readonly top: number;
  readonly bottom: number;
}
interface Scrolled {
  readonly scrollTop: number;
}
/** What a `scroll-view` that is `enhanced` can be told. */
interface Column {
  readonly scrollTo?: (to: { top: number; duration: number; animated: boolean }) => void;
}
interface Measured {
  readonly position: Position;
  readonly scrollTop: number;
  readonly scrollTo: (top: number, duration: number) => void;
}

async function measure(id: string): Promise<Measured | undefined> {
  await drawn();
  return new Promise((resolve) => {
    try {
      const query = Taro.createSelectorQuery();
      query.select(`#${id}`).boundingClientRect();
      query.selectViewport().scrollOffset();
      // Answered with nothing where the page itself scrolls.
      const column = query.select(`#${COLUMN_ID}`);
      column.boundingClientRect();
      column.scrollOffset();
      column.node();
      query.exec((answers: [Box | null, Scrolled | null, Box | null, Scrolled | null, { node?: Column } | null]) => {
        const [box, view, frame, scrolled, found] = answers;
        if (!box || !view) return resolve(undefined);
        if (!frame || !scrolled) {
          const position = { top: box.top, bottom: box.bottom, screenHeight: screenOfPage().height };
          return resolve({ position, scrollTop: view.scrollTop, scrollTo: scrollPageTo });
        }
        const position = {
          top: box.top - frame.top,
          bottom: box.bottom - frame.top,
          screenHeight: frame.bottom - frame.top,
        };
        const scrollTo = (top: number, duration: number): void =>
          void safely(() => found?.node?.scrollTo?.({ top: Math.max(0, top), duration, animated: duration > 0 }));
        resolve({ position, scrollTop: scrolled.scrollTop, scrollTo });
      });
    } catch {
      resolve(undefined);
    }
  });
}

function scrollPageTo(scrollTop: number, duration: number): void {
  // A page that cannot be scrolled is read by hand.
  void safely(() => Taro.pageScrollTo({ scrollTop: Math.max(0, scrollTop), duration }));
}
