import { isOpenIn } from '../../domain/calendar';
import { MINUTE, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { handBack } from '../_commit/hand-back';
import { find, findMany, liveSettings, updateIf } from '../_records';
import { heardMembers } from '../_records/beats';
import type { MemberDoc } from '../_records/documents';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** Whoever went offline handed back what they had in the call itself: this is for one that failed, and no longer. */
const LEFT_WITHIN: Millis = 2 * MINUTE;

/**
 * Hands back what is held by who is not there any more: went offline a moment ago, or whose page has been closed since before
 * the shop closed. Conversations of a page that was closed in the middle of the day go back when they have been silent.
 * Returns how much.
 */
export async function handBackAbsent(now: Millis): Promise<number> {
  const [left, vanished] = await Promise.all([leftLately(now), vanishedBy(now)]);
  let count = 0;
  for (const { _id, presence } of [...left, ...vanished]) {
    await bestEffort('hand_back', async () => {
      count += await handBack(_id, now);
      // Once handed back, they are offline: what they take by hand after that stays theirs.
      if (presence?.state !== 'offline') await goOffline(_id, presence, now);
    });
  }
  return count;
}

const leftLately = (now: Millis): Promise<MemberDoc[]> =>
  find(
    'members',
    { status: 'active', 'presence.state': 'offline', 'presence.at': command.gt(now - LEFT_WITHIN) },
    { limit: 20 },
  );

/** Who never said that they leave, once the shop is closed. */
async function vanishedBy(now: Millis): Promise<readonly MemberDoc[]> {
  const live = await liveSettings();
  if (!live?.hours || isOpenIn(live.hours, now)) return [];
  const there = await findMany(
    'members',
    { status: 'active', 'presence.state': command.in(['online', 'busy', 'break']) },
    { atMost: OUR_LIMITS.members },
  );
  const heard = await heardMembers(now);
  return there.filter(({ _id }) => !heard.has(_id));
}

const goOffline = (memberId: string, presence: MemberDoc['presence'], now: Millis): Promise<boolean> =>
  updateIf(
    'members',
    memberId,
    { 'presence.at': presence?.at },
    {
      presence: command.set({ state: 'offline', at: now, reason: 'silent' }),
    },
  );
