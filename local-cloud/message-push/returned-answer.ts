import { isUserMessage, type PushEvent } from './events';

/** What a push's answer means to WeChat. */
export type AnswerMeaning =
  | { readonly type: 'handled' }
  | { readonly type: 'transfer' }
  /** Nothing WeChat knows: the person reads that the service is out of order. */
  | { readonly type: 'fault'; readonly why: string };

const fault = (why: string): AnswerMeaning => ({ type: 'fault', why });

/**
 * Reads what the function returned: 'success' or nothing at all for handled, or the transfer to the human desk, which
 * has to be addressed back to where the message came from.
 */
export function readAnswer(event: PushEvent, returned: unknown): AnswerMeaning {
  if (returned === 'success' || returned === '' || returned === undefined) return { type: 'handled' };
  if (typeof returned !== 'object' || returned === null) return fault(`returned ${JSON.stringify(returned)}`);
  const answer = returned as Readonly<Record<string, unknown>>;
  if (answer.MsgType !== 'transfer_customer_service') return fault(`returned MsgType ${String(answer.MsgType)}`);
  if (answer.ToUserName !== event.FromUserName) return fault('transfer: ToUserName is not who wrote');
  if (answer.FromUserName !== event.ToUserName) return fault('transfer: FromUserName is not whom it was written to');
  if (!Number.isInteger(answer.CreateTime)) return fault('transfer: CreateTime is not a number of seconds');
  if (!isUserMessage(event)) return fault('transfer: only messages can be transferred, not events');
  return { type: 'transfer' };
}
