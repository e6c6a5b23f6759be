import type { HandlerInput, SpecOf } from '../../contract';
import { canReply } from '../../domain/agent';
import { AppError } from '../../domain/kernel';
import { type Address, answeredWords, answerTo, isPossible, isWritten, orderAfter } from '../../domain/orders';
import { settingOf } from '../../domain/settings';
import { decided, type TicketChange } from '../_commit';
import type { Handler } from '../_entry';
import { acceptAtStore } from '../_orders/accept-at-store';
import { freshOrder } from '../_orders/fresh-order';
import { callerOf, type DeskCaller, deskSettings, get, type Transaction } from '../_records';
import { requireAcceptableText } from '../_records/check-text';
import type { DeskSettings, OrderDoc, TicketDoc } from '../_records/documents';
import { isDone } from '../_records/request-view';
import { unsealInTicket } from '../_records/ticket-texts';
import { changeAsAgent } from './desk-caller';

type Spec = SpecOf<'agent', 'ticket.answerRequest'>;
type Input = HandlerInput<Spec>;
type Request = NonNullable<TicketDoc['request']>;
/** Undefined: for who said yes first. */
type Answered = Exclude<ReturnType<typeof answerTo>, undefined>;

interface Step {
  readonly ticket: TicketDoc;
  readonly request: Request;
  readonly settings: DeskSettings;
  readonly caller: DeskCaller;
  readonly input: Input;
}

/**
 * Says yes or no to what a shopper asks to be done with their order. What a yes leads to is decided with the order as it is in the
 * transaction that writes both; an after-sale of the 微信小店 is accepted there before, which may be done twice.
 */
export const answerRequest: Handler<Spec> = async (context, input) => {
  const caller = callerOf(context);
  const settings = await deskSettings(context.now());
  return changeAsAgent(context, input, {
    allowed: canReply,
    countedIn: 'ticket',
    prepare: async () => {
      if (input.text !== undefined) await requireAcceptableText(context, input.text);
      const ticket = await get('tickets', input.ticketId);
      const order = ticket?.order ? await get('orders', ticket.order.id) : undefined;
      if (!ticket?.request || !order || !input.isYes || !canReply(caller, ticket)) return;
      const { order: fresh } = await freshOrder(order, context.now());
      const request = ticket.request;
      if (fresh.afterSaleId === undefined || !isDone(request, settings, fresh) || isWrittenHere(settings, fresh))
        return;
      if (answerFor({ ticket, request, settings, caller, input }, fresh, context.now()) === 'done') {
        await acceptAtStore(fresh.afterSaleId);
      }
    },
    decide: async (ticket, { at, transaction }) => {
      const { request } = ticket;
      if (!request) throw new AppError('INVALID_STATE');
      return settle({ ticket, request, settings, caller, input }, transaction, at);
    },
    answered: ({ after }) => ({ request: after.request?.status ?? 'done' }),
  });
};

const isWrittenHere = (settings: DeskSettings, order: OrderDoc) =>
  isWritten(settingOf(settings, 'orderChanges'), order);

/** What it comes to. Throws ALREADY_DONE, and FORBIDDEN to who said yes first. */
function answerFor({ request, settings, caller, input }: Step, order: OrderDoc | undefined, at: number): Answered {
  const by = { memberId: caller.id, ceilingFen: settingOf(settings, 'refundCeilingYuan') * 100 };
  const isOpen = request.status === 'open' || request.status === 'second';
  if (!isOpen) throw new AppError('ALREADY_DONE');
  if (!input.isYes) return 'refused';
  const answer = answerTo(request, by, order !== undefined && isStillPossible(request, order, at));
  if (!answer) throw new AppError('FORBIDDEN');
  return answer;
}

/** In the 微信小店 an order is in its after-sale while that is answered. */
const isStillPossible = ({ kind }: Request, order: OrderDoc, at: number): boolean =>
  isPossible(kind, order, at) ||
  ((kind === 'return' || kind === 'exchange') && order.afterSaleId !== undefined && order.state === 'after_sale');

async function settle(step: Step, transaction: Transaction, at: number): Promise<TicketChange> {
  const { ticket, request, settings, caller, input } = step;
  const order = ticket.order ? await transaction.get('orders', ticket.order.id) : undefined;
  const answer = answerFor(step, order, at);
  if (answer === 'second') {
    const also = { request: { ...request, status: answer, firstBy: caller.id, firstByName: caller.name } };
    const noted = decided(ticket, { type: 'note' }, at, { also, said: { text: SECOND } });
    return { ...noted, facts: [...noted.facts, { name: 'order_seconded', kind: request.kind }] };
  }
  if (answer === 'done' && order && isWrittenHere(settings, order)) {
    await transaction.update('orders', order._id, {
      ...orderAfter(request.kind, order, at),
      ...(request.address && { receiver: addressOf(ticket, request.address) }),
      updatedAt: Math.max(at, (order.updatedAt ?? 0) + 1),
      v: (order.v ?? 1) + 1,
    });
  }
  const words = answeredWords(request.kind, answer, request.amountFen);
  const said = input.text === undefined || answer === 'overtaken' ? words : { text: input.text };
  const replied = decided(ticket, { type: 'reply', asks: false }, at, {
    also: { request: { ...request, status: answer } },
    said,
  });
  return { ...replied, facts: [...replied.facts, { name: `order_${answer}` as const, kind: request.kind }] };
}

const SECOND = '同意。金额超过一个人能决定的，请另一位主管确认。';

const addressOf = (ticket: TicketDoc, sealed: NonNullable<Request['address']>): Address =>
  JSON.parse(unsealInTicket(ticket, 'address', sealed)) as Address;
