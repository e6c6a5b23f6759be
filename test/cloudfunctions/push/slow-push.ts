import { setTimeout as pause } from 'node:timers/promises';
import { beforeCallsOf, onCollection, onResultsOf } from '../bad-day';

const READING_MILLIS = 1_500;

onCollection('turns', (turns) =>
  onResultsOf(turns, 'doc', (turn) => beforeCallsOf(turn, 'get', () => pause(READING_MILLIS))),
);

/** The push function on a bad day: finding out what to say takes it more than a second. */
export async function main(event: unknown): Promise<unknown> {
  const push = await import('../../../cloudfunctions/push');
  return push.main(event);
}
