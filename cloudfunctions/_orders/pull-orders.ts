import type { Clock, Millis } from '../../domain/kernel';
import {
  horizonOf,
  narrowed,
  newPass,
  nextWindow,
  type Pass,
  type PulledOrder,
  type PulledSource,
  pastWindow,
  theirIdOf,
  type Window,
} from '../../domain/orders';
import { findMany, freshDeskSettings } from '../_records';
import type { OrderPullSettings } from '../_records/documents';
import { command, inParallel, log } from '../_sdk';
import { isRefused, readPullState, refusedBy, savePullState, sourceOf } from './pull-state';
import { portOf } from './source-port';
import { writePulled } from './write-pulled';

/** Orders that left a source's lists and are looked up by themselves, of one window at a time; the others next time. */
const MOST_LOOKED_UP = 200;
/** Orders of one state in one window that are compared with what is listed. */
const MOST_COMPARED = 20_000;

/**
 * Goes on with the pass over the orders of the shop's source, window after window, until it is over or the run is. Whatever breaks off
 * leaves the last window to the next run, which may do it again: what is as it was is not written. Answers how many were.
 */
export async function pullOrders(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const source = sourceOf(await freshDeskSettings());
  // A shop's function is asked about one shopper at a time.
  if (source === 'shop' || source === 'host') return 0;
  const state = await readPullState(source);
  if (isRefused(state, now)) return 0;
  const run = { source, clock, endsAt, written: 0 };
  let pass = state.pass ?? newPass(now);
  try {
    pass = await goOn(pass, horizonOf(pass, portOf(source).isByChange ? state.completedAt : undefined), run);
  } catch (error) {
    const refused = refusedBy(error, state, now);
    if (!refused) throw error;
    await savePullState(refused);
    return run.written;
  }
  await savePullState(after(state, pass, portOf(source).isByChange));
  return run.written;
}

interface Run {
  readonly source: PulledSource;
  readonly clock: Clock;
  readonly endsAt: Millis;
  written: number;
}

function after(state: OrderPullSettings, pass: Pass, isByChange: boolean): OrderPullSettings {
  const isOver = !nextWindow(pass, horizonOf(pass, isByChange ? state.completedAt : undefined));
  return { ...state, refused: null, ...(isOver ? { pass: null, completedAt: pass.beganAt } : { pass }) };
}

async function goOn(begun: Pass, horizonAt: Millis, run: Run): Promise<Pass> {
  let pass = begun;
  for (;;) {
    const window = nextWindow(pass, horizonAt);
    if (!window || run.clock() >= run.endsAt) return pass;
    const isWhole = await lookAt(window, run);
    if (!isWhole && !window.isShortest) return narrowed(pass);
    if (!isWhole) log('warn', 'orders of an hour are too many for a run', { source: run.source });
    pass = pastWindow(pass, window);
  }
}

/** Looks at one window. False: the run was too short for it. */
async function lookAt(window: Window, run: Run): Promise<boolean> {
  const port = portOf(run.source);
  const listed = new Set<string>();
  for await (const orders of port.pages(window)) {
    run.written += await writePulled(orders);
    for (const { _id } of orders) listed.add(_id);
    if (run.clock() >= run.endsAt) return false;
  }
  if (!port.isByChange) run.written += await lookUpGone(window, listed, run);
  return true;
}

/** What was not over and is listed as such no more has come to its end: how, it is asked itself. */
async function lookUpGone({ fromAt, untilAt }: Window, listed: ReadonlySet<string>, run: Run): Promise<number> {
  const kept = await inParallel(['awaiting_shipment', 'awaiting_receipt'], (state) =>
    findMany(
      'orders',
      command.and([{ source: run.source, state, paidAt: command.gte(fromAt) }, { paidAt: command.lte(untilAt) }]),
      { orderBy: [['paidAt', 'asc']], atMost: MOST_COMPARED, fields: ['_id', 'paidAt'] },
    ),
  );
  const gone = kept.flatMap((some) => some.map(({ _id }) => _id)).filter((id) => !listed.has(id));
  const found = await inParallel(gone.slice(0, MOST_LOOKED_UP), async (id) => {
    const theirs = theirIdOf(run.source, id);
    return theirs === undefined ? undefined : portOf(run.source).find(theirs);
  });
  return writePulled(found.filter((order): order is PulledOrder => order !== undefined));
}
