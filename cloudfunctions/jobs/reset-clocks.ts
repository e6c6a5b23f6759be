import type { Clock, Millis } from '../../domain/kernel';
import { passTicketClocks } from '../_commit/pass-clocks';
import { deskSettings, find, freshDeskSettings, transact } from '../_records';
import { clockRules } from '../_records/clock-rules';
import type { DeskSettings } from '../_records/documents';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { inParallel } from '../_sdk/in-parallel';

/** Read in one go. */
const BATCH = 100;
/** What waits first: whoever is given something meanwhile gets it with clocks that are right. */
const PLACES = ['waiting', 'held'] as const;

type Reset = NonNullable<DeskSettings['resetClocks']>;

/**
 * Sets the clocks of what is open anew, after promises or hours changed, in pieces: how far it came is kept after each, so that
 * whatever ends a run, the next goes on. A ticket that was set is not set again; one that changes place meanwhile was set by
 * that change. No database call where nothing changed. Returns how many were set.
 */
export async function resetClocks(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  if (!isDue((await deskSettings(now)).resetClocks, now)) return 0;
  let reset = (await freshDeskSettings()).resetClocks;
  let count = 0;
  while (isDue(reset, now) && clock() < endsAt) {
    const { place, after } = reset;
    const { key } = await clockRules(clock());
    const open = await find(
      'tickets',
      { queue: PLACES[place] ?? 'held', _id: command.gt(after) },
      { orderBy: [['_id', 'asc']], limit: BATCH, fields: ['clocks'] },
    );
    const old = open.filter(({ clocks }) => clocks?.rules !== key);
    await inParallel(old, ({ _id }) => bestEffort('clock', () => passTicketClocks(_id, clock())));
    count += old.length;
    reset = await cameTo(
      reset,
      open.length < BATCH ? { place: place + 1, after: '' } : { place, after: open.at(-1)?._id ?? '' },
    );
  }
  return count;
}

const isDue = (reset: Reset | null | undefined, now: Millis): reset is Reset => !!reset && reset.fromAt <= now;

/** Keeps how far it came, unless something has changed again. Answers what is left to do. */
const cameTo = (done: Reset, next: Pick<Reset, 'place' | 'after'>): Promise<Reset | undefined> =>
  transact(async (transaction) => {
    const desk = (await transaction.get('settings', 'desk')) as DeskSettings | undefined;
    if (desk?.resetClocks?.fromAt !== done.fromAt) return desk?.resetClocks ?? undefined;
    const left = next.place < PLACES.length ? { ...done, ...next } : null;
    await transaction.update('settings', 'desk', { resetClocks: left });
    return left ?? undefined;
  });
