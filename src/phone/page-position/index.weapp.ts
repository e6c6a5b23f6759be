import Taro from '@tarojs/taro';
import { safely } from '../safely';
import { screenOfPage } from '../screen';
import type { Position } from './position';

const FAR_DOWN_PX = 999_999;
const GLIDE_MILLIS = 200;

/** Where the element of this id stands, once what was given to draw is drawn. None where nothing or nobody tells. */
export async function positionOf(id: string): Promise<Position | undefined> {
  return (await measure(id))?.position;
}

/** Brings the element so far below the top of the screen, or as near as the page's end lets it come. */
export async function bringBelowTop(id: string, px: number): Promise<void> {
  const measured = await measure(id);
  if (measured) scrollTo(measured.scrollTop + measured.position.top - px, 0);
}

/** Brings the end of the page into view. */
export async function bringEnd(_id: string, isGliding: boolean): Promise<void> {
  await drawn();
  scrollTo(FAR_DOWN_PX, isGliding ? GLIDE_MILLIS : 0);
}

/** Moves the page under the reader's eyes, at once. */
export async function moveBy(id: string, px: number): Promise<void> {
  const measured = await measure(id);
  if (measured) scrollTo(measured.scrollTop + px, 0);
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

async function measure(id: string): Promise<{ position: Position; scrollTop: number } | undefined> {
  await drawn();
  return new Promise((resolve) => {
    try {
      const query = Taro.createSelectorQuery();
      query.select(`#${id}`).boundingClientRect();
      query.selectViewport().scrollOffset();
      query.exec((answers: [box: { top: number; bottom: number } | null, view: { scrollTop: number } | null]) => {
        const [box, view] = answers;
        if (!box || !view) return resolve(undefined);
        const screenHeight = screenOfPage().height;
        resolve({ position: { top: box.top, bottom: box.bottom, screenHeight }, scrollTop: view.scrollTop });
      });
    } catch {
      resolve(undefined);
    }
  });
}

function scrollTo(scrollTop: number, duration: number): void {
  // A page that cannot be scrolled is read by hand.
  void safely(() => Taro.pageScrollTo({ scrollTop: Math.max(0, scrollTop), duration }));
}
