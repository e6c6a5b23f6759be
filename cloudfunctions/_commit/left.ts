import type { OutboxDoc } from '../_records/documents';

/** What a commit leaves to be done after it, by whoever made it; the timer does what they do not come to. */
export interface Left {
  /** What is to be done outside, leased to the caller. */
  readonly row?: OutboxDoc | undefined;
  /** The rules that were set off, leased to the caller. */
  readonly rules?: OutboxDoc | undefined;
  /** A row that holds a question for a model, which another function is woken for. */
  readonly question?: string | undefined;
  /** Teams in whose queue somebody may be given to somebody now. */
  readonly teamIds?: readonly string[] | undefined;
  /** It waits for one person alone, who is given it also where a team takes its work itself. */
  readonly isReserved?: boolean | undefined;
}
