import type { ComplaintCause } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import { headStartWorth } from '../../domain/routing';
import { createdWith, isUnfinished, TOPIC_OF_STATE } from '../../domain/ticket';
import { commitByItself, decided, type TicketChange } from '../_commit';
import type { Transaction } from '../_records';
import type { DeskSettings, OrderDoc, TicketDoc } from '../_records/documents';
import { ticketDoc } from '../_records/ticket-doc';
import { stableId } from '../_sdk';

type Raised = Extract<ComplaintCause, 'order' | 'feedback'>;
const COMMANDS = { order: 'complain_of_order', feedback: 'give_feedback' } as const satisfies Record<Raised, string>;

/** Somebody's complaint at WeChat, as it comes to the desk. */
export interface ComplaintStep extends Pick<Parameters<typeof ticketDoc>[0], 'attempt' | 'shopper' | 'head'> {
  readonly transaction: Transaction;
  readonly settings: DeskSettings;
  readonly now: Millis;
  readonly shopperId: string;
  readonly order: OrderDoc | null;
  /** What they asked of it already, where somebody still works on that. */
  readonly openId: string | undefined;
}

interface Told {
  readonly by: Raised;
  readonly entryId: string;
  /** What a ticket of its own is about, for lists. */
  readonly words: string;
  readonly said?: TicketChange['said'];
}

/** Writes a complaint into the open ticket, or a new one. Answers that ticket's id. */
export async function raiseComplaint(step: ComplaintStep, { by, entryId, words, said }: Told): Promise<string> {
  const { transaction, settings, now, openId } = step;
  const open = openId === undefined ? undefined : await transaction.get('tickets', openId);
  if (open && isUnfinished(open.status)) {
    const worthMillis = headStartWorth(settings).complaint;
    await changeByComplaint(step, open, { type: COMMANDS[by], worthMillis }, entryId, said);
    return open._id;
  }
  const after = newTicketFor(step, `t${stableId('ticket', entryId)}`, by, words);
  const change = { changes: {}, facts: createdWith(after), ...(said && { said }) };
  await commitByItself(transaction, { before: undefined, after, change, at: now, now, entryId });
  return after._id;
}

export async function changeByComplaint(
  { transaction, now }: Pick<ComplaintStep, 'transaction' | 'now'>,
  before: TicketDoc,
  command: Parameters<typeof decided>[1],
  entryId: string,
  said?: TicketChange['said'],
): Promise<void> {
  const at = Math.max(now, before.updatedAt + 1);
  const change = decided(before, command, at, said && { said });
  const after = { ...before, ...change.changes, updatedAt: at, v: before.v + 1 };
  await commitByItself(transaction, { before, after, change, at, now, entryId });
}

const newTicketFor = (step: ComplaintStep, id: string, complaintBy: Raised, words: string): TicketDoc => {
  const { order, settings, now, attempt, shopper, head, shopperId: openid } = step;
  return ticketDoc({
    ...{ id, createdAt: now, attempt, openid, shopper, order, head, settings, complaintBy, words },
    topic: order ? TOPIC_OF_STATE[order.state] : 'other',
    isUpset: true,
    read: [],
    searched: undefined,
  });
};
