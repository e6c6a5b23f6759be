import { createHash } from 'node:crypto';
import { AppError, countCall, OUR_LIMITS } from '../../domain/kernel';
import { stableId } from '../_sdk/crypto';
import type { Context } from './context';
import type { IdempotencyDoc, MemberDoc } from './documents';
import { get } from './store';
import { type Transaction, transact } from './transaction';

interface Keyed {
  readonly key: string;
}

/**
 * Does a write once, however often it is sent. The record that it happened is added in the same transaction as its
 * effects, under an id that derives from who, which action and which key; so there is no moment at which one exists
 * without the other. Only a failure, whatever it was, asks whether it had already happened: then the first answer is
 * given again. Throws KEY_REUSED when the key came with another input.
 */
export async function once<A>(
  context: Context,
  input: Keyed,
  collection: 'idempotency' | 'ticket_entries',
  work: (recordId: string, inputHash: string) => Promise<A>,
): Promise<A> {
  const recordId = recordIdOf(context, input);
  try {
    return await work(recordId, hashOf(input));
  } catch (error) {
    const done = await get(collection, recordId);
    if (!done) throw error;
    return answerOf<A>(done, input);
  }
}

/**
 * The answer that was given to this write, when it has happened already: for what is done outside before it can be noted.
 * Throws KEY_REUSED as `once`.
 */
export async function answeredBefore<A>(context: Context, input: Keyed): Promise<A | undefined> {
  const done = await get('idempotency', recordIdOf(context, input));
  return done && answerOf<A>(done, input);
}

/** Under which id it stands that somebody did something under a key. */
export const recordIdOf = ({ openid, action }: Pick<Context, 'openid' | 'action'>, { key }: Keyed): string =>
  stableId(openid, action, key);
export const hashOf = (input: Keyed): string => createHash('sha256').update(JSON.stringify(input)).digest('base64url');

function answerOf<A>(done: { readonly inputHash: string; readonly ack: unknown }, input: Keyed): A {
  if (done.inputHash !== hashOf(input)) throw new AppError('KEY_REUSED');
  return done.ack as A;
}

/**
 * A change by a member of the desk, counted: what has to be written to their own record, which the call has read to know them.
 * Who makes too many is refused before anything is done. What a shopper does is counted in the records it changes.
 * Throws RATE_LIMITED.
 */
export function countedWrite({ member, now }: Context): Pick<MemberDoc, 'writes'> {
  return member ? { writes: countCall(member.writes, OUR_LIMITS.writesPerMember, now()) } : {};
}

/** As `countedWrite`, written by itself: one database call. */
function memberCounter(context: Context): (transaction: Transaction) => Promise<void> {
  const { member } = context;
  if (!member) return async () => undefined;
  const counted = countedWrite(context);
  return (transaction) => transaction.update('members', member._id, counted);
}

/** A write that changes no ticket (see `changeTicket` for those). The answer is kept for repeats, so it holds ids and numbers, no texts of persons. */
export function writeOnce<A>(
  context: Context,
  input: Keyed,
  work: (transaction: Transaction) => Promise<A>,
): Promise<A> {
  return writeOnceAfter(context, input, (write) => write(work));
}

/** Makes the change in one transaction, with the record that it happened. */
type Write<A> = (change: (transaction: Transaction) => Promise<A>) => Promise<A>;

/**
 * As `writeOnce`, for a write that needs more than a transaction: `work` looks things up and prepares what nothing points
 * at yet, and calls `write` for the change itself, again when it was overtaken. A repeat gets the first answer even when
 * the look-up would now fail.
 */
export function writeOnceAfter<A>(context: Context, input: Keyed, work: (write: Write<A>) => Promise<A>): Promise<A> {
  return once(context, input, 'idempotency', async (recordId, inputHash) => {
    const count = memberCounter(context);
    return work((change) =>
      transact(async (transaction) => {
        const ack = await change(transaction);
        await count(transaction);
        const at = context.now();
        const record: IdempotencyDoc = {
          _id: recordId,
          createdAt: at,
          updatedAt: at,
          v: 1,
          action: context.action,
          inputHash,
          ack,
        };
        await transaction.add('idempotency', record);
        return ack;
      }),
    );
  });
}
