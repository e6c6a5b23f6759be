/** How wide the window is, in px. */
export const windowWidth = (): number => window.innerWidth;

/** Tells each time the window becomes wider or narrower. Answers how to stop listening. */
export function onWindowWidth(tell: (width: number) => void): () => void {
  const hear = (): void => tell(window.innerWidth);
  window.addEventListener('resize', hear);
  return () => window.removeEventListener('resize', hear);
}
