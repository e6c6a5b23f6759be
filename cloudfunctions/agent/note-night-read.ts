import { isOpenIn } from '../../domain/calendar';
import { chinaDay } from '../../domain/kernel';
import { isNight } from '../../domain/operations';
import { addIfAbsent, type Context, keptLive, requireMember, updateIf } from '../_records';
import { stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** As many as are told apart; more than any threshold of the settings. */
const NUMBERS = 512;

/**
 * Counts that a member opened a message at night, outside the shop's hours, so that admins are told of much of it. Nothing at any other
 * time; one database call, two for the first of a night. Never stands in the way of reading.
 */
export async function noteNightRead(context: Context, ticketId: string): Promise<void> {
  const at = context.now();
  if (!isNight(at)) return;
  await bestEffort('unusual', async () => {
    const { hours } = (await keptLive(at)) ?? {};
    if (hours && isOpenIn(hours, at)) return;
    const { _id: memberId, name: memberName } = requireMember(context);
    const day = chinaDay(at);
    const _id = `n${stableId('night', memberId, String(day))}`;
    const number = String(Number.parseInt(stableId('seen', ticketId).slice(0, 8), 16) % NUMBERS);
    if (await updateIf('night_reads', _id, {}, { [`seen.${number}`]: true, updatedAt: at })) return;
    const born = { _id, createdAt: at, updatedAt: at, v: 1 };
    await addIfAbsent('night_reads', { ...born, memberId, memberName, day, seen: { [number]: true } });
  });
}
