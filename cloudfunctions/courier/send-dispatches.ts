import { merchantActions } from '../../contract';
import {
  afterAttempt,
  atOnce,
  type ConnectionKind,
  DISPATCH_LEASE,
  type DispatchFailure,
  dispatchAgainAt,
  GIVEN_UP_AFTER,
  isPaused,
} from '../../domain/connections';
import { type Clock, type Millis, NEVER } from '../../domain/kernel';
import type { Job, JobTime } from '../_entry';
import { deskSettings, find, findByIds, updateAll, updateIf } from '../_records';
import { type Target, targetOf } from '../_records/connection-secrets';
import type { ConnectionDoc, DispatchDoc } from '../_records/documents';
import { keptShopDays } from '../_records/shop-days';
import { stillStands } from '../_records/still-allowed';
import { command, log } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { connectionsNow } from './connections-now';
import { DeskLinks } from './kinds/desk-links';
import { email } from './kinds/email';
import { MemberNames } from './kinds/member-names';
import type { Outcome, Sender, Sending } from './kinds/sending';
import { shopWordsOf } from './kinds/shop-words';
import { webhook } from './kinds/webhook';
import { wecom } from './kinds/wecom';
import type { Outside } from './outside/outside';

const BATCH = 100;

type Senders = { readonly [K in ConnectionKind]: Sender<Extract<Target, { readonly kind: K }>> };
const SENDERS: Senders = { webhook, wecom, email };

/**
 * Sends what is due to each connection, all of them side by side, so that one that does not answer keeps no other waiting. At least
 * once: a run that dies between their yes and writing it down is followed by another attempt under the same id.
 */
export const sendDispatches =
  (outside: Outside): Job['run'] =>
  async (time) => {
    const connections = await connectionsNow(time);
    if (connections.length === 0) return 0;
    const makers = new Map(
      (await findByIds('members', [...new Set(connections.map(({ by }) => by))])).map((maker) => [maker._id, maker]),
    );
    const counts = await Promise.all(
      connections.map(async (connection) => {
        let count = 0;
        await bestEffort('connection', async () => {
          const { by, byAt } = connection;
          const stands = stillStands(makers.get(by), byAt, merchantActions['connection.save']);
          count = await sendTo(connection, stands, outside, time);
        });
        return count;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

async function sendTo(connection: ConnectionDoc, stands: boolean, outside: Outside, time: JobTime): Promise<number> {
  const { _id: connectionId, isOn, kind, breaker } = connection;
  const now = time.clock();
  const due = await find(
    'dispatches',
    { connectionId, nextAt: command.lte(now) },
    { orderBy: [['nextAt', 'asc']], limit: BATCH },
  );
  if (due.length === 0) return 0;
  // Nobody looks for it any more, whatever it waited for: an attempt, or an admin who saves again what another set up. And who turns
  // it off wants nothing sent later.
  const isLate = ({ fromAt, attempts }: DispatchDoc) => now - fromAt > GIVEN_UP_AFTER && (attempts > 0 || !stands);
  const late = isOn ? due.filter(isLate) : due;
  if (late.length > 0) await giveUp(late, isOn ? (stands ? 'too_late' : 'not_allowed') : 'off', now);
  if (!isOn || !stands || isPaused(breaker, now)) return 0;
  const sender = SENDERS[kind] as unknown as Sender<Target>;
  const [desk, { zone }] = await Promise.all([deskSettings(now), keptShopDays(now)]);
  const words = shopWordsOf(desk, zone);
  const lookUps = { links: new DeskLinks(), names: new MemberNames() };
  const sending = { connection, target: targetOf(connection), outside, now, words, ...lookUps };
  const left = due.filter((row) => !late.includes(row));
  return sendBatches(sender, sending, sender.batches(left, sending), time);
}

const giveUp = (rows: readonly DispatchDoc[], failure: DispatchFailure, now: Millis) =>
  updateAll(
    'dispatches',
    { _id: command.in(rows.map(({ _id }) => _id)), nextAt: command.lte(now) },
    {
      ...{ state: failure === 'off' ? 'dropped' : 'dead', failure },
      ...{ nextAt: NEVER, updatedAt: now, v: command.inc(1) },
    },
  );

/** Message after message, some at once, until the run is over or the target is to be left alone. */
async function sendBatches(
  sender: Sender<Target>,
  sending: Sending,
  batches: readonly (readonly DispatchDoc[])[],
  { clock, endsAt }: JobTime,
): Promise<number> {
  const { connection } = sending;
  const waiting = batches.slice(0, sender.perRun);
  let { breaker } = connection;
  let last: Outcome | undefined;
  let count = 0;
  while (waiting.length > 0 && clock() < endsAt && !isPaused(breaker, clock())) {
    const together = waiting.splice(0, atOnce(breaker, sender.atOnce));
    const outcomes = await Promise.all(
      together.map((batch) => attempt(batch, sender, { ...sending, now: clock() }, clock)),
    );
    for (const outcome of outcomes) {
      if (!outcome) continue;
      breaker = afterAttempt(breaker, outcome.isTaken, clock());
      last = outcome;
    }
    count += together.reduce((sum, batch) => sum + batch.length, 0);
  }
  if (last) await noteTarget(connection, last, { breaker }, clock());
  return count;
}

/** Sends one message and writes down how that went. Undefined where another run has what it tells. */
async function attempt(
  batch: readonly DispatchDoc[],
  sender: Sender<Target>,
  sending: Sending,
  clock: Clock,
): Promise<Outcome | undefined> {
  const claimed = (await Promise.all(batch.map((row) => claim(row, sending.now)))).flatMap((row) => row ?? []);
  if (claimed.length === 0) return undefined;
  const outcome = await sender.send(claimed, sending);
  await Promise.all(claimed.map((row) => settle(row, outcome, clock())));
  return outcome;
}

/** Takes the lease of what is due; undefined when somebody else has it. */
async function claim(row: DispatchDoc, now: Millis): Promise<DispatchDoc | undefined> {
  const changes = { attempts: row.attempts + 1, nextAt: now + DISPATCH_LEASE, v: row.v + 1 };
  const isOurs = await updateIf('dispatches', row._id, { v: row.v, nextAt: row.nextAt }, changes);
  return isOurs ? { ...row, ...changes } : undefined;
}

async function settle(row: DispatchDoc, outcome: Outcome, now: Millis): Promise<void> {
  const { _id, v, attempts, fromAt } = row;
  const againAt = outcome.isTaken ? undefined : dispatchAgainAt(now, attempts, fromAt);
  await updateIf(
    'dispatches',
    _id,
    { v },
    {
      state: outcome.isTaken ? 'sent' : againAt === undefined ? 'dead' : 'queued',
      nextAt: againAt ?? NEVER,
      ...whyOf(outcome),
      updatedAt: now,
      v: v + 1,
    },
  );
}

const whyOf = (outcome: Outcome) =>
  outcome.isTaken ? { failure: null, code: null } : { failure: outcome.failure, code: outcome.code ?? null };

/** How the target does, for the next run and for whoever looks. */
async function noteTarget(
  connection: ConnectionDoc,
  last: Outcome,
  { breaker }: Pick<ConnectionDoc, 'breaker'>,
  now: Millis,
): Promise<void> {
  const { failure, code } = whyOf(last);
  if (!last.isTaken)
    log('warn', 'not taken outside', { kind: connection.kind, failure: last.failure, status: last.code });
  await updateIf(
    'connections',
    connection._id,
    { v: connection.v },
    {
      ...{ breaker: command.set(breaker), failure, failureCode: code },
      ...(last.isTaken && { takenAt: now }),
    },
  );
}
