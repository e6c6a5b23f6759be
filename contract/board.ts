import * as v from 'valibot';
import { BOARD_DIMENSIONS, FIGURE_IDS } from '../domain/board';
import { LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { ANSWERS, LEADS, READS } from './allowed';
import {
  boardDay,
  boardFigure,
  boardPeriod,
  boardRow,
  boardScope,
  boardTold,
  looked,
  nextCard,
  rankingPart,
  ticketBehind,
} from './board-shapes';
import { cursor } from './fields';

/**
 * Figures of the desk, from roll-ups without persons. A lead sees their teams, an admin all, whoever answers shoppers their own
 * figures; QA the shop's, and nobody's by name.
 */
export const boardActions = {
  /** The board's first view: every figure with its target and its trend. At most four database calls, a year too. */
  'board.get': action({
    kind: 'read',
    allow: READS,
    input: v.object(looked),
    output: v.object({
      scope: boardTold,
      period: boardPeriod,
      /** In the order of `FIGURE_TABLE`. Those that cannot be told of this scope are left out. */
      figures: v.array(boardFigure),
      /** What the caller may ask for: `me` where they answer shoppers, `shop`, and teams. */
      mayAsk: v.object({
        shop: v.boolean(),
        me: v.boolean(),
        teams: v.pipe(v.array(v.object({ id: v.string(), name: v.string() })), v.maxLength(LIST_COUNTS.teams)),
        /** Whether `by: 'agent'` names others than the caller. */
        agents: v.boolean(),
      }),
    }),
  }),
  /**
   * The figures taken apart: charts and their tables. `day`: every day of the range, of a year its months, oldest first, also
   * empty ones. `team`, `tier`, `channel`: all there are. `agent`: those who did something, whoever did most first, without a P90; an agent
   * sees the own row alone, and of QA it is FORBIDDEN.
   */
  'board.breakdown': action({
    kind: 'read',
    allow: READS,
    input: v.object({ ...looked, by: v.picklist(BOARD_DIMENSIONS) }),
    output: v.object({
      scope: boardTold,
      period: boardPeriod,
      by: v.picklist(BOARD_DIMENSIONS),
      rows: v.array(boardRow),
      /** How many more agents there are, who did less. */
      more: v.number(),
    }),
  }),
  /**
   * The tickets behind a figure that the caller may read, newest first: of a share or an average those that pull it down (not
   * answered in time, opened again, few stars), of a count those that are counted. INVALID_INPUT for one without (`hasTickets`).
   * A page may be short, or empty, with a `nextCursor`: what one may not read is left out. `only`: of one row of a breakdown;
   * of a year's months as `2026-11`.
   */
  'board.tickets': action({
    kind: 'read',
    allow: READS,
    input: v.object({
      ...looked,
      figure: v.picklist(FIGURE_IDS),
      only: v.optional(v.object({ by: v.picklist(BOARD_DIMENSIONS), key: v.pipe(v.string(), v.maxLength(64)) })),
      cursor,
    }),
    output: v.object({ tickets: v.array(ticketBehind), nextCursor: v.optional(v.string()) }),
  }),
  /** A breakdown as CSV, formula-safe, with a byte-order mark: a line a row, a column a figure. To be written to a file as it is. */
  'board.export': action({
    kind: 'read',
    allow: READS,
    input: v.object({
      ...looked,
      by: v.picklist(BOARD_DIMENSIONS),
      language: v.optional(v.picklist(['zh', 'en']), 'zh'),
    }),
    output: v.object({ fileName: v.string(), text: v.string() }),
  }),
  /**
   * Who did how well in a week, Monday to Sunday, and what that is made of. `week`: any day of it; left out, the last that is
   * over. Agents see their own row, and of how many it is one.
   */
  'board.ranking': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ scope: boardScope, week: v.optional(boardDay) }),
    output: v.object({
      scope: boardTold,
      from: boardDay,
      to: boardDay,
      isRunning: v.boolean(),
      /** How many are ranked: those who answered at least a few. */
      of: v.number(),
      rows: v.array(
        v.object({
          /** From 1; those with the same score share a place. */
          place: v.number(),
          memberId: v.string(),
          name: v.optional(v.string()),
          isMe: v.boolean(),
          /** 0 to 100. */
          score: v.number(),
          parts: v.array(rankingPart),
        }),
      ),
    }),
  }),
  /** What to do next, the most pressing first, at most six. Empty: nothing stands out. */
  'board.next': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ scope: boardScope }),
    output: v.object({ scope: boardTold, cards: v.array(nextCard) }),
  }),
} as const;
