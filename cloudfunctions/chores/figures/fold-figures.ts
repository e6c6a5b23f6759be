import { type Clock, MINUTE, type Millis } from '../../../domain/kernel';
import { get } from '../../_records';
import type { CountedDoc, FigureSource } from '../../_records/documents';
import { COUNTED_ID, FIGURE_SOURCES } from '../../_records/figure-documents';
import { keptShopDays, type ShopDays } from '../../_records/shop-days';
import { keepHours } from './keep-hours';
import { keepMonths } from './keep-months';
import { type Found, READ } from './sources';
import { changeFigure, makeFigure, Overtaken } from './versions';

/** Things are counted once everything before them is there: a commit that began earlier may still be on its way. */
export const BEHIND: Millis = 2 * MINUTE;

/**
 * Counts up what happened since the last run, each thing once, however many runs there are and wherever one is broken off.
 * Returns how many things were looked at. Six database calls where nothing did.
 */
export async function foldFigures(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const days = await keptShopDays(now);
  let counted = (await get('figures', COUNTED_ID)) as CountedDoc | undefined;
  let folded = 0;
  let isAll = true;
  try {
    for (const source of FIGURE_SOURCES) {
      const done = await foldSource(source, counted, { days, now, clock, endsAt });
      counted = done.counted;
      folded += done.count;
      isAll &&= done.isAll;
    }
    // Everything that happened until a little ago is in the figures.
    if (isAll && counted) await changeFigure(counted, { throughAt: now - BEHIND }, now);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
  return folded;
}

interface Run {
  readonly days: ShopDays;
  readonly now: Millis;
  readonly clock: Clock;
  readonly endsAt: Millis;
}

async function foldSource(source: FigureSource, from: CountedDoc | undefined, { days, now, clock, endsAt }: Run) {
  let counted = from;
  let count = 0;
  while (clock() < endsAt) {
    const batch = await READ[source]({ after: counted?.upTo[source], until: now - BEHIND }, days);
    const last = batch.at(-1);
    if (!last) return { counted, count, isAll: true };
    await keepMonths(batch, { source, upTo: last.position, now });
    if (source === 'entries') await keepHours(batch, last.position, now);
    counted = await moveOn(counted, source, batch, now);
    count += batch.length;
  }
  return { counted, count, isAll: false };
}

async function moveOn(known: CountedDoc | undefined, source: FigureSource, batch: readonly Found[], now: Millis) {
  const [sinceAt, position] = [batch[0]?.position[0] ?? now, batch.at(-1)?.position ?? [now, '']] as const;
  if (known) {
    await changeFigure(known, { [`upTo.${source}`]: position }, now);
    return { ...known, upTo: { ...known.upTo, [source]: position }, v: known.v + 1 };
  }
  const made = { _id: COUNTED_ID, kind: 'counted', upTo: { [source]: position }, sinceAt } as const;
  await makeFigure<CountedDoc>(made, now);
  return { ...made, createdAt: now, updatedAt: now, v: 1 };
}
