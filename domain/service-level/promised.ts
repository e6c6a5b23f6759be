import type { Millis } from '../kernel';
import type { TicketClocks } from './clocks';
import { type Asked, policyFor, type ServicePolicy, targetOf } from './policy';

/** Within how long somebody who asks now is promised an answer: what their ticket will be measured by. Undefined: not at all. */
export const promisedAnswer = (policies: readonly ServicePolicy[], asked: Asked): Millis | undefined =>
  targetOf(policyFor(policies, asked), 'first') ?? undefined;

/** The same of a ticket whose shopper waits: what is promised for the answer that is owed next. */
export const promisedIn = (clocks: TicketClocks | undefined): Millis | undefined =>
  (clocks?.first ?? clocks?.next)?.targetMillis ?? undefined;

/** Of a message that nobody knows anything of yet, but who would get it. */
export const anyMessage = (teamId: string): Asked => ({ teamId, tier: 'none', channel: 'message', priorities: [] });
