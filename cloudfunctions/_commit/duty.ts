import type { Millis } from '../../domain/kernel';
import { liveSettings, transact } from '../_records';
import { setLive } from '../_records/live';
import { bestEffort } from '../_sdk/best-effort';
import { membersOnDuty } from './router';

/** Says in `settings/live` how many are on duty in each team, where that has changed. Returns 1 when it had. */
export async function tellDuty(now: Millis): Promise<number> {
  const [members, live] = await Promise.all([membersOnDuty(now), liveSettings()]);
  const onDuty: Record<string, number> = {};
  for (const teamId of members.flatMap(({ teamIds }) => teamIds).sort()) onDuty[teamId] = (onDuty[teamId] ?? 0) + 1;
  if (JSON.stringify(live?.onDuty ?? {}) === JSON.stringify(onDuty)) return 0;
  await transact((transaction) => setLive(transaction, { onDuty }));
  return 1;
}

/** As `tellDuty`, right after somebody came or went: `jobs` says what fails here. */
export const tryTellDuty = (now: Millis): Promise<void> => bestEffort('duty', () => tellDuty(now));
