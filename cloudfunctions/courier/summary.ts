import type { DaySummary } from '../../domain/connections';
import { chinaTime, DAY } from '../../domain/kernel';
import { chinaText } from '../../domain/moments';
import { monthId, NO_CELL, SHOP } from '../../domain/rollups';
import type { JobTime } from '../_entry';
import { addIfAbsent, count, get, updateIf } from '../_records';
import { dispatchRow } from '../_records/dispatches';
import { connectionsNow } from './connections-now';

/** When the day before is told, by China's clock: it is counted by then, and the desk begins. */
const SUMMARY_HOUR = 9;

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

/** Puts the day before down for each connection that wants it, once; from nine on, also where a morning was missed. */
export async function putSummaries(time: JobTime): Promise<number> {
  const { now } = time;
  if (chinaTime(now).hour < SUMMARY_HOUR) return 0;
  const day = chinaText(now - DAY, 'YYYY-MM-DD');
  const connections = await connectionsNow(time);
  const wanting = connections.filter(
    ({ isOn, wants, summaryDay }) => isOn && wants.includes('summary') && summaryDay !== day,
  );
  for (const { _id } of wanting) {
    await addIfAbsent('dispatches', dispatchRow(`summary ${day}`, _id, { type: 'summary', at: now, day }, now));
    await updateIf('connections', _id, {}, { summaryDay: day });
  }
  return wanting.length;
}
