import { type AnywayReason, shownEvent, type TicketFact, type TicketMoveFacts } from '../../domain/events';
import { type Millis, NEVER } from '../../domain/kernel';
import { marksUnread } from '../../domain/notice';
import { isReserved } from '../../domain/routing';
import { decideTicket, type TicketCommand } from '../../domain/ticket';
import type { Transaction } from '../_records';
import type { EntryDoc, HeadDoc, MemberDoc, TicketDoc } from '../_records/documents';
import type { HeadChanges } from '../_records/head';
import { stoodOf } from '../_records/rule-book';
import { sealEnglish, sealInEntry } from '../_records/ticket-texts';
import { withClocks } from './clocks';
import { withFlag } from './flag-words';
import { changeHolders } from './holders';
import type { Left } from './left';
import { putDispatches } from './put-dispatches';
import { putRules } from './put-rules';
import { keptAfter, teamsToRoute, wantedAfter } from './reactions';
import { tellHolder } from './tell-holder';
import { tellLeads } from './tell-leads';
import { tellShopper } from './tell-shopper';

/** What is decided about a ticket, with the words that go with it. */
export interface TicketChange {
  readonly changes: Partial<TicketDoc>;
  /** What happened, in this order. */
  readonly facts: readonly TicketFact[];
  readonly said?: {
    readonly text?: string;
    /** The same for a shopper who reads English. */
    readonly english?: string | undefined;
    readonly pictures?: readonly string[];
    /** Why words of the shop's lists stand in it, where whoever wrote it was asked. */
    readonly anyway?: AnywayReason | undefined;
  };
  /** What changes with it in other records, after it and in the same transaction. Answers what that leaves to do. */
  readonly beside?: (done: { readonly before: TicketDoc; readonly at: Millis }) => Promise<Left>;
}

interface Besides {
  /** What is kept of it that the rules know nothing of. */
  readonly also?: Partial<TicketDoc>;
  readonly said?: TicketChange['said'];
}

/** What the rules decide of a command, and what goes with it. Throws what `decideTicket` throws. */
export function decided(ticket: TicketDoc, command: TicketCommand, at: Millis, besides: Besides = {}): TicketChange {
  const { changes, facts } = decideTicket(ticket, command, at);
  const { also, said } = besides;
  return { changes: { ...changes, ...also }, facts, ...(said && { said }) };
}

export interface TicketCommit {
  /** As it was in this transaction; undefined when it is made. */
  readonly before: TicketDoc | undefined;
  readonly after: TicketDoc;
  readonly change: TicketChange;
  /** The moment of the change, later than every one before it. */
  readonly at: Millis;
  /** The machine's clock: what is due goes by it. */
  readonly now: Millis;
  readonly entryId: string;
  /** Who of the desk did it; undefined for a shopper and for time. */
  readonly by: MemberDoc | undefined;
  /** Under which name it stands where nobody did it; absent: under none. */
  readonly asName?: string;
  /** What else changes in their own record. */
  readonly counted?: Pick<MemberDoc, 'writes'> | undefined;
  /** That it happened, for whoever sends it again. */
  readonly record: Pick<EntryDoc, 'inputHash' | 'ack'>;
  /** What else changes in its shopper's head, as that is in this transaction; both are written in one. */
  readonly head?: { readonly known: HeadDoc | undefined; readonly changes: HeadChanges };
}

/** As `commitTicket`, where nobody called: there is no input to compare and no answer to repeat. */
export const commitByItself = (transaction: Transaction, commit: Omit<TicketCommit, 'by' | 'record'>): Promise<Left> =>
  commitTicket(transaction, { ...commit, by: undefined, record: { inputHash: '', ack: null } });

/**
 * The one way in which a ticket changes: the ticket, its timeline entry, the record that it happened, and what follows from it
 * (in the records of whoever holds it, in its shopper's head and in the outbox), in the caller's transaction. Answers what is
 * left to do after it. Database calls: two, one for each member whose record changes, two more where the shopper's head is
 * concerned, one where something is sent, one where a rule is set off, those of `tellHolder` and `tellLeads`, and one for each
 * connection outside that asks for what happened.
 */
export async function commitTicket(transaction: Transaction, decided: TicketCommit): Promise<Left> {
  const commit = await withFlag(await withClocks(decided));
  const { before, change } = commit;
  const wanted = wantedAfter(change.facts);
  const ofShopper = wanted.filter((one) => one.type === 'notice');
  // The badge is the last way of telling anybody, so what is told is unread, whoever made the change.
  const marked = ofShopper.some(({ cause }) => marksUnread(cause)) ? { hasUnread: true } : {};
  const after = { ...commit.after, ...marked };
  const freed = await changeHolders(transaction, commit);
  if (before) {
    const kept = keptAfter(change.facts, { before, after, words: change.said?.text, memberId: commit.by?._id });
    const { updatedAt, v } = after;
    await transaction.update('tickets', after._id, { ...change.changes, ...kept, ...marked, updatedAt, v });
  } else await transaction.add('tickets', after);
  const { row, told } = await tellShopper(transaction, { ...commit, after }, ofShopper);
  const ofHolder = wanted.find((one) => one.type === 'desk_notice');
  if (ofHolder) await tellHolder(transaction, { ...commit, cause: ofHolder.cause, ticket: after });
  const ofLeads = wanted.find((one) => one.type === 'lead_notice');
  if (ofLeads) await tellLeads(transaction, { ...commit, cause: ofLeads.cause, ticket: after });
  const stood = stoodOf(change.facts, after);
  await transaction.add('ticket_entries', { ...entryOf(commit), ...stood, ...(told && { told }) });
  const rules = await putRules(transaction, { ...commit, after });
  await putDispatches(transaction, { ...commit, after });
  const teamIds = teamsToRoute(change.facts, after, freed);
  return { row, rules, teamIds, isReserved: isReserved(after.reserved, commit.now) && after.queue === 'waiting' };
}

function entryOf({ before, after, change, at, entryId, by, asName, record }: TicketCommit): EntryDoc {
  const { facts, said } = change;
  return {
    _id: entryId,
    createdAt: at,
    updatedAt: at,
    v: 1,
    ticketId: after._id,
    kind: kindOf(change),
    event: shownEvent(facts),
    authorId: by?._id ?? null,
    authorName: by?.name ?? asName ?? null,
    // Pictures may come without words.
    text: said?.text ? sealInEntry(entryId, said.text) : null,
    ...(said?.english && { english: sealEnglish(entryId, said.english) }),
    pictures: said?.pictures ?? [],
    facts: moveFacts(before, after, at),
    happened: facts,
    at,
    ...record,
  };
}

/** How a timeline shows it: as somebody's words, a note, or what happened. */
function kindOf({ facts, said }: TicketChange): EntryDoc['kind'] {
  const names = new Set(facts.map(({ name }) => name));
  if (names.has('replied') || names.has('incident_mended') || names.has('rule_replied')) return 'agent';
  if (names.has('wrote') || names.has('feedback_given')) return 'shopper';
  // One that a conversation led to begins with what was said there.
  if (names.has('created')) return said ? 'shopper' : 'event';
  if (names.has('noted') || (names.has('transferred') && said?.text !== undefined)) return 'note';
  return 'event';
}

function moveFacts(before: TicketDoc | undefined, after: TicketDoc, at: Millis): TicketMoveFacts {
  const hasEnded = before !== undefined && before.waitingSinceAt !== NEVER && after.waitingSinceAt === NEVER;
  return {
    from: before?.status ?? null,
    to: after.status,
    assigneeId: after.assigneeId,
    teamId: after.teamId,
    waitedMillis: hasEnded ? at - before.waitingSinceAt : null,
  };
}
