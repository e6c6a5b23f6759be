import { type Intervals, isOpenIn } from '../../domain/calendar';
import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { putToSilent } from '../_commit/change-presence';
import { handBack } from '../_commit/hand-back';
import type { JobTime } from '../_entry';
import { findMany, transact } from '../_records';
import type { MemberDoc } from '../_records/documents';
import { hoursOfTeam } from '../_records/hours-told';
import { bestEffort } from '../_sdk/best-effort';
import { heardNow, membersNow, settingsNow } from './known-now';
import { ticketsDue } from './tickets-due';

/**
 * Hands back what is awaited of who is not there any more: who went offline, whatever became of it then or since, and whose page
 * has been closed since before their team closed. Conversations of a page that was closed in the middle of the day go back when
 * they have been silent. No database call of its own where nothing is. Returns how much.
 */
export async function handBackAbsent(time: JobTime): Promise<number> {
  const vanished = await vanishedBy(time);
  for (const { _id, presence } of vanished) {
    if (!presence) continue;
    const step = { to: 'offline', at: time.now, seenAt: presence.at } as const;
    await bestEffort('hand_back', () => transact((transaction) => putToSilent(transaction, _id, step)));
  }
  if (vanished.length === 0 && !(await ticketsDue(time)).has('absent')) return 0;
  return handBack(await offlineMembers(), time.now);
}

/** Of hours that somebody said. */
const isClosed = (hours: Intervals | null | undefined, now: Millis): boolean =>
  hours !== null && hours !== undefined && !isOpenIn(hours, now);

const offlineMembers = (): Promise<MemberDoc[]> =>
  findMany(
    'members',
    { status: 'active', 'presence.state': 'offline' },
    { atMost: OUR_LIMITS.members, fields: ['presence', 'teamIds'] },
  );

const THERE: readonly unknown[] = ['online', 'busy', 'break'];

/** Who never said that they leave, once the last of their teams is closed. */
async function vanishedBy(time: JobTime): Promise<readonly MemberDoc[]> {
  const { live } = await settingsNow(time);
  const isOver = (hours: Intervals | null | undefined) => isClosed(hours, time.now);
  if (![live?.hours, ...Object.values(live?.teamHours ?? {})].some(isOver)) return [];
  const there = (await membersNow(time)).filter(
    ({ status, presence, teamIds }) =>
      status === 'active' &&
      THERE.includes(presence?.state) &&
      (teamIds.length === 0 ? isOver(live?.hours) : teamIds.every((teamId) => isOver(hoursOfTeam(live, teamId)))),
  );
  if (there.length === 0) return [];
  const heard = await heardNow(time);
  return there.filter(({ _id }) => !heard.has(_id));
}
