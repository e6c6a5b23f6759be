import type { HandlerInput, SpecOf } from '../../contract';
import { AppError, type Millis, WECHAT_LIMITS } from '../../domain/kernel';
import { isComplaint, type ShopperWord, splitOff, type Topic } from '../../domain/ticket';
import { type Context, deskSettings, find, get } from '../_records';
import { complaintIn } from '../_records/complaint-in';
import type { DeskSettings, EntryDoc, HeadDoc, OrderDoc, ShopperDoc, TicketDoc } from '../_records/documents';
import { headIdOf } from '../_records/head';
import { ticketDoc } from '../_records/ticket-doc';
import { resealedWords, unsealInEntry } from '../_records/ticket-texts';

/** All that a ticket is made of that is split from another. */
export interface ToSplit {
  /** Its messages, and what else the shopper wrote; both newest first. */
  readonly moved: readonly EntryDoc[];
  readonly others: readonly EntryDoc[];
  readonly topic: Topic;
  readonly order: OrderDoc | null;
  readonly shopper: ShopperDoc | undefined;
  readonly head: HeadDoc | undefined;
  readonly settings: DeskSettings;
}

export const wordOf = ({ _id, at }: EntryDoc): ShopperWord => ({ id: _id, at });

/** Throws NOT_FOUND for a ticket that is not there, and for messages that are not among its shopper's newest. */
export async function readToSplit(
  context: Context,
  { ticketId, entryIds, topic, keepsOrder }: HandlerInput<SpecOf<'agent', 'ticket.split'>>,
): Promise<ToSplit> {
  const ticket = await get('tickets', ticketId);
  if (!ticket) throw new AppError('NOT_FOUND');
  const { shopperId, order } = ticket;
  const [settings, shopper, head, ofOrder, said] = await Promise.all([
    deskSettings(context.now()),
    get('shoppers', shopperId),
    get('heads', headIdOf(shopperId)),
    keepsOrder && order ? get('orders', order.id) : undefined,
    find(
      'ticket_entries',
      { ticketId, kind: 'shopper' },
      { orderBy: [['at', 'desc']], limit: WECHAT_LIMITS.queryRecords },
    ),
  ]);
  const wanted = new Set(entryIds);
  const moved = said.filter(({ _id }) => wanted.has(_id));
  if (moved.length !== wanted.size) throw new AppError('NOT_FOUND');
  const others = said.filter(({ _id }) => !wanted.has(_id));
  return { moved, others, topic, order: ofOrder ?? null, shopper, head, settings };
}

interface Made {
  readonly id: string;
  readonly at: Millis;
  readonly attempt: number;
  readonly by: string;
}

/** The ticket that these messages are answered in: of its own topic's team, and as old as the oldest of them where it is waited. */
export function splitDoc(from: TicketDoc, toSplit: ToSplit, { id, at, attempt, by }: Made): TicketDoc {
  const { moved, ...known } = toSplit;
  const oldestFirst = [...moved].reverse();
  const texts = oldestFirst.map((entry) => (entry.text === null ? '' : unsealInEntry(entry, entry.text)));
  const made = ticketDoc({
    ...{ ...known, id, attempt, createdAt: at, openid: from.shopperId },
    ...{
      words: texts[0] ?? '',
      // Words that the desk has said are no complaint are none in another ticket either.
      isUpset: isComplaint(from) && texts.some((words) => complaintIn(words, known.settings).isUpset),
      read: [],
      searched: undefined,
      language: from.packet.language,
    },
  });
  const entryIds = oldestFirst.map(({ _id }) => _id);
  const [newest] = moved;
  return {
    ...made,
    ...splitOff(made, { id: from._id, number: from.number, entryIds, by, at }, moved.map(wordOf)),
    ...(newest && { preview: resealedWords(newest, made) }),
  };
}
