import { CELL_FAULTS } from './cell';

/** Why a cell cannot be taken. */
export const CELL_PROBLEMS = [
  /** It has to be filled in. */
  'missing',
  /** Longer than it may be, or too many. */
  'too_long',
  /** A word that stands for nothing here. */
  'unknown',
  /** Not written as such a thing is written. */
  'unreadable',
  /** The same stands in another row already. */
  'twice',
  ...CELL_FAULTS,
] as const;
export type CellProblem = (typeof CELL_PROBLEMS)[number];

/** Thrown while a cell is read. */
export class BadCell extends Error {
  constructor(readonly problem: CellProblem) {
    super(problem);
  }
}
