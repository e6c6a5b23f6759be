import type { Millis } from '../kernel';

/** Somebody of the desk who was named in a note and has not opened the ticket since. */
export interface Mention {
  readonly memberId: string;
  readonly at: Millis;
}

/** More names at once would be calling everybody; of those who never look, the oldest are let go. */
const MOST_WAITING = 10;

/** Who is still to look after a note named these: each once, with the last time. */
export function mentionedAfter(
  mentioned: readonly Mention[],
  memberIds: readonly string[],
  at: Millis,
): readonly Mention[] {
  const others = mentioned.filter(({ memberId }) => !memberIds.includes(memberId));
  return [...others, ...[...new Set(memberIds)].map((memberId) => ({ memberId, at }))].slice(-MOST_WAITING);
}

/** When somebody was named that has not looked since; undefined where they have, or nobody named them. */
export const mentionOf = (mentioned: readonly Mention[], memberId: string): Millis | undefined =>
  mentioned.find((mention) => mention.memberId === memberId)?.at;
