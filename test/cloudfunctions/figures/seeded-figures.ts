import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { CountedDoc, MonthDoc } from '../../../cloudfunctions/_records/documents';
import { dateOf } from '../../../domain/calendar';
import { chinaDay, MINUTE } from '../../../domain/kernel';
import { type Cell, COUNTERS, monthId, type Place, SHOP, sumOf } from '../../../domain/rollups';
import { type TestCloud, testStartAt } from '../../cloud/describe-cloud';

const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1 };
export const TODAY = chinaDay(testStartAt);
export const shopPlace: Place = { teamId: SHOP, of: 'all', key: '' };
export const agentPlace = (openid: string, teamId = 'aftersale'): Place => ({
  teamId,
  of: 'agent',
  key: memberIdOf(openid),
});

/** Puts in what was counted on some days, by their numbers. */
export function seedDays(cloud: TestCloud, place: Place, cells: Readonly<Record<number, Cell>>): void {
  const months = new Map<string, Record<string, Cell>>();
  for (const [day, cell] of Object.entries(cells)) {
    const date = dateOf(Number(day));
    months.set(date.slice(0, 7), { ...months.get(date.slice(0, 7)), [date.slice(8)]: cell });
  }
  const documents = [...months].map(([month, days]): MonthDoc => {
    const total = sumOf(Object.values(days));
    return { ...born, _id: monthId(place, month), kind: 'month', ...place, month, days, total, upTo: {} };
  });
  cloud.database.insert(
    'figures',
    documents.map((document) => ({ ...document })),
  );
}

/** Says that all is counted, from so many days ago on. */
export function seedCounted(cloud: TestCloud, daysAgo = 800): void {
  const sinceAt = testStartAt - daysAgo * 24 * 60 * MINUTE;
  const counted: CountedDoc = {
    ...born,
    _id: 'counted',
    kind: 'counted',
    upTo: {},
    sinceAt,
    throughAt: testStartAt - 2 * MINUTE,
  };
  cloud.database.insert('figures', [{ ...counted }]);
}

/** A cell in which everything is counted, as often as may be. */
export function fullCell(count = 10_000, buckets = 157): Cell {
  const times = Object.fromEntries(Array.from({ length: buckets }, (_, bucket) => [String(bucket), count]));
  return {
    counts: Object.fromEntries(COUNTERS.map((counter) => [counter, count])),
    times: { first: times, later: times, left: times, firstInTalk: times },
  };
}
