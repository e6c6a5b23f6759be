export {
  type Aim,
  FIGURE_IDS,
  FIGURE_TABLE,
  type FigureId,
  type FigureUnit,
  isMet,
  specOf,
} from './figure-table';
export {
  BOARD_CHANNELS,
  BOARD_DIMENSIONS,
  BOARD_RANGES,
  type BoardChannel,
  type BoardDimension,
  type BoardRange,
  FIGURE_STATES,
  type FigureState,
  NEXT_STEPS,
  RANKING_PARTS,
  type RankingPart,
} from './ranges';
