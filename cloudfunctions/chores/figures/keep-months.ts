import type { Millis } from '../../../domain/kernel';
import {
  isAfter,
  type MonthShare,
  NO_CELL,
  NO_MONTH,
  type Placed,
  type Position,
  sharesOf,
  withShare,
} from '../../../domain/rollups';
import { find, inHundreds } from '../../_records';
import type { FigureSource, MonthDoc } from '../../_records/documents';
import { command, inParallel } from '../../_sdk';
import { changeFigure, makeFigure } from './versions';

interface Counting {
  readonly source: FigureSource;
  /** The last of the batch: up to it everything is counted then. */
  readonly upTo: Position;
  readonly now: Millis;
  /** Which day is counted anew, beside what is there; absent: what came is counted in. */
  readonly recount?: string;
}

/**
 * Counts a batch into the months it belongs to. Each is written by itself, with how far it is counted: whatever this dies at, who
 * counts the same batch again leaves out what is in it already. Two database calls for a hundred months, and one for each.
 */
export async function keepMonths(batch: readonly Placed[], counting: Counting): Promise<void> {
  const shares = sharesOf(batch);
  const known = await monthsOf(shares);
  await inParallel(shares, (share) => keepMonth(share, known.get(share.id), counting));
}

/** Only the days that are touched: a month weighs thirty times as much. */
async function monthsOf(shares: readonly MonthShare[]): Promise<Map<string, MonthDoc>> {
  const days = new Set(shares.flatMap(({ items }) => items.map(({ day }) => `days.${day}`)));
  const fields = ['v', 'upTo', 'total', 'recount', ...days];
  const found = await inParallel(inHundreds(shares.map(({ id }) => id)), (ids) =>
    find('figures', { _id: command.in(ids) }, { limit: ids.length, fields }),
  );
  return new Map(found.flat().map((month) => [month._id, month as MonthDoc]));
}

function keepMonth(share: MonthShare, known: MonthDoc | undefined, counting: Counting): Promise<void> {
  return counting.recount === undefined ? countIn(share, known, counting) : countAnew(share, known, counting);
}

async function countIn({ id, place, month, items }: MonthShare, known: MonthDoc | undefined, counting: Counting) {
  const { source, upTo, now } = counting;
  if (!known) {
    const counted = withShare(NO_MONTH, items, undefined);
    await makeFigure<MonthDoc>({ _id: id, kind: 'month', ...place, month, ...counted, upTo: { [source]: upTo } }, now);
    return;
  }
  if (!isAfter(upTo, known.upTo[source])) return;
  const { days, total } = withShare({ days: known.days ?? {}, total: known.total }, items, known.upTo[source]);
  const touched = new Set(items.map(({ day }) => day));
  const changes = [...touched].map((day) => [`days.${day}`, command.set(days[day] ?? NO_CELL)] as const);
  await changeFigure(
    known,
    { ...Object.fromEntries(changes), total: command.set(total), [`upTo.${source}`]: upTo },
    now,
  );
}

/** Of one day: what was there stays until all of it is counted. */
async function countAnew({ id, place, month, items }: MonthShare, known: MonthDoc | undefined, counting: Counting) {
  const { source, upTo, now, recount: token = '' } = counting;
  const begun = known?.recount?.token === token ? known.recount : { cell: NO_CELL, upTo: {} as MonthDoc['upTo'] };
  if (!isAfter(upTo, begun.upTo[source])) return;
  const day = items[0]?.day ?? '';
  const { days } = withShare({ days: { [day]: begun.cell }, total: NO_CELL }, items, begun.upTo[source]);
  const recount = { token, cell: days[day] ?? NO_CELL, upTo: { ...begun.upTo, [source]: upTo } };
  if (known) await changeFigure(known, { recount: command.set(recount) }, now);
  else await makeFigure<MonthDoc>({ _id: id, kind: 'month', ...place, month, ...NO_MONTH, upTo: {}, recount }, now);
}
