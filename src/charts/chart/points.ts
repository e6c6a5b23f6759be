/** One place on a chart: a day, a team, a person. */
export interface ChartPoint {
  readonly id: string;
  /** As it stands at the axis. */
  readonly label: string;
  /** None where nothing was measured: a gap, not nought. */
  readonly value: number | undefined;
  /** Still being counted: drawn lighter. */
  readonly isRunning?: boolean | undefined;
}

/** Counts stand on the ground; what is measured moves around its own height; what is compared lies beside its name. */
export type ChartKind = 'columns' | 'line' | 'bars';

export interface Drawing {
  readonly kind: ChartKind;
  readonly points: readonly ChartPoint[];
  readonly target?: number | undefined;
  /** Where a value of this kind ends: 1 for a share, 5 for stars. */
  readonly highest?: number | undefined;
  readonly chosenId?: string | undefined;
  /** A value as it stands at the axis. */
  readonly format: (value: number) => string;
}
