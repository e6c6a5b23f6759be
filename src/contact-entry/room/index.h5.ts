import { lastOf } from '../../../domain/kernel';
/** Tells whether all of the element is to be seen, above what stays at the bottom. Answers how to stop. */
export function watchRoom(id: string, bottomPx: number, tell: (isSeen: boolean) => void): () => void {
  // Pages below this one have one of their own; the last is in front.
  const element = lastOf(document.querySelectorAll(`[id="${id}"]`));
  if (!element) return () => undefined;
  const observer = new IntersectionObserver(([seen]) => tell((seen?.intersectionRatio ?? 0) >= 0.99), {
    threshold: [0, 0.99],
    rootMargin: `0px 0px -${bottomPx}px 0px`,
  });
  observer.observe(element);
  return () => observer.disconnect();
}
