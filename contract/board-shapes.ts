import * as v from 'valibot';
import { BOARD_CHANNELS, BOARD_RANGES, FIGURE_IDS, FIGURE_STATES, RANKING_PARTS } from '../domain/board';
import { MEMBER_TIERS } from '../domain/shop';
import { id, millis } from './fields';
import { ticketStatus, topic } from './tickets';

/* What the answers of the board are made of. */

/** A calendar day of the shop's zone, `2026-11-29`. */
export const boardDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/**
 * Whose figures. Left out: all that the caller oversees; of an agent, their own. `shop`: admin and QA. `team`: whoever leads it,
 * and admin. `me`: whoever answers shoppers. Anything else is FORBIDDEN.
 */
export const boardScope = v.optional(
  v.variant('of', [
    v.object({ of: v.literal('shop') }),
    v.object({ of: v.literal('team'), teamId: id }),
    v.object({ of: v.literal('me') }),
  ]),
);
export const looked = { range: v.picklist(BOARD_RANGES), scope: boardScope };

/** What was looked at. */
export const boardPeriod = v.object({
  range: v.picklist(BOARD_RANGES),
  /** First and last day, both within it; the last is today. */
  from: boardDay,
  to: boardDay,
  /** What trends compare with: as many days right before it. Of `month`, as many days of the month before; of `year`, the year before. */
  before: v.object({ from: boardDay, to: boardDay }),
  /** The zone in which days begin, `Asia/Shanghai`. */
  zone: v.string(),
  /** Up to when everything that happened is counted; what came after is not in the figures. Absent: nothing was counted yet. */
  countedUntilAt: v.optional(millis),
});

/** Whose figures they are, as they were asked for or by default. */
export const boardTold = v.variant('of', [
  v.object({ of: v.literal('shop') }),
  /** All teams that a lead has. */
  v.object({ of: v.literal('teams') }),
  v.object({ of: v.literal('team'), teamId: v.string(), name: v.string() }),
  v.object({ of: v.literal('me') }),
]);

/** A value of a figure, in its unit (`FIGURE_TABLE` of domain/board: `count`, `millis`, `share` 0 to 1, `stars` 1 to 5). */
const value = {
  id: v.picklist(FIGURE_IDS),
  /** Absent where there is nothing it could be made of (`empty`). */
  value: v.optional(v.number()),
  /** Of how many it is made: answers of an average, all of which a share is one. Of a `count` the count itself. */
  from: v.number(),
  /** Within how much nine of ten lie, within 5 %. Only of times that have one (`hasP90`), where there are any. */
  p90: v.optional(v.number()),
};

export const boardFigure = v.object({
  ...value,
  unit: v.picklist(['count', 'millis', 'share', 'stars']),
  /** One of those shown first; the others stand beside them. */
  isMain: v.boolean(),
  state: v.picklist(FIGURE_STATES),
  /** What a desk holds itself to, in the figure's unit; `upTo` with `between` alone. Absent: nothing in particular. */
  target: v.optional(
    v.object({ is: v.picklist(['at_most', 'at_least', 'between']), value: v.number(), upTo: v.optional(v.number()) }),
  ),
  /** Whether it is where it should be. Absent without a target or a value. */
  isMet: v.optional(v.boolean()),
  /** The same of the period before. Absent where there was nothing, or it is not known whole. */
  before: v.optional(v.number()),
  /** Against `before`; less than one in a hundred apart is `same`. Absent without it. */
  trend: v.optional(v.picklist(['up', 'down', 'same'])),
  /** Whether that trend is good; absent of `same`, and where neither is better. */
  isBetter: v.optional(v.boolean()),
  /** Of the whole shop, although less was asked for: what the machine does belongs to no team. */
  isOfShop: v.optional(v.literal(true)),
  /** `board.tickets` tells which tickets are behind it. */
  hasTickets: v.boolean(),
});
export type BoardFigure = v.InferOutput<typeof boardFigure>;

export const boardRow = v.object({
  /** A day `2026-11-29`, of a year a month `2026-11`; the id of a team or a member; a tier; a channel. */
  key: v.string(),
  /** Of a team and a member. Absent where they are gone, and of days, tiers and channels, whose words the page has. */
  name: v.optional(v.string()),
  /** `running`: the day, or the month, goes on. */
  state: v.picklist(FIGURE_STATES),
  /** Those figures that can be told of it, in the board's order. */
  values: v.array(v.object(value)),
});
export type BoardRow = v.InferOutput<typeof boardRow>;

/** A ticket behind a number. */
export const ticketBehind = v.object({
  id: v.string(),
  number: v.string(),
  topic,
  status: ticketStatus,
  tier: v.picklist(MEMBER_TIERS),
  channel: v.picklist(BOARD_CHANNELS),
  /** Masked first words of the last shopper message. */
  preview: v.string(),
  teamName: v.optional(v.string()),
  /** Who has or had it; not told to QA. */
  agentName: v.optional(v.string()),
  /** When it happened for which it is here. */
  at: millis,
  /** How long the shopper had waited then, where a wait is what counts. */
  waitedMillis: v.optional(v.number()),
  /** The stars that were given, where stars are. */
  stars: v.optional(v.number()),
});

export const rankingPart = v.object({
  id: v.picklist(RANKING_PARTS),
  /** The figure itself: how many were handled, shares of 0 to 1, stars. Absent: nothing it could be made of. */
  value: v.optional(v.number()),
  /** What it brings, 0 to `most`. All parts together are the score. */
  points: v.number(),
  /** What it can bring; those of all parts are 100. */
  most: v.number(),
});

/** An hour at which waits are long, an article that does not help, somebody with too much. The more it weighs, the earlier. */
export const nextCard = v.variant('kind', [
  /** Hours 0 to 23 of the shop's zone, over the last seven days: half of those who came then waited longer than they should. */
  v.object({
    kind: v.literal('short_staffed'),
    teamId: v.string(),
    teamName: v.optional(v.string()),
    hour: v.number(),
    /** Within how long nine of ten were answered, and how many came. */
    p90: v.number(),
    from: v.number(),
  }),
  /** Read in the last seven days, and led to a person or was said not to help. */
  v.object({
    kind: v.literal('failing_article'),
    articleId: v.string(),
    question: v.string(),
    views: v.number(),
    notHelped: v.number(),
    handoffs: v.number(),
  }),
  /** Had much more than their colleagues in the last seven days, and answers later. */
  v.object({
    kind: v.literal('overloaded_agent'),
    memberId: v.string(),
    name: v.string(),
    /** Answers given, and those of the one in the middle of their team. */
    handled: v.number(),
    usual: v.number(),
    /** Their share of waits answered within three minutes. */
    replyIn3Minutes: v.number(),
  }),
]);
export type BoardNext = v.InferOutput<typeof nextCard>;
