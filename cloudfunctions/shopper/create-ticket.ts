import type { HandlerInput, SpecOf, TicketAck } from '../../contract';
import { AppError, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { createdWith, teamFor } from '../../domain/ticket';
import { makeTicket } from '../_commit';
import type { Handler } from '../_entry';
import { publishedFaq } from '../_faq/published-faq';
import { readQuestions } from '../_faq/read-questions';
import { findOwnOrder } from '../_orders/host-orders';
import { type Context, deskSettings, get, limitRateIn } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import { complaintIn } from '../_records/complaint-in';
import type { OrderDoc, TicketDoc } from '../_records/documents';
import { withFreeNumber } from '../_records/free-number';
import { headIdOf } from '../_records/head';
import { requireOpenForCall } from '../_records/require-open-for-call';
import { takePictures } from '../_records/take-pictures';
import { ticketDoc } from '../_records/ticket-doc';
import { learnUnionid } from '../_records/unionid';
import { stableId } from '../_sdk';
import { bestEffort } from '../_sdk/best-effort';
import { numberOf } from './change-callback';

type Spec = SpecOf<'shopper', 'ticket.create'>;
type Input = HandlerInput<Spec>;

/** Leaves a message. Team, head start, tier and name are decided here, never taken from the client. */
export const createTicket: Handler<Spec> = (context, input) =>
  withFreeNumber((attempt) => createWithNumber(context, input, attempt));

function createWithNumber(context: Context, input: Input, attempt: number): Promise<TicketAck> {
  return makeTicket(context, input, {
    prepare: (entryId) => prepareTicket(context, input, `t${stableId('ticket', entryId)}`, attempt),
    check: (transaction) => limitRateIn(transaction, context, OUR_LIMITS.ticketsPerShopper),
    change: (ticket) => ({
      changes: {},
      facts: createdWith(ticket),
      said: { text: input.text, pictures: input.pictures },
    }),
  });
}

async function prepareTicket(context: Context, input: Input, id: string, attempt: number): Promise<TicketDoc> {
  const createdAt = context.now();
  const { topic, orderId, callback, searched, via, language } = input;
  const [settings, shopper, head, order, published] = await Promise.all([
    deskSettings(createdAt),
    get('shoppers', context.openid),
    get('heads', headIdOf(context.openid)),
    orderId === undefined ? null : orderOf(context.openid, orderId, createdAt),
    input.read.length === 0 ? undefined : publishedFaq(),
    requireAcceptableText(context, input.text),
    takePictures(context, input.pictures),
  ]);
  await bestEffort('unionid', () => learnUnionid(context, head));
  const teamId = teamFor(topic, settings.teams, settings.defaultTeamId);
  await requireOpenForCall(callback?.wishedAt, { teamId, now: createdAt, path: 'callback.wishedAt' });
  const { openid } = context;
  const read = readQuestions(input.read, published?.tree);
  const words = input.text;
  return {
    ...ticketDoc({
      id,
      createdAt,
      attempt,
      openid,
      shopper,
      order,
      head,
      topic,
      words,
      isUpset: complaintIn(words, settings).isUpset,
      read,
      searched,
      via,
      language,
      settings,
    }),
    callback: callback ? { ...numberOf(id, callback.phone), wishedAt: callback.wishedAt ?? null } : null,
  };
}

/** What it is about. Nobody's message waits for an order source that does not answer: then it is about none. Throws NOT_FOUND for what is not theirs. */
async function orderOf(openid: string, orderId: string, now: Millis): Promise<OrderDoc | null> {
  const { order, isUnknown } = await findOwnOrder(openid, orderId, now);
  if (!order && !isUnknown) throw new AppError('NOT_FOUND');
  return order ?? null;
}
