import { MINUTE, type Millis, OUR_LIMITS } from '../kernel';
import { isReserved, type Reservation } from './choose';

/** What waits, as far as it matters to whoever takes the next. */
export interface InLine {
  readonly queueAt: Millis;
  readonly headStartMillis?: Millis;
  readonly reserved?: Reservation | null;
  /** Who held it last, and who answered its shopper before it came. */
  readonly lastAssigneeId: string | null;
  readonly sameAgentId?: string;
}

/** Why somebody is for one member first: their own shopper, or one they answered before. */
export type ForMe = 'own' | 'again';

export function forMe({ reserved, lastAssigneeId, sameAgentId }: InLine, memberId: string): ForMe | undefined {
  if (reserved?.for === memberId) return 'own';
  return (lastAssigneeId ?? sameAgentId) === memberId ? 'again' : undefined;
}

/** By how much they stand earlier for that member alone: with all other head starts never more than there may be. */
const EARLIER: Readonly<Record<ForMe, Millis>> = { own: OUR_LIMITS.headStartMillis, again: 5 * MINUTE };

/**
 * What waits, in the order in which a member takes it: as the queue stands, and their own shoppers some minutes earlier, as if
 * that were one more head start. So nobody is overtaken by somebody who came later by more than head starts differ. What waits
 * for somebody else alone is left out.
 */
export function lineFor<T extends InLine>(memberId: string, waiting: readonly T[], now: Millis): readonly T[] {
  return waiting
    .filter(({ reserved }) => reserved?.for === memberId || !isReserved(reserved, now))
    .map((one) => ({ one, place: one.queueAt - earlier(one, memberId) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

function earlier(one: InLine, memberId: string): Millis {
  const why = forMe(one, memberId);
  return why ? Math.min(EARLIER[why], OUR_LIMITS.headStartMillis - (one.headStartMillis ?? 0)) : 0;
}
