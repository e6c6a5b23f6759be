import { type Intervals, isOpenIn } from '../../domain/calendar';
import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { putToSilent } from '../_commit/change-presence';
import { handBack } from '../_commit/hand-back';
import { findMany, liveSettings, transact } from '../_records';
import { heardMembers } from '../_records/beats';
import type { MemberDoc } from '../_records/documents';
import { hoursOfTeam } from '../_records/hours-told';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/**
 * Hands back what is awaited of who is not there any more: who went offline, whatever became of it then or since, and whose page
 * has been closed since before their team closed. Conversations of a page that was closed in the middle of the day go back when
 * they have been silent. Returns how much.
 */
export async function handBackAbsent(now: Millis): Promise<number> {
  for (const { _id, presence } of await vanishedBy(now)) {
    if (!presence) continue;
    const step = { to: 'offline', at: now, seenAt: presence.at } as const;
    await bestEffort('hand_back', () => transact((transaction) => putToSilent(transaction, _id, step)));
  }
  return handBack(await membersWho(['offline']), now);
}

/** Of hours that somebody said. */
const isClosed = (hours: Intervals | null | undefined, now: Millis): boolean =>
  hours !== null && hours !== undefined && !isOpenIn(hours, now);

const membersWho = (states: readonly string[]): Promise<MemberDoc[]> =>
  findMany(
    'members',
    { status: 'active', 'presence.state': command.in(states) },
    { atMost: OUR_LIMITS.members, fields: ['presence', 'teamIds'] },
  );

/** Who never said that they leave, once the last of their teams is closed. */
async function vanishedBy(now: Millis): Promise<readonly MemberDoc[]> {
  const live = await liveSettings();
  const calendars = [live?.hours, ...Object.values(live?.teamHours ?? {})];
  if (!calendars.some((hours) => isClosed(hours, now))) return [];
  const there = (await membersWho(['online', 'busy', 'break'])).filter(({ teamIds }) =>
    teamIds.length === 0
      ? isClosed(live?.hours, now)
      : teamIds.every((teamId) => isClosed(hoursOfTeam(live, teamId), now)),
  );
  if (there.length === 0) return [];
  const heard = await heardMembers(now);
  return there.filter(({ _id }) => !heard.has(_id));
}
