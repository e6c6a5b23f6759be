import { USUAL_ZONE } from '../../domain/calendar';
import { isOpenAt, nextOpening } from '../../domain/calendar/zoned';
import type { Millis } from '../../domain/kernel';
import { loudHours } from '../../domain/notice';
import { settingOf } from '../../domain/settings';
import type { DeskSettings } from './documents';
import { hoursSettings, keptForAWhile } from './settings';

const keptZone = keptForAWhile(async (): Promise<string> => (await hoursSettings())?.shop?.zone ?? USUAL_ZONE);

/** Until when nobody is disturbed, by the shop's clock; undefined while one may. Asks for the shop's hours at most twice a minute. */
export async function quietUntil(settings: DeskSettings, now: Millis): Promise<Millis | undefined> {
  const from = settingOf(settings, 'quietFromHour');
  const until = settingOf(settings, 'quietUntilHour');
  if (from === until) return undefined;
  const loud = loudHours({ from, until }, await keptZone(now));
  return !loud || isOpenAt(loud, now) ? undefined : nextOpening(loud, now);
}
