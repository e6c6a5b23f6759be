/** Tells each time the person's phone turns dark or light. Answers how to stop listening. */
export function onLight(tell: () => void): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}
