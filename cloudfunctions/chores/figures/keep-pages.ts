import { sumDays } from '../../../domain/faq/learning';
import type { Millis } from '../../../domain/kernel';
import { type Cell, type Counter, monthId, NO_CELL, NO_MONTH, SHOP, withDay } from '../../../domain/rollups';
import { find, findMany } from '../../_records';
import type { MonthDoc } from '../../_records/documents';
import { FAQ_DAY_PARTS } from '../../_records/faq-day-parts';
import { keptShopDays, type ShopDays } from '../../_records/shop-days';
import { command } from '../../_sdk';
import { changeFigure, makeFigure, Overtaken } from './versions';

/** The running day and those that are still counted anew. */
const DAYS = 3;
const SHOP_PLACE = { teamId: SHOP, of: 'all', key: '' } as const;

/**
 * What the help page did, as its own counts of a day have it: written as it stands, for those are no events. Returns how many
 * days had changed.
 */
export async function keepPages(now: Millis): Promise<number> {
  const days = await keptShopDays(now);
  const today = days.dayAt(now);
  let changed = 0;
  try {
    for (let ago = DAYS - 1; ago >= 0; ago -= 1) if (await keepDay(days, today - ago, now)) changed += 1;
  } catch (error) {
    // The next run comes by.
    if (!(error instanceof Overtaken)) throw error;
  }
  return changed;
}

async function keepDay(days: ShopDays, day: number, now: Millis): Promise<boolean> {
  const parts = await findMany('faq_days', { day }, { atMost: FAQ_DAY_PARTS, fields: ['totals'] });
  const { views, helped, handoffs } = sumDays(parts).totals;
  const pages: Partial<Record<Counter, number>> = { pageViews: views, pageHelped: helped, pageHandoffs: handoffs };
  const { month, day: dayOfMonth } = days.monthDayAt(days.startOf(day));
  const _id = monthId(SHOP_PLACE, month);
  const [known] = (await find('figures', { _id }, { limit: 1, fields: ['v', 'total', `days.${dayOfMonth}`] })) as [
    MonthDoc?,
  ];
  const cell = known?.days?.[dayOfMonth] ?? NO_CELL;
  if (Object.entries(pages).every(([name, count]) => (cell.counts[name as Counter] ?? 0) === count)) return false;
  const after = withPages(cell, pages);
  const counted = withDay(known ? { days: known.days ?? {}, total: known.total } : NO_MONTH, dayOfMonth, after);
  if (!known) await makeFigure<MonthDoc>({ _id, kind: 'month', ...SHOP_PLACE, month, ...counted, upTo: {} }, now);
  else {
    const changes = { [`days.${dayOfMonth}`]: command.set(after), total: command.set(counted.total) };
    await changeFigure(known, changes, now);
  }
  return true;
}

function withPages(cell: Cell, pages: Partial<Record<Counter, number>>): Cell {
  const some = Object.entries(pages).filter(([, count]) => count > 0);
  return { ...cell, counts: { ...cell.counts, ...Object.fromEntries(some) } };
}
