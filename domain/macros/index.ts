export { type MacroEnd, type MacroProblem, type MacroStep, type MacroSteps, macroProblem, stepsOf } from './steps';
