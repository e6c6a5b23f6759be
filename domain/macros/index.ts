export { MACRO_BOUNDS } from './bounds';
export {
  type MacroEnd,
  type MacroProblem,
  type MacroStep,
  type MacroSteps,
  type MacroWords,
  macroProblem,
  stepsOf,
} from './steps';
