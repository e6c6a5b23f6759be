export {
  HEAD_START_REASONS,
  type HeadStart,
  type HeadStartReason,
  headStartsOf,
  headStartWorth,
  newHeadStarts,
  returnedToFront,
  type Standing,
  totalOf,
  withHeadStart,
  withoutHeadStarts,
} from './head-start';
