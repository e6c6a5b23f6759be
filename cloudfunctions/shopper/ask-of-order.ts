import type { HandlerInput, HandlerOutput, SpecOf } from '../../contract';
import { AppError } from '../../domain/kernel';
import { isDoneAtOnce, isPossible, isWritten, URGE_AGAIN_AFTER } from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import type { Handler } from '../_entry';
import { requireOwnFreshOrder } from '../_orders/own-orders';
import { type Context, deskSettings, writeOnce } from '../_records';
import type { OrderDoc } from '../_records/documents';
import { answeredBefore } from '../_records/once';
import { makeRequest } from './make-request';

type Spec = SpecOf<'shopper', 'order.ask'>;
export type AskInput = HandlerInput<Spec>;
type Asked = HandlerOutput<Spec>;

/** The order went on between being read and being changed. */
class OrderMovedOn extends Error {}

/**
 * Has something done with one's own order: at once where the shop has it written and nobody has to agree, else by a ticket with the
 * request. Whether its state allows it is asked in the transaction that does it, so of a change of address and its shipment one comes first:
 * the other becomes a ticket, never both.
 */
export const askOfOrder: Handler<Spec> = async (context, input) => {
  const before = await answeredBefore<Asked>(context, input);
  if (before) return before;
  const now = context.now();
  const [settings, { order }] = await Promise.all([
    deskSettings(now),
    requireOwnFreshOrder(context.openid, input.orderId, now),
  ]);
  requireOpenFor(input, order, now);
  if (isWritten(settingOf(settings, 'orderChanges'), order) && isDoneAtOnce(input.kind, order)) {
    try {
      return await doAtOnce(context, input);
    } catch (error) {
      if (!(error instanceof OrderMovedOn)) throw error;
    }
  }
  return makeRequest(context, input, { order, settings });
};

/** Throws INVALID_STATE where nobody could do it any more, and so nobody asks; ALREADY_DONE for urging twice in a day. */
function requireOpenFor({ kind }: AskInput, order: OrderDoc, now: number): void {
  // Shipped in this very moment: they saw another state, and are told.
  const justMoved = kind === 'change_address' && order.state === 'awaiting_receipt';
  if (!isPossible(kind, order, now) && !justMoved) throw new AppError('INVALID_STATE', { state: order.state });
  const urgedAt = kind === 'urge' ? order.asked?.urge?.at : undefined;
  if (urgedAt !== undefined && now - urgedAt < URGE_AGAIN_AFTER) {
    throw new AppError('ALREADY_DONE', { ticketId: order.asked?.urge?.ticketId });
  }
}

function doAtOnce(context: Context, input: AskInput): Promise<Asked> {
  return writeOnce(context, input, async (transaction) => {
    const at = context.now();
    const order = await transaction.get('orders', input.orderId);
    if (!order || order.shopperId !== context.openid) throw new AppError('NOT_FOUND');
    if (!isPossible(input.kind, order, at) || !isDoneAtOnce(input.kind, order)) throw new OrderMovedOn();
    await transaction.update('orders', order._id, {
      ...(input.address ? { receiver: input.address } : { state: 'cancelled', stateAt: at }),
      asked: { ...order.asked, [input.kind]: { at } },
      updatedAt: Math.max(at, (order.updatedAt ?? 0) + 1),
      v: (order.v ?? 1) + 1,
    });
    return { outcome: 'done', at };
  });
}
