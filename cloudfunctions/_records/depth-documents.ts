import type { Millis } from '../../domain/kernel';
import type { Base } from './base';

/** Those that somebody chose to answer with the words of an article, and how far that has come. */
export interface AnswerBatchDoc extends Base {
  readonly memberId: string;
  readonly articleId: string;
  /** The article's words, with its slots: the shop's own. */
  readonly words: string;
  readonly ticketIds: readonly string[];
  /** So many were looked at, in this order. */
  readonly done: number;
  /** When `jobs` goes on with it, NEVER once all were looked at. */
  readonly nextAt: Millis;
}
