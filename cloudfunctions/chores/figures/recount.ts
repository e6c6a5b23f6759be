import { dateOf } from '../../../domain/calendar';
import { type Clock, HOUR, type Millis } from '../../../domain/kernel';
import { type Cell, NO_CELL, type Position, replacedIn } from '../../../domain/rollups';
import { find, get } from '../../_records';
import type { CountedDoc, FigureDoc, FigureSource, MonthDoc, RecountDoc } from '../../_records/documents';
import { COUNTED_ID, FIGURE_SOURCES, RECOUNT_ID } from '../../_records/figure-documents';
import { keptShopDays, type ShopDays } from '../../_records/shop-days';
import { command, inParallel } from '../../_sdk';
import { keepMonths } from './keep-months';
import { READ } from './sources';
import { changeFigure, makeFigure, Overtaken } from './versions';

/** The two days before the running one: after that a day is closed, and nothing changes it any more. */
const DAYS_BACK = [2, 1] as const;
/** When everybody sleeps. */
const NIGHT: Millis = 2 * HOUR;
const tokenOf = (day: number, today: number): string => `${dateOf(day)}@${dateOf(today)}`;
const REMEMBERED = 6;
/** Of a month's records so many are looked at in one go. */
const SWAPPED_AT_ONCE = 100;

type Stage = Pick<RecountDoc, 'stage' | 'position'>;
const [FIRST_SOURCE] = FIGURE_SOURCES;

/**
 * Each night the last two days are counted anew from what happened, beside what is there, and then take its place: what came late
 * is in them then. In steps that may be taken again. Returns how many steps were taken.
 */
export async function recount(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const days = await keptShopDays(now);
  const today = days.dayAt(now);
  if (now < days.startOf(today) + NIGHT) return 0;
  const known = (await get('figures', RECOUNT_ID)) as RecountDoc | undefined;
  if (DAYS_BACK.every((ago) => known?.done.includes(tokenOf(today - ago, today)))) return 0;
  let steps = 0;
  try {
    for (const ago of DAYS_BACK) {
      const day = today - ago;
      const token = tokenOf(day, today);
      while (clock() < endsAt && (await step(token, day, days, now))) steps += 1;
    }
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return steps;
}

/** One step more of a day; false when it is done, or cannot be begun. */
async function step(token: string, day: number, days: ShopDays, now: Millis): Promise<boolean> {
  const [known, counted] = (await Promise.all([get('figures', RECOUNT_ID), get('figures', COUNTED_ID)])) as [
    RecountDoc?,
    CountedDoc?,
  ];
  // What is still counted up for the first time would be in the way.
  if (known?.done.includes(token) || (counted?.throughAt ?? 0) < days.startOf(day + 1)) return false;
  const at: Stage = known?.token === token ? known : { stage: FIRST_SOURCE, position: null };
  const next =
    at.stage === 'swap'
      ? await swap(token, day, at.position, now)
      : await count(token, at.stage, at.position, { day, days, now });
  const done = next ? (known?.done ?? []) : [...(known?.done ?? []), token].slice(-REMEMBERED);
  const after = { token: next ? token : null, ...(next ?? { stage: FIRST_SOURCE, position: null }), done };
  if (known) await changeFigure(known, { ...after }, now);
  else await makeFigure<RecountDoc>({ _id: RECOUNT_ID, kind: 'recount', ...after }, now);
  return true;
}

/** Counts a batch of a source; the next source when there is no more of it, and then the swap. */
async function count(
  token: string,
  source: FigureSource,
  position: Position | null,
  { day, days, now }: { readonly day: number; readonly days: ShopDays; readonly now: Millis },
): Promise<Stage> {
  const stretch = { after: position ?? undefined, from: days.startOf(day), until: days.startOf(day + 1) };
  const batch = await READ[source](stretch, days);
  const last = batch.at(-1);
  if (!last) return { stage: FIGURE_SOURCES[FIGURE_SOURCES.indexOf(source) + 1] ?? 'swap', position: null };
  await keepMonths(batch, { source, upTo: last.position, now, recount: token });
  return { stage: source, position: last.position };
}

/** Puts what was counted anew in the place of what was there; undefined when no record is left. */
async function swap(token: string, day: number, after: Position | null, now: Millis): Promise<Stage | undefined> {
  const month = dateOf(day).slice(0, 7);
  const dayOfMonth = dateOf(day).slice(8);
  const found: FigureDoc[] = await find(
    'figures',
    { month, ...(after && { _id: command.gt(after[1]) }) },
    {
      orderBy: [['_id', 'asc']],
      limit: SWAPPED_AT_ONCE,
      fields: ['v', 'kind', 'recount', 'recounted', 'total', `days.${dayOfMonth}`],
    },
  );
  const months = found.filter((figure): figure is MonthDoc => figure.kind === 'month');
  await inParallel(months, (one) => swapIn(one, token, dayOfMonth, now));
  const last = found.at(-1);
  return last && { stage: 'swap', position: [day, last._id] };
}

async function swapIn(month: MonthDoc, token: string, day: string, now: Millis): Promise<void> {
  const { recount: counted, recounted, total } = month;
  if (recounted === token) return;
  const known = month.days?.[day];
  const cell = withPagesOf(known, counted?.token === token ? counted.cell : NO_CELL);
  if (known === undefined && isEmpty(cell) && !counted) return;
  await changeFigure(
    month,
    {
      [`days.${day}`]: isEmpty(cell) ? command.remove() : command.set(cell),
      total: command.set(replacedIn(total, known ?? NO_CELL, cell)),
      recounted: token,
      recount: command.remove(),
    },
    now,
  );
}

const PAGES = ['pageViews', 'pageHelped', 'pageHandoffs'] as const;

/** What the help page counted itself is no event, and stays. */
function withPagesOf(known: Cell | undefined, cell: Cell): Cell {
  const pages = PAGES.flatMap((name) => (known?.counts[name] ? [[name, known.counts[name]] as const] : []));
  return pages.length === 0 ? cell : { ...cell, counts: { ...cell.counts, ...Object.fromEntries(pages) } };
}

const isEmpty = ({ counts, times }: Cell): boolean =>
  Object.keys(counts).length === 0 && Object.keys(times).length === 0;
