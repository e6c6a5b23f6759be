/** Colours and letters of a chart as CSS words, read off an element of the page: they stand once, in tokens.scss. */
export interface Look {
  readonly words: string;
  readonly grid: string;
  readonly mark: string;
  readonly still: string;
  readonly target: string;
  readonly paper: string;
  readonly letterPx: number;
  readonly family: string;
}

/** The properties that carry them, as index.scss puts them there. */
export const LOOK_STYLES = [
  'color',
  'borderTopColor',
  'borderRightColor',
  'borderBottomColor',
  'borderLeftColor',
  'backgroundColor',
  'fontSize',
  'fontFamily',
] as const;

/** What was read, as a look; none where a phone does not tell. */
export function lookOf(styles: Readonly<Record<string, unknown>>): Look | undefined {
  const [words, grid, mark, still, target, paper, letters, family] = LOOK_STYLES.map((name) => styles[name]);
  const letterPx = Number.parseFloat(String(letters));
  if (!words || !mark || !(letterPx > 0)) return undefined;
  const colour = (read: unknown): string => String(read ?? words);
  return {
    words: colour(words),
    grid: colour(grid),
    mark: colour(mark),
    still: colour(still),
    target: colour(target),
    paper: colour(paper),
    letterPx,
    family: typeof family === 'string' && family !== '' ? family : 'sans-serif',
  };
}
