import { lastOf } from '../../../domain/kernel';
import type { Position } from './position';

/** Where the element of this id stands, once what was given to draw is drawn. None where there is none. */
export async function positionOf(id: string): Promise<Position | undefined> {
  await drawn();
  const element = inFront(id);
  if (!element) return undefined;
  const { top, bottom } = element.getBoundingClientRect();
  const scroller = scrollerOf(element);
  if (!scroller || scroller === document.scrollingElement) return { top, bottom, screenHeight: window.innerHeight };
  const column = scroller.getBoundingClientRect();
  return { top: top - column.top, bottom: bottom - column.top, screenHeight: scroller.clientHeight };
}

/** Brings the element so far below the top of what scrolls it, or as near as its end lets it come. */
export async function bringBelowTop(id: string, px: number): Promise<void> {
  const position = await positionOf(id);
  if (position) await moveBy(id, position.top - px);
}

/** Brings the end of the page, or the column, that holds the element into view. */
export async function bringEnd(id: string, isGliding: boolean): Promise<void> {
  await drawn();
  const scroller = scrollerOf(inFront(id));
  scroller?.scrollTo({ top: scroller.scrollHeight, behavior: isGliding && mayGlide() ? 'smooth' : 'auto' });
}

/** Moves the page under the reader's eyes, at once. */
export async function moveBy(id: string, px: number): Promise<void> {
  scrollerOf(inFront(id))?.scrollBy({ top: px, behavior: 'auto' });
}

/** Tells once the element comes into view. Answers how to stop waiting. */
export function onceInView(id: string, tell: () => void): () => void {
  const element = inFront(id);
  if (!element) return () => undefined;
  const observer = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) tell();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Taro's elements take their size in the frame after the one they come in. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Taro keeps the pages below the one on top in the document, in their order. */
const inFront = (id: string): Element | undefined => lastOf(document.querySelectorAll(`[id="${id}"]`));

function scrollerOf(element: Element | undefined): Element | null {
  for (let up = element?.parentElement; up && up !== document.body; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return document.scrollingElement;
}

const mayGlide = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
