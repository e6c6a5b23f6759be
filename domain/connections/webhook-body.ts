import type { OtherFact, TicketFact } from '../events';
import type { Millis } from '../kernel';
import type { DispatchContent, ToldTicket } from './dispatch';

/** What stands behind an event and is told only where a connection says so. */
export interface ToldBesides {
  /** What was written to the shopper or by them, numbers masked as at the desk; absent: nothing was, or it is erased by now. */
  readonly text?: string | undefined;
  /** Whose ticket it is: WeChat's openid in this mini program, and the unionid where the shop knows it. */
  readonly shopper?: { readonly openid: string; readonly unionid?: string | undefined } | undefined;
}

/** The body of a webhook. docs/WEBHOOKS.md describes it to whoever receives it. */
export interface WebhookBody {
  /** The same in every attempt: whoever has seen it has done it already. */
  readonly id: string;
  readonly type: 'ticket.changed' | 'desk.changed' | 'test';
  /** When it happened, ms since 1970 UTC. */
  readonly at: Millis;
  /** Of `ticket.changed`: how it stood then. */
  readonly ticket?: ToldTicket;
  /** What happened, in this order. */
  readonly events?: readonly TicketFact[] | readonly OtherFact[];
  readonly text?: string;
  readonly shopper?: NonNullable<ToldBesides['shopper']>;
}

/** What a webhook is told; undefined for what only people are. */
export function webhookBody(id: string, content: DispatchContent, besides: ToldBesides = {}): WebhookBody | undefined {
  if (content.type === 'test') return { id, type: 'test', at: content.at };
  if (content.type !== 'change') return undefined;
  const { at, events } = content;
  const { text, shopper } = besides;
  return {
    ...(content.ticket
      ? { id, type: 'ticket.changed', at, ticket: content.ticket, events }
      : { id, type: 'desk.changed', at, events }),
    ...(text !== undefined && { text }),
    ...(shopper !== undefined && { shopper }),
  };
}
