import { type Clock, MINUTE, type Millis, SECOND } from '../../domain/kernel';
import type { JobLease } from '../_records/documents';
import { get, updateIf } from '../_records/store';
import { transact } from '../_records/transaction';
import { command } from '../_sdk/cloud';
import { describeError, log } from '../_sdk/log';
import { byTimer, defineTrigger } from './define-trigger';

/** How long one run may go on. New work is begun until `endsAt`; the next run goes on. */
export interface JobTime {
  /** When the run began. */
  readonly now: Millis;
  readonly clock: Clock;
  readonly endsAt: Millis;
}

export interface Job {
  readonly name: string;
  /** In minutes of the hour; those of the function's own timer where it is left out. */
  readonly every?: number;
  /** Does what is due, each step once however often it is tried, and answers how much it was. */
  readonly run: (time: JobTime) => Promise<number>;
}

const RUN_MILLIS = 30 * SECOND;
/** A run that died keeps the next ones away no longer than this: longer than a run may take. */
const LEASE_MILLIS = 55 * SECOND;

/**
 * Makes the `main` of a function that a timer sets off: its jobs one after the other, in this order, each for itself: one that
 * fails keeps no other from being done. Whoever finds another run under way leaves it to that one; two that overlapped all
 * the same would do nothing twice. Two database calls besides those of the jobs.
 */
export function defineJobs(name: string, jobs: readonly Job[]) {
  return defineTrigger(name, byTimer, async () => {
    const now = Date.now();
    if (!(await takeLease(name, now))) return {};
    const time = { now, clock: Date.now, endsAt: now + RUN_MILLIS };
    const counts: Record<string, number> = {};
    for (const job of jobs) if (isDue(job, now)) counts[job.name] = await alone(job, time);
    await updateIf('settings', leaseIdOf(name), { untilAt: now + LEASE_MILLIS }, { untilAt: 0 });
    log('info', 'jobs done', { ...counts });
    return counts;
  });
}

const isDue = ({ every = 1 }: Job, now: Millis) => Math.floor(now / MINUTE) % every === 0;
const leaseIdOf = (name: string) => `lease_${name}`;

async function takeLease(name: string, now: Millis): Promise<boolean> {
  const _id = leaseIdOf(name);
  const untilAt = now + LEASE_MILLIS;
  if (await updateIf('settings', _id, { untilAt: command.lte(now) }, { untilAt })) return true;
  const lease = (await get('settings', _id)) as JobLease | undefined;
  if (!lease) return isMade(_id, untilAt);
  // Taken by a clock that was set back since.
  return lease.untilAt > untilAt && updateIf('settings', _id, { untilAt: lease.untilAt }, { untilAt });
}

/** For the first run of all: of two at once, one makes it. */
async function isMade(_id: string, untilAt: Millis): Promise<boolean> {
  return transact(async (transaction) => {
    if (await transaction.get('settings', _id)) return false;
    await transaction.set('settings', { _id, untilAt, v: 1 });
    return true;
  });
}

async function alone({ name, run }: Job, time: JobTime): Promise<number> {
  try {
    return await run(time);
  } catch (error) {
    log('error', 'job failed', { job: name, ...describeError(error) });
    return 0;
  }
}
