import type { HandlerInput, SpecOf, TicketAck } from '../../contract';
import { maskName, maskPhone } from '../../domain/compliance';
import { AppError, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { canBeCalledAt, headStart, newTicket, teamFor, ticketNumber } from '../../domain/ticket';
import { makeTicket } from '../_commit';
import type { Handler } from '../_entry';
import { publishedFaq } from '../_faq/published-faq';
import { type Context, deskSettings, get, isDuplicate, keptLive, limitRateIn } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import type { OrderDoc, TicketDoc } from '../_records/documents';
import { numbersOf, requireOwnOrder } from '../_records/order-views';
import { takePictures } from '../_records/take-pictures';
import { sealInTicket, sealPreview, sealSubject } from '../_records/ticket-texts';
import { stableId } from '../_sdk';

type Spec = SpecOf<'shopper', 'ticket.create'>;
type Input = HandlerInput<Spec>;

/** A number taken twice in one day is rare, five times in a row does not happen. */
const NUMBER_ATTEMPTS = 5;

/** Leaves a message. Team, head start, tier and name are decided here, never taken from the client. */
export const createTicket: Handler<Spec> = async (context, input) => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await createWithNumber(context, input, attempt);
    } catch (error) {
      if (!isDuplicate(error) || attempt + 1 === NUMBER_ATTEMPTS) throw error;
    }
  }
};

function createWithNumber(context: Context, input: Input, attempt: number): Promise<TicketAck> {
  return makeTicket(context, input, {
    prepare: (entryId) => prepareTicket(context, input, `t${stableId('ticket', entryId)}`, attempt),
    check: (transaction) => limitRateIn(transaction, context, OUR_LIMITS.ticketsPerShopper),
    change: ({ topic, headStartMillis, order }) => ({
      changes: {},
      facts: [{ name: 'created', topic, headStartMillis, hasOrder: order !== null }],
      said: { text: input.text, pictures: input.pictures },
    }),
  });
}

async function prepareTicket(context: Context, input: Input, id: string, attempt: number): Promise<TicketDoc> {
  const createdAt = context.now();
  const { topic, orderId, callback, searched } = input;
  const [settings, shopper, order, read] = await Promise.all([
    deskSettings(createdAt),
    get('shoppers', context.openid),
    orderId === undefined ? null : requireOwnOrder(context.openid, orderId),
    questionsOf(input.read),
    requireAcceptableText(context, input.text),
    takePictures(context, input.pictures),
    requireOpen(callback?.wishedAt, createdAt),
  ]);
  const tier = shopper?.tier ?? 'none';
  return {
    _id: id,
    updatedAt: createdAt,
    createdAt,
    v: 1,
    ...newTicket({
      teamId: teamFor(topic, settings.teams, settings.defaultTeamId),
      headStartMillis: headStart(tier, order?.amountFen),
      createdAt,
    }),
    number: ticketNumber(id, createdAt, attempt),
    shopperId: context.openid,
    shopperName: maskName(shopper?.name ?? ''),
    tier,
    topic,
    preview: sealPreview({ _id: id, order: orderOf(order) }, input.text),
    subject: sealSubject(id, input.text),
    order: orderOf(order),
    packet: { read, searched: searched === undefined ? null : sealInTicket(id, 'searched', searched) },
    callback: callback
      ? {
          phone: sealInTicket(id, 'phone', callback.phone),
          maskedPhone: maskPhone(callback.phone),
          wishedAt: callback.wishedAt ?? null,
        }
      : null,
    rating: null,
  };
}

/** Throws INVALID_INPUT for a call that is wished for when the shop is closed. */
async function requireOpen(wishedAt: Millis | undefined, now: Millis): Promise<void> {
  if (wishedAt === undefined || canBeCalledAt(wishedAt, now, (await keptLive(now))?.hours ?? undefined)) return;
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'callback.wishedAt', rule: 'open_hours' }] });
}

function orderOf(order: OrderDoc | null): TicketDoc['order'] {
  if (!order) return null;
  const { _id, title, state, amountFen } = order;
  return { id: _id, title, state, amountFen, numbers: numbersOf(order) };
}

/** The client says which articles were read; what they ask is taken from what is published, unknown ones left out. */
async function questionsOf(hints: Input['read']): Promise<TicketDoc['packet']['read']> {
  if (hints.length === 0) return [];
  const published = await publishedFaq();
  const questions = new Map(published?.tree.articles.map(({ id, question }) => [id, question]));
  return hints.flatMap(({ articleId, helped, reason }) => {
    const question = questions.get(articleId);
    if (question === undefined) return [];
    if (helped === undefined) return [{ question }];
    return [helped || reason === undefined ? { question, helped } : { question, helped, reason }];
  });
}
