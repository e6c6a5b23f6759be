export { MACRO_BOUNDS } from './bounds';
export { type MacroEnd, type MacroProblem, type MacroStep, type MacroSteps, macroProblem, stepsOf } from './steps';
