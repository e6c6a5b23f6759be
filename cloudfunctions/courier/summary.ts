import { dateOf, MINUTES_OF_DAY } from '../../domain/calendar';
import { momentOf } from '../../domain/calendar/zoned';
import type { DaySummary } from '../../domain/connections';
import { HOUR, MINUTE } from '../../domain/kernel';
import { monthId, NO_CELL, SHOP } from '../../domain/rollups';
import type { JobTime } from '../_entry';
import { addIfAbsent, count, get, updateIf } from '../_records';
import { dispatchRow } from '../_records/dispatches';
import { keptShopDays } from '../_records/shop-days';
import { connectionsNow } from './connections-now';

/** When the day before is told, by the clock of the shop's hours: it is counted by then, and the desk begins. */
const SUMMARY_MINUTE = (9 * HOUR) / MINUTE;

/** The day before as it is told: what figures have of it, and who waits now. Two database calls. */
export async function summaryOf(day: string): Promise<DaySummary> {
  const [month = '', date = ''] = [day.slice(0, 7), day.slice(8)];
  const [doc, waiting] = await Promise.all([
    get('figures', monthId({ teamId: SHOP, of: 'all', key: '' }, month)),
    count('tickets', { queue: 'waiting' }),
  ]);
  const cell = (doc?.kind === 'month' && doc.days[date]) || NO_CELL;
  const { opened = 0, resolved = 0, ratings = 0, stars = 0, firsts = 0, firstMillis = 0 } = cell.counts;
  return {
    ...{ day, opened, resolved, ratings, waiting },
    firstResponseMillis: firsts > 0 ? firstMillis / firsts : undefined,
    csat: ratings > 0 ? stars / ratings : undefined,
  };
}

/**
 * Puts the day before down for each connection that wants it, once; from nine on, also where a morning was missed. By the shop's own
 * days, as figures are: where its zone is moved westward, no day is told twice.
 */
export async function putSummaries(time: JobTime): Promise<number> {
  const { now } = time;
  const asked = (await connectionsNow(time)).filter(({ isOn, wants }) => isOn && wants.includes('summary'));
  if (asked.length === 0) return 0;
  const days = await keptShopDays(now);
  const today = days.dayAt(now);
  if (now < momentOf(days.zone, today * MINUTES_OF_DAY + SUMMARY_MINUTE)) return 0;
  const day = dateOf(today - 1);
  const wanting = asked.filter(({ summaryDay = '' }) => summaryDay < day);
  for (const { _id } of wanting) {
    await addIfAbsent('dispatches', dispatchRow(`summary ${day}`, _id, { type: 'summary', at: now, day }, now));
    await updateIf('connections', _id, {}, { summaryDay: day });
  }
  return wanting.length;
}
