import { type Clock, type Millis, NEVER } from '../../domain/kernel';
import { hasWaited, isMissed, MAX_ATTEMPTS, retryAt, SEND_LEASE } from '../../domain/notice';
import { settingOf } from '../../domain/settings';
import { deskSettings, get, type Transaction, transact, updateIf } from '../_records';
import type { Effect, HeadDoc, OutboxDoc } from '../_records/documents';
import { changeHead, type HeadChanges, headIdOf } from '../_records/head';
import { hasOpenTicket } from '../_records/open-ticket';
import { command } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import type { Attempted, Ended } from './effects';
import { kindOf } from './effects/kinds';
import type { Left } from './left';
import { NO_TICKET } from './outbox-row';

/**
 * Does what a commit left in the outbox, by whoever holds the lease of the row. When all of it succeeds that costs one call; only
 * a failure opens a transaction, in which the shopper's head gets back what was taken for it.
 *
 * When a function dies between the deed and writing it down, the lease ends and the next caller tries again with what was
 * already paid. That may tell a shopper twice, which is better than not at all; and where WeChat has counted a send that we
 * did not see, its 43101 empties the grants. Answers what that leaves to do.
 */
export async function runOutbox(leased: OutboxDoc, clock: Clock): Promise<readonly Left[]> {
  const left: Left[] = [];
  let row: OutboxDoc | undefined = leased;
  while (row) {
    const claimed: OutboxDoc = row;
    const tried: Tried[] = await Promise.all(claimed.effects.map((effect) => attempt(effect, claimed)));
    left.push(...tried.flatMap(({ outcome }) => outcome?.left ?? []));
    if (tried.every(({ done }) => done)) {
      const effects = tried.map(({ done, effect }) => done ?? effect);
      const finished = { effects: command.set(effects), nextAt: NEVER, updatedAt: clock(), v: command.inc(1) };
      await updateIf('outbox', claimed._id, { v: claimed.v }, finished);
      return left;
    }
    row = await transact((transaction) => recordAttempt(transaction, claimed, tried, clock()));
  }
  return left;
}

/** As `runOutbox`, right after the commit that made the row: the timer takes what fails here. */
export async function tryRunOutbox(row: OutboxDoc, clock: Clock): Promise<readonly Left[]> {
  let left: readonly Left[] = [];
  await bestEffort('outbox', async () => {
    left = await runOutbox(row, clock);
  });
  return left;
}

/** Takes a row that is due and does what is left in it. Answers what that leaves to do. */
export async function takeFromOutbox(outboxId: string, clock: Clock): Promise<readonly Left[]> {
  const row = await transact((transaction) => claim(transaction, outboxId, clock()));
  return row ? runOutbox(row, clock) : [];
}

interface Tried {
  readonly effect: Effect;
  /** Undefined for one that was done before. */
  readonly outcome?: Attempted;
  /** As it stands from now on, when there is nothing to mend. */
  readonly done: Effect | undefined;
}

async function attempt(effect: Effect, row: OutboxDoc): Promise<Tried> {
  if (effect.status !== 'queued') return { effect, done: effect };
  const kind = kindOf(effect);
  const outcome = await kind.run(effect, row);
  return { effect, outcome, done: kind.succeed(effect, outcome) };
}

/** The head as the effects of one row change it, one after the other, written once. */
class HeadBook {
  private changes: HeadChanges = {};
  constructor(private readonly known: HeadDoc | undefined) {}
  get head(): HeadDoc | undefined {
    return this.known && { ...this.known, ...this.changes };
  }
  note<E>({ effect, changes }: Ended<E>): E {
    this.changes = { ...this.changes, ...changes };
    return effect;
  }
  async write(transaction: Transaction, openid: string, now: Millis): Promise<void> {
    if (Object.keys(this.changes).length > 0) await changeHead(transaction, openid, this.known, this.changes, now);
  }
}

/**
 * Writes down how an attempt ended, unless the lease was lost meanwhile: then whoever holds it now will. Answers the row when
 * something in it is to be tried at once, another way: then all that is left in it is.
 */
async function recordAttempt(
  transaction: Transaction,
  claimed: OutboxDoc,
  tried: readonly Tried[],
  now: Millis,
): Promise<OutboxDoc | undefined> {
  const row = await transaction.get('outbox', claimed._id);
  if (row?.v !== claimed.v) return undefined;
  const book = new HeadBook(await transaction.get('heads', headIdOf(row.to)));
  let isAnotherWayOpen = false;
  const failed = tried.map(({ effect, outcome, done }) => {
    if (done || !outcome) return done ?? effect;
    const ended = kindOf(effect).fail(effect, outcome, book.head, now);
    isAnotherWayOpen ||= ended.isAgainAtOnce === true;
    return book.note(ended);
  });
  const laterAt = retryAt(now, row.attempts);
  const goesOn = isAnotherWayOpen && row.attempts < MAX_ATTEMPTS;
  const effects = failed.map((effect) => {
    if (effect.status !== 'queued') return effect;
    const kind = kindOf(effect);
    if (goesOn) return book.note(kind.again(effect, book.head, now, row));
    return laterAt === undefined ? book.note(kind.giveUp(effect, book.head, 'too_many_attempts')) : effect;
  });
  await book.write(transaction, row.to, now);
  return writeRow(transaction, row, effects, goesOn ? 'leased' : laterAt, now);
}

/** Takes the lease of a row that is due and, with it, what its effects will use up. Undefined when nothing is to be done. */
async function claim(transaction: Transaction, outboxId: string, now: Millis): Promise<OutboxDoc | undefined> {
  const row = await transaction.get('outbox', outboxId);
  if (!row || row.nextAt > now) return undefined;
  const book = new HeadBook(await transaction.get('heads', headIdOf(row.to)));
  const isOver = row.attempts >= MAX_ATTEMPTS;
  const whyFalse = !isOver && hasWaited(row, now) ? await whatIsFalse(transaction, row, now) : () => undefined;
  const effects = row.effects.map((effect) => {
    if (effect.status !== 'queued') return effect;
    const kind = kindOf(effect);
    if (isOver) return book.note(kind.giveUp(effect, book.head, 'too_many_attempts'));
    const over = whyFalse(effect, book.head);
    if (over !== undefined) return book.note(kind.giveUp(effect, book.head, over));
    return book.note(kind.again(effect, book.head, now, row));
  });
  await book.write(transaction, row.to, now);
  return writeRow(transaction, row, effects, 'leased', now);
}

/**
 * Writes a row as it stands from now on: finished when nothing is left, else leased to the caller for one more attempt, or due at
 * a moment. Answers it when it is leased.
 */
async function writeRow(
  transaction: Transaction,
  row: OutboxDoc,
  effects: readonly Effect[],
  next: 'leased' | Millis | undefined,
  now: Millis,
): Promise<OutboxDoc | undefined> {
  const isLeft = effects.some(({ status }) => status === 'queued');
  const isLeased = isLeft && next === 'leased';
  const dueAt = next === 'leased' ? now + SEND_LEASE : next;
  const changes = {
    effects,
    attempts: row.attempts + (isLeased ? 1 : 0),
    nextAt: isLeft ? (dueAt ?? NEVER) : NEVER,
    // For whoever looks after what could not be told.
    ...(!isLeft && effects.some(isMissedByPerson) && { failedAt: now }),
    updatedAt: now,
    v: row.v + 1,
  };
  await transaction.update('outbox', row._id, changes);
  return isLeased ? { ...row, ...changes } : undefined;
}

/** Whether somebody was to be told something; rules and a model tell nobody by themselves. */
const isMissedByPerson = (effect: Effect): boolean =>
  effect.type !== 'rules' && effect.type !== 'model' && isMissed(effect);

/** What a row tells was true when it was made; while it waited, its ticket may have gone on, or been read. */
async function whatIsFalse(
  transaction: Transaction,
  { to, ticketId, effects, createdAt: happenedAt }: OutboxDoc,
  now: Millis,
): Promise<(effect: Effect, head: HeadDoc | undefined) => string | undefined> {
  const ticket = ticketId === NO_TICKET ? undefined : await transaction.get('tickets', ticketId);
  const beatAt = await beatOf(effects);
  const isCareOver = effects.some(({ type }) => type === 'care') && (await hasNoReasonToCare(to, now));
  return (effect, head) => kindOf(effect).overBecause?.(effect, { ticket, head, beatAt, isCareOver, happenedAt, now });
}

/** When a page of whom of the desk these are for last asked. Not in the transaction, in whose way every beat would stand. */
async function beatOf(effects: readonly Effect[]): Promise<Millis | undefined> {
  const [memberId] = effects.flatMap((effect) => (effect.type === 'desk_notice' ? [effect.memberId] : []));
  return memberId === undefined ? undefined : (await get('beats', memberId))?.updatedAt;
}

/** Whoever has asked something hears from somebody anyway; and a shop may have changed its mind. */
const hasNoReasonToCare = async (shopperId: string, now: Millis): Promise<boolean> =>
  settingOf(await deskSettings(now), 'careAfterDays') === 0 || (await hasOpenTicket(shopperId));
