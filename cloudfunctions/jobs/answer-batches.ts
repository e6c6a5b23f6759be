import { canClaim, canHoldTickets, canResolve } from '../../domain/agent';
import { fillSlots, slotValues } from '../../domain/faq/reading';
import {
  type Clock,
  FIELD_CHARS,
  firstChars,
  HOUR,
  type Millis,
  NEVER,
  type ReaderLanguage,
} from '../../domain/kernel';
import { commitTicket, decided, finish, type Left, type TicketChange } from '../_commit';
import { find, get, transact, updateIf } from '../_records';
import type { AnswerBatchDoc, MemberDoc, TicketDoc } from '../_records/documents';
import { command, stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';

/** What fails is tried again for so long. */
const TRIED_FOR: Millis = HOUR;
/** Gone on with in one run; `jobs` comes again in a minute. */
const BATCHES = 5;

/**
 * Answers those whom somebody chose to answer with an article. Each once, by the entry's own id; how far it came is written down
 * after each, so a run that dies takes one up again and finds it done. Returns how many were looked at.
 */
export async function answerBatches(clock: Clock, endsAt: Millis): Promise<number> {
  const due = await find(
    'answer_batches',
    { nextAt: command.lte(clock()) },
    { orderBy: [['nextAt', 'asc']], limit: BATCHES },
  );
  let count = 0;
  for (const batch of due) {
    for (let done = batch.done; done < batch.ticketIds.length && clock() < endsAt; done += 1) {
      let isDone = false;
      await bestEffort('answers', async () => {
        await answerOne(batch, batch.ticketIds[done] ?? '', clock());
        isDone = true;
      });
      // What fails may pass in the next minute; what fails for so long keeps the others waiting no more.
      if (!isDone && clock() - batch.createdAt < TRIED_FOR) break;
      const nextAt = done + 1 === batch.ticketIds.length ? NEVER : batch.nextAt;
      await updateIf('answer_batches', batch._id, { done }, { done: done + 1, nextAt, updatedAt: clock() });
      count += 1;
    }
  }
  return count;
}

/** One of them, as whoever chose it: while they may, and its shopper still waits. */
async function answerOne(batch: AnswerBatchDoc, ticketId: string, now: Millis): Promise<void> {
  const entryId = stableId('answered', batch._id, ticketId);
  const known = await get('tickets', ticketId);
  const order = known?.order ? await get('orders', known.order.id) : undefined;
  const left = await transact(async (transaction): Promise<Left | undefined> => {
    const ticket = await transaction.get('tickets', ticketId);
    const member = await transaction.get('members', batch.memberId);
    if (!ticket || !member || !mayBeAnswered(ticket, member)) return undefined;
    const at = Math.max(now, ticket.updatedAt + 1);
    const filled = (words: string, language: ReaderLanguage) =>
      firstChars(fillSlots(words, slotValues(order, ticket.tier, undefined, language)), FIELD_CHARS.blockText).trim();
    const english = batch.english && filled(batch.english, 'en');
    const change = answered(ticket, member, { text: filled(batch.words, 'zh'), english, anyway: batch.anyway }, at);
    const after: TicketDoc = { ...ticket, ...change.changes, updatedAt: at, v: ticket.v + 1 };
    const record = { inputHash: '', ack: null };
    return commitTicket(transaction, { before: ticket, after, change, at, now, entryId, by: member, record });
  });
  if (left) await finish(left, Date.now);
}

/** Not once somebody answered: by then nobody waits, and it is not said a second time. */
function mayBeAnswered(ticket: TicketDoc, member: MemberDoc): boolean {
  if (!canHoldTickets(member) || ticket.waitingSinceAt === NEVER) return false;
  const caller = { id: member._id, roles: member.roles, teamIds: member.teamIds };
  return ticket.queue === 'held' ? canResolve(caller, ticket) : ticket.queue === 'waiting' && canClaim(caller, ticket);
}

/** Taken, where nobody had it, answered and done, in one change. */
function answered(
  ticket: TicketDoc,
  { _id: id, name }: MemberDoc,
  said: NonNullable<TicketChange['said']>,
  at: Millis,
): TicketChange {
  const taken = ticket.queue === 'waiting' ? decided(ticket, { type: 'claim', by: { id, name } }, at) : undefined;
  const held = { ...ticket, ...taken?.changes };
  const done = decided(held, { type: 'resolve', by: 'agent', isReply: true }, at, { said });
  return { ...done, changes: { ...taken?.changes, ...done.changes }, facts: [...(taken?.facts ?? []), ...done.facts] };
}
