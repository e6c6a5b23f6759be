import type { Millis } from '../../domain/kernel';
import { liveSettings, transact } from '../_records';
import type { LiveSettings, MemberDoc } from '../_records/documents';
import { setLive } from '../_records/live';
import { bestEffort } from '../_sdk/best-effort';
import { membersOnDuty } from './router';

/** Says in `settings/live` how many are on duty in each team, where that has changed. Returns 1 when it had. */
export async function tellDuty(now: Millis): Promise<number> {
  const [members, live] = await Promise.all([membersOnDuty(now), liveSettings()]);
  if (isDutyTold(live, members)) return 0;
  await transact((transaction) => setLive(transaction, { onDuty: onDutyOf(members) }));
  return 1;
}

type OnDuty = readonly Pick<MemberDoc, 'teamIds'>[];

function onDutyOf(members: OnDuty): Record<string, number> {
  const onDuty: Record<string, number> = {};
  for (const teamId of members.flatMap(({ teamIds }) => teamIds).sort()) onDuty[teamId] = (onDuty[teamId] ?? 0) + 1;
  return onDuty;
}

/** Whether `settings/live` says that these are on duty. */
export const isDutyTold = (live: LiveSettings | undefined, members: OnDuty): boolean =>
  JSON.stringify(live?.onDuty ?? {}) === JSON.stringify(onDutyOf(members));

/** As `tellDuty`, right after somebody came or went: `jobs` says what fails here. */
export const tryTellDuty = (now: Millis): Promise<void> => bestEffort('duty', () => tellDuty(now));
