import { isOnline, onDutyAmong } from '../_commit';
import { isDutyTold, tellDuty } from '../_commit/duty';
import type { JobTime } from '../_entry';
import { heardNow, membersNow, settingsNow } from './known-now';

/** As `tellDuty`, by what this minute knows; only what looks changed is asked afresh. Returns 1 when it had. */
export async function tellDutyNow(time: JobTime): Promise<number> {
  const { live } = await settingsNow(time);
  const online = (await membersNow(time)).filter(isOnline);
  const onDuty = online.length > 0 ? onDutyAmong(online, await heardNow(time)) : [];
  return isDutyTold(live, onDuty) ? 0 : tellDuty(time.now);
}
