import type { Clock, Millis } from '../../domain/kernel';
import { COMPLAINED_WORDS, complaintNews, type OrderComplaint } from '../../domain/orders';
import { deskSettings, find, get, transact } from '../_records';
import type { DeskSettings, OrderDoc, TicketDoc } from '../_records/documents';
import { withFreeNumber } from '../_records/free-number';
import { headIdOf } from '../_records/head';
import { openTicketsOf } from '../_records/open-ticket';
import { stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { type ComplaintStep, changeByComplaint, raiseComplaint } from './complaint-ticket';
import { sourceOf } from './pull-state';

/** In one run; the others in the next. */
const BATCH = 50;

/**
 * Brings what WeChat tells of complaints to whoever answers: one that was raised into the open ticket of its order, or into a new one;
 * one that is over into that. Which orders are meant was written with the order itself, so none is lost however a run ends. One
 * database call where nothing is. Answers how many were told. Whoever has to hear of it hears from `jobs`, within a minute: nothing is
 * sent from here.
 */
export async function tellComplaints(now: Millis, clock: Clock, endsAt: Millis): Promise<number> {
  const settings = await deskSettings(now);
  if (sourceOf(settings) !== 'wechat') return 0;
  const due = await find('orders', { complaintDue: true }, { orderBy: [['_id', 'asc']], limit: BATCH });
  for (const order of due) {
    if (clock() >= endsAt) break;
    await bestEffort('complaint', () => tellOne(order, settings, now));
  }
  return due.length;
}

async function tellOne(read: OrderDoc, settings: DeskSettings, now: Millis): Promise<void> {
  const [open, shopper, head] = await Promise.all([
    complaintNews(read) === 'raised' ? ticketOn(read) : undefined,
    get('shoppers', read.shopperId),
    get('heads', headIdOf(read.shopperId)),
  ]);
  await withFreeNumber((attempt) =>
    transact(async (transaction) => {
      const order = await transaction.get('orders', read._id);
      if (!order) return;
      const complaint = await tellIn({
        ...{ transaction, order, settings, now, attempt, shopper, head },
        ...{ shopperId: order.shopperId, openId: open?._id },
      });
      await transaction.update('orders', order._id, { complaintDue: false, ...(complaint && { complaint }) });
    }),
  );
}

/** The ticket of it that somebody still works on. */
async function ticketOn({ _id, shopperId }: OrderDoc): Promise<TicketDoc | undefined> {
  return (await openTicketsOf(shopperId)).find(({ order }) => order?.id === _id);
}

interface Step extends ComplaintStep {
  readonly order: OrderDoc;
}

/** Writes it into the ticket. Answers what is to be kept with the order; undefined: its ticket says it already. */
async function tellIn(step: Step): Promise<OrderComplaint | undefined> {
  const { order } = step;
  const news = complaintNews(order);
  if (news === 'raised') return raised(step, (order.complaint?.nth ?? 0) + 1);
  return news === 'over' && order.complaint ? ended(step, order.complaint) : undefined;
}

async function raised(step: Step, nth: number): Promise<OrderComplaint> {
  const entryId = stableId('order_complaint', step.order._id, String(nth));
  const ticketId = await raiseComplaint(step, { by: 'order', entryId, words: COMPLAINED_WORDS });
  return { ticketId, nth, isOver: false };
}

async function ended(step: Step, complaint: OrderComplaint): Promise<OrderComplaint> {
  const { transaction, order } = step;
  const over = { ...complaint, isOver: true };
  const first = await transaction.get('tickets', complaint.ticketId);
  const ticket = first?.mergedIntoId === undefined ? first : await transaction.get('tickets', first.mergedIntoId);
  if (!ticket || ticket.erasedAt !== undefined) return over;
  const entryId = stableId('order_complaint_over', order._id, String(complaint.nth));
  await changeByComplaint(step, ticket, { type: 'end_order_complaint' }, entryId);
  return over;
}
