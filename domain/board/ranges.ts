/**
 * What a board looks back over, the running day with it: today; the last 7 and 28 days; the running month from its first day;
 * the running month and the eleven before it.
 */
export const BOARD_RANGES = ['today', '7_days', '28_days', 'month', 'year'] as const;
export type BoardRange = (typeof BOARD_RANGES)[number];

/** By what a figure can be taken apart. `day`: of a year, by month. */
export const BOARD_DIMENSIONS = ['day', 'team', 'agent', 'tier', 'channel'] as const;
export type BoardDimension = (typeof BOARD_DIMENSIONS)[number];

/** How a ticket came: left in the mini program, or handed over in WeChat's conversation. */
export const BOARD_CHANNELS = ['message', 'conversation'] as const;
export type BoardChannel = (typeof BOARD_CHANNELS)[number];

/**
 * How much a figure says. `empty`: nothing happened that it could be made of; `partial`: not all of its time was counted, for
 * it reaches back before the counting, or the counting is behind; `running`: it ends with a day that goes on; `whole`: it
 * does not change any more, or only what is still closed at night.
 */
export const FIGURE_STATES = ['empty', 'partial', 'running', 'whole'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** What the weekly ranking is made of. */
export const RANKING_PARTS = ['handled', 'replyIn3Minutes', 'oneContact', 'csat'] as const;
export type RankingPart = (typeof RANKING_PARTS)[number];

/** What may be worth doing next. */
export const NEXT_STEPS = ['short_staffed', 'failing_article', 'overloaded_agent'] as const;
