/** A canvas of WeChat's on which nothing is seen: it counts what is drawn, and keeps the words. */
export interface CountingCanvas {
  readonly node: object;
  /** How often each method of its context was called. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words as they were painted, each once. */
  readonly words: () => readonly string[];
  readonly forget: () => void;
}

/** How broad a letter is said to be, in px. */
const LETTER_PX = 8;

export function countingCanvas(): CountingCanvas {
  const counts = new Map<string, number>();
  const painted = new Set<string>();
  const methods: Readonly<Record<string, (...args: never[]) => unknown>> = {
    measureText: (text: string) => ({ width: text.length * LETTER_PX }),
    fillText: (text: string) => void painted.add(text),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
  };
  const styles = new Map<string, unknown>();
  const context = new Proxy(
    {},
    {
      // Styles are what was set; all else is a method.
      get: (_target, name: string) =>
        styles.has(name)
          ? styles.get(name)
          : (...args: never[]) => {
              counts.set(name, (counts.get(name) ?? 0) + 1);
              return methods[name]?.(...args);
            },
      set: (_target, name: string, value: unknown) => {
        styles.set(name, value);
        return true;
      },
    },
  );
  return {
    node: { width: 0, height: 0, getContext: () => context },
    counts,
    words: () => [...painted],
    forget: () => {
      counts.clear();
      painted.clear();
    },
  };
}
