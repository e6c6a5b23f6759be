import { type BoardDimension, FIGURE_TABLE, type FigureId, type FigureUnit } from '../../../domain/board';
import type { Row } from '../../figures/looked';
import type { ChartKind, ChartPoint } from '../chart/points';

/** A row of the table under the chart. */
export interface ShownRow {
  readonly key: string;
  /** In full, and as it stands at the axis. */
  readonly words: string;
  readonly short: string;
  readonly value: number | undefined;
  readonly p90: number | undefined;
  readonly from: number;
  readonly isRunning: boolean;
}

/** What a row is called: in full, and at the axis. */
export interface RowWords {
  readonly full: (row: Row) => string;
  readonly short: (row: Row) => string;
}

/** One figure of each row. */
export const shownRows = (rows: readonly Row[], id: FigureId, { full, short }: RowWords): readonly ShownRow[] =>
  rows.map((row) => {
    const told = row.values.find((one) => one.id === id);
    return {
      key: row.key,
      words: full(row),
      short: short(row),
      value: told?.value,
      p90: told?.p90,
      from: told?.from ?? 0,
      isRunning: row.state === 'running',
    };
  });

/** Whether it tells anything at all. */
export const isTold = (rows: readonly ShownRow[]): boolean => rows.some(({ value }) => value !== undefined);

export const pointsOf = (rows: readonly ShownRow[]): readonly ChartPoint[] =>
  rows.map(({ key, short, value, isRunning }) => ({ id: key, label: short, value, isRunning }));

/** How a figure is drawn: counts stand, what is measured is a line, what is compared lies. */
export function kindOf(by: BoardDimension, unit: FigureUnit): ChartKind {
  if (by !== 'day') return 'bars';
  return unit === 'count' ? 'columns' : 'line';
}

/** Where its values end. */
export const highestOf = (id: FigureId): number | undefined => {
  const { unit } = FIGURE_TABLE[id];
  return unit === 'share' ? 1 : unit === 'stars' ? 5 : undefined;
};

/** The highest and the lowest of them; none where there is nothing to compare. */
export function extremes(rows: readonly ShownRow[]): { most: ShownRow; least: ShownRow } | undefined {
  const told = rows.filter(({ value }) => value !== undefined);
  const [first] = told;
  if (!first || told.length < 2) return undefined;
  const of = (row: ShownRow): number => row.value ?? 0;
  return {
    most: told.reduce((best, row) => (of(row) > of(best) ? row : best), first),
    least: told.reduce((best, row) => (of(row) < of(best) ? row : best), first),
  };
}
