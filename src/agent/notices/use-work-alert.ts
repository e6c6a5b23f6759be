import { useEffect, useRef } from 'react';
import { cloudNow } from '../../cloud';
import { alertOnce } from './alert';

/** Two columns of one desk hear of the same thing; it is said once. */
const ONCE_IN_MILLIS = 5_000;
let saidAt = Number.NEGATIVE_INFINITY;

/** What somebody took themselves since they were last told: no news to them. */
let taken = 0;
export const noteTaken = (): void => {
  taken += 1;
};

/**
 * Says that whoever looks has more to do than before, as their phone is set, and in words, which a screen reader reads out. Whoever
 * is on a break is left alone.
 *
 * @param count undefined while it is not known
 * @param countsTaken whether what they take themselves is among it
 */
export function useWorkAlert(
  { count, isOnBreak, countsTaken }: { count: number | undefined; isOnBreak: boolean; countsTaken: boolean },
  say: () => void,
): void {
  const last = useRef<number>();
  const latestSay = useRef(say);
  latestSay.current = say;
  useEffect(() => {
    if (count === undefined) return;
    const before = last.current;
    last.current = count;
    if (before === undefined && countsTaken) taken = 0;
    if (before === undefined || count <= before) return;
    const own = countsTaken ? Math.min(taken, count - before) : 0;
    taken -= own;
    if (isOnBreak || count - before === own || Math.abs(cloudNow() - saidAt) < ONCE_IN_MILLIS) return;
    saidAt = cloudNow();
    alertOnce();
    latestSay.current();
  }, [count, isOnBreak, countsTaken]);
}
