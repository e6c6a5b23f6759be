import type { HandlerOutput, SpecOf } from '../../contract';
import { AppError, chinaTime, clockText, OUR_LIMITS } from '../../domain/kernel';
import { askedWords, isPossible, type OrderRequestKind, parcelOf, paysBack } from '../../domain/orders';
import { createdWith, isUnfinished, type Topic } from '../../domain/ticket';
import { makeTicket } from '../_commit';
import { type Context, get, limitRateIn, type Transaction } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import type { DeskSettings, IdempotencyDoc, OrderDoc, TicketDoc } from '../_records/documents';
import { withFreeNumber } from '../_records/free-number';
import { headIdOf } from '../_records/head';
import { hashOf, recordIdOf } from '../_records/once';
import { takePictures } from '../_records/take-pictures';
import { ticketDoc } from '../_records/ticket-doc';
import { sealInTicket } from '../_records/ticket-texts';
import { stableId } from '../_sdk';
import type { AskInput } from './ask-of-order';

type Asked = HandlerOutput<SpecOf<'shopper', 'order.ask'>>;

const TOPIC: Record<OrderRequestKind, Topic> = {
  change_address: 'shipping',
  cancel: 'refund',
  urge: 'shipping',
  return: 'refund',
  exchange: 'refund',
  trace: 'shipping',
};
/** The order moved between being read and being asked of: it is read again, so often. */
const ATTEMPTS = 3;

interface Known {
  readonly order: OrderDoc;
  readonly settings: DeskSettings;
}

/** Makes the ticket in which the desk answers, once; `late` where the order has gone on and only words are left. */
export async function makeRequest(context: Context, input: AskInput, known: Known): Promise<Asked> {
  let { order } = known;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withFreeNumber((number) => makeNumbered(context, input, { ...known, order }, number));
    } catch (error) {
      const moved = error instanceof AppError && error.code === 'TRY_AGAIN' && attempt < ATTEMPTS;
      const again = moved ? await get('orders', order._id) : undefined;
      if (!again) throw error;
      order = again;
    }
  }
}

async function makeNumbered(
  context: Context,
  input: AskInput,
  { order, settings }: Known,
  attempt: number,
): Promise<Asked> {
  const now = context.now();
  const isLate = !isPossible(input.kind, order, now);
  const words = askedWords({ ...input, isLate, trace: traceOf(input.kind, order, now) });
  let made: TicketDoc | undefined;
  const { ticketId, at } = await makeTicket(context, input, {
    prepare: async (entryId) => {
      const id = `t${stableId('ticket', entryId)}`;
      const [shopper, head] = await Promise.all([
        get('shoppers', context.openid),
        get('heads', headIdOf(context.openid)),
        requireAcceptableText(context, words),
        takePictures(context, input.pictures),
      ]);
      const ticket = ticketDoc({
        id,
        createdAt: now,
        attempt,
        openid: context.openid,
        shopper,
        order,
        head,
        topic: TOPIC[input.kind],
        words,
        isUpset: false,
        read: [],
        searched: undefined,
        via: input.via,
        settings,
      });
      made = isLate ? ticket : { ...ticket, request: requestOf(id, input, order) };
      return made;
    },
    check: async (transaction) => {
      const { asked } = await requireUnasked(transaction, input, order);
      await limitRateIn(transaction, context, OUR_LIMITS.ticketsPerShopper);
      const ticketId = made?._id ?? '';
      await transaction.update('orders', order._id, {
        asked: { ...asked, [input.kind]: { at: now, ticketId } },
      });
      // The same record as of what is done at once: of two calls with one key, one makes either.
      await transaction.add('idempotency', recordOf(context, input, { outcome: outcomeOf(isLate), ticketId, at: now }));
    },
    change: (ticket) => ({
      changes: {},
      facts: [...createdWith(ticket), { name: 'order_asked', kind: input.kind }],
      said: { text: words, pictures: input.pictures },
    }),
  });
  return { outcome: outcomeOf(isLate), ticketId, at };
}

const outcomeOf = (isLate: boolean) => (isLate ? 'late' : 'asked');

function recordOf(context: Context, input: AskInput, ack: Asked): IdempotencyDoc {
  const at = context.now();
  const inputHash = hashOf(input);
  return {
    _id: recordIdOf(context, input),
    createdAt: at,
    updatedAt: at,
    v: 1,
    action: context.action,
    inputHash,
    ack,
  };
}

/** The order, as it was read and not asked for already in a ticket that goes on. Throws TRY_AGAIN and ALREADY_DONE. */
async function requireUnasked(transaction: Transaction, { kind }: AskInput, read: OrderDoc): Promise<OrderDoc> {
  const order = await transaction.get('orders', read._id);
  if (!order || order.state !== read.state) throw new AppError('TRY_AGAIN');
  const asked = order.asked?.[kind]?.ticketId;
  const ticket = asked === undefined ? undefined : await transaction.get('tickets', asked);
  const isOpen = ticket?.request?.status === 'open' || ticket?.request?.status === 'second';
  if (ticket && isOpen && isUnfinished(ticket.status)) throw new AppError('ALREADY_DONE', { ticketId: asked });
  return order;
}

function requestOf(id: string, input: AskInput, order: OrderDoc): NonNullable<TicketDoc['request']> {
  const { kind, reason, address } = input;
  const isPaid = order.state !== 'awaiting_payment';
  return {
    kind,
    status: 'open',
    amountFen: paysBack(kind) && isPaid ? order.amountFen : 0,
    ...(reason && { reason }),
    ...(address && { address: sealInTicket(id, 'address', JSON.stringify(address)) }),
  };
}

/** What is known of a parcel that somebody looks for. */
function traceOf(kind: OrderRequestKind, order: OrderDoc, now: number): string | undefined {
  const parcel = kind === 'trace' ? parcelOf(order, now) : undefined;
  if (!parcel) return undefined;
  const { month, day } = chinaTime(parcel.lastMoveAt);
  const number = `${order.carrier ?? ''} ${order.trackingNumber ?? ''}`.trim();
  const last = `最后动静：${month}月${day}日 ${clockText(parcel.lastMoveAt)}${order.moved ? `，${order.moved}` : ''}`;
  return [number, last, `已经 ${parcel.stillDays} 天没有更新`].filter(Boolean).join('\n');
}
