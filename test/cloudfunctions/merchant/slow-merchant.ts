import { setTimeout as pause } from 'node:timers/promises';
import { beforeCallsOf, onCollection } from '../bad-day';

const WRITING_MILLIS = 1_000;

onCollection('faq_snapshots', (snapshots) => beforeCallsOf(snapshots, 'add', () => pause(WRITING_MILLIS)));

/** The merchant function on a bad day: writing a part of the FAQ takes it a second. */
export async function main(event: unknown): Promise<unknown> {
  const merchant = await import('../../../cloudfunctions/merchant');
  return merchant.main(event);
}
