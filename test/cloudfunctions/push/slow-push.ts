import { setTimeout as pause } from 'node:timers/promises';
import { beforeCallsOf, onCollection, onResultsOf } from '../bad-day';

const READING_MILLIS = 1_500;

onCollection('shoppers', (shoppers) =>
  onResultsOf(shoppers, 'doc', (shopper) => beforeCallsOf(shopper, 'get', () => pause(READING_MILLIS))),
);

/** The push function on a bad day: finding out who asks takes it more than a second. */
export async function main(event: unknown): Promise<unknown> {
  const push = await import('../../../cloudfunctions/push');
  return push.main(event);
}
