export * from './columns';
export * from './plan-import';
export { CELL_PROBLEMS, type CellProblem } from './read-cells';
export * from './synonym-rows';
export * from './write-rows';
