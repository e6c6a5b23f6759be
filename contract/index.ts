import type { ActionSpec, CallInput, CallOutput } from './action';
import { agentActions } from './agent';
import { boardActions } from './board';
import { exchangeActions } from './exchange';
import { merchantActions } from './merchant';
import { shopperActions } from './shopper';

export type { ActionMap, ActionSpec, HandlerInput, HandlerOutput } from './action';
export { EDITS } from './allowed';
export type { Envelope } from './envelope';
export { type ArticleForEditor, type ArticleInput, articleInput } from './faq';
export type { MissedNotice } from './missed';
export type { OrderDetail, OrderForAgent, OrderSummary } from './orders';
export type { QueueItem } from './queue-item';
export type { TicketAck, TicketForAgent, TicketForShopper, TimelineEntry } from './tickets';
// One by one, for the functions themselves: whoever takes `contract` carries all of it.
export { agentActions, boardActions, exchangeActions, merchantActions, shopperActions };

/** Every function a client may call, and what it can do. Others are set off by WeChat (deployment/functions.ts). */
export const contract = {
  shopper: shopperActions,
  agent: agentActions,
  merchant: merchantActions,
  exchange: exchangeActions,
  figures: boardActions,
} as const;

export type Contract = typeof contract;
export type FunctionName = keyof Contract;
export type ActionName<F extends FunctionName> = keyof Contract[F] & string;

/** The action's specification, by function and name. */
export type SpecOf<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends ActionSpec
  ? Contract[F][A]
  : never;
export type InputOf<F extends FunctionName, A extends ActionName<F>> = CallInput<SpecOf<F, A>>;
export type OutputOf<F extends FunctionName, A extends ActionName<F>> = CallOutput<SpecOf<F, A>>;
