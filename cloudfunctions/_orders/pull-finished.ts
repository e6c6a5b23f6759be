import type { Clock, Millis } from '../../domain/kernel';
import {
  FINISHED_EVERY,
  finishedHorizonOf,
  narrowed,
  newPass,
  nextWindow,
  type Pass,
  type PulledOrder,
  pastWindow,
  theirIdOf,
  type Window,
} from '../../domain/orders';
import { deskSettings, find } from '../_records';
import type { OrderPullSettings } from '../_records/documents';
import { command, inParallel, log } from '../_sdk';
import { allPaid, readOrderCentre } from './order-centre';
import { isRefused, readPullState, refusedBy, savePullState, sourceOf } from './pull-state';
import { writePulled } from './write-pulled';

/** Of WeChat's, in one run: what is left is the next one's. */
const MOST_PAGES = 60;
/** Orders that are over and were complained of, asked for by themselves whether they still are. */
const MOST_LOOKED_UP = 100;

interface Run {
  readonly clock: Clock;
  readonly endsAt: Millis;
  pages: number;
  written: number;
}

/**
 * Looks once an hour for complaints of orders that are over, which the other pass does not see any more: through all that was paid
 * within thirty days, window after window, and writes those that are complained of; and whether those that were still are. A call of
 * WeChat's for each hundred paid, one database call for each page on which one is complained of; one where it is not yet time. Answers
 * how many were written.
 */
export async function pullFinished(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  if (sourceOf(await deskSettings(now)) !== 'wechat') return 0;
  const state = await readPullState('wechat');
  const { pass: underWay = null, beganAt = 0 } = state.finished ?? {};
  if (isRefused(state, now) || (!underWay && now - beganAt < FINISHED_EVERY)) return 0;
  const run = { clock, endsAt, pages: 0, written: 0 };
  try {
    if (!underWay) run.written += await lookUpComplained();
    await savePullState(after(state, await goOn(underWay ?? newPass(now), run)));
  } catch (error) {
    const refused = refusedBy(error, state, now);
    if (!refused) throw error;
    await savePullState(refused);
  }
  return run.written;
}

const after = (state: OrderPullSettings, pass: Pass): OrderPullSettings => ({
  ...state,
  finished: { pass: nextWindow(pass, finishedHorizonOf(pass)) ? pass : null, beganAt: pass.beganAt },
});

async function goOn(begun: Pass, run: Run): Promise<Pass> {
  let pass = begun;
  for (;;) {
    const window = nextWindow(pass, finishedHorizonOf(pass));
    if (!window || isSpent(run)) return pass;
    const isWhole = await lookAt(window, run);
    if (!isWhole && !window.isShortest) return narrowed(pass);
    if (!isWhole) log('warn', 'orders of an hour are too many for a run', { source: 'wechat' });
    pass = pastWindow(pass, window);
  }
}

const isSpent = ({ clock, endsAt, pages }: Run): boolean => clock() >= endsAt || pages >= MOST_PAGES;

/** False: the run was too short for it. */
async function lookAt(window: Window, run: Run): Promise<boolean> {
  for await (const orders of allPaid(window)) {
    run.pages += 1;
    const complained = orders.filter(({ inComplaint }) => inComplaint);
    if (complained.length > 0) run.written += await writePulled(complained);
    if (isSpent(run)) return false;
  }
  return true;
}

async function lookUpComplained(): Promise<number> {
  const kept = await find(
    'orders',
    { source: 'wechat', inComplaint: true, state: command.in(['done', 'cancelled']) },
    { orderBy: [['_id', 'asc']], limit: MOST_LOOKED_UP, fields: ['_id'] },
  );
  const found = await inParallel(kept, async ({ _id }) => {
    const theirs = theirIdOf('wechat', _id);
    return theirs === undefined ? undefined : readOrderCentre.find(theirs);
  });
  return found.length === 0 ? 0 : writePulled(found.filter((order): order is PulledOrder => order !== undefined));
}
