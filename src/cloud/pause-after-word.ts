import type { TimelineEntry } from '../../contract';
import { lastOf, MINUTE, type Millis, SECOND } from '../../domain/kernel';

const PAUSES: readonly (readonly [sinceWord: Millis, pause: Millis])[] = [
  [2 * MINUTE, 2.5 * SECOND],
  [10 * MINUTE, 10 * SECOND],
];
const AT_REST: Millis = 30 * SECOND;

/** How long until a talk is looked at again: often while it is under way, seldom once nobody has said anything for a while. */
export function pauseAfterWord(lastWordAt: Millis | undefined, now: Millis): Millis {
  const since = now - (lastWordAt ?? Number.NEGATIVE_INFINITY);
  return PAUSES.find(([within]) => since < within)?.[1] ?? AT_REST;
}

/** When one side last said something to the other. */
export const lastWordIn = (entries: readonly TimelineEntry[]): Millis | undefined =>
  lastOf(entries.filter(({ kind }) => kind === 'shopper' || kind === 'agent'))?.at;
