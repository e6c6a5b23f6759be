import type { CannedScope } from '../../domain/canned';
import type { AnywayReason } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import type { MacroSteps } from '../../domain/macros';
import type { ViewFilter } from '../../domain/views';
import type { Base } from './base';

/** Those that somebody chose to answer with the words of an article, and how far that has come. */
export interface AnswerBatchDoc extends Base {
  readonly memberId: string;
  readonly articleId: string;
  /** The article's words, with its slots: the shop's own. */
  readonly words: string;
  /** Those it has for who reads English. */
  readonly english?: string;
  /** Why they hold words that one is warned of, where whoever answers was asked. */
  readonly anyway?: AnywayReason;
  readonly ticketIds: readonly string[];
  /** So many were looked at, in this order. */
  readonly done: number;
  /** When `jobs` goes on with it, NEVER once all were looked at. */
  readonly nextAt: Millis;
}

/** Steps prepared for the shop, a team, or by somebody for themselves. */
export interface MacroDoc extends Base {
  readonly title: string;
  readonly steps: MacroSteps;
  readonly scope: CannedScope;
  readonly rank: number;
}

/** A filter of the desk's lists, kept for the shop, a team, or by somebody for themselves. */
export interface ViewDoc extends Base {
  readonly title: string;
  readonly filter: ViewFilter;
  readonly scope: CannedScope;
  readonly rank: number;
}
