import type { Millis } from '../kernel';
import type { HeadStart } from '../routing';

/** Tickets that one step is taken with at once, and in how large parts a phone asks for that. Here, as the main package carries none of it. */
export const BULK_TICKETS = 30;
export const BULK_PART = 10;

/** Whom tickets are passed on to. */
export type BulkReceiver =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'team'; readonly teamId: string };

/** One step that is taken with several tickets, each by itself: what the desk can do with one of them as well. */
export type BulkStep =
  | { readonly do: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly do: 'urgent'; readonly isUrgent: boolean }
  | { readonly do: 'transfer'; readonly to: BulkReceiver }
  | { readonly do: 'hold'; readonly untilAt: Millis; readonly reason: string }
  | { readonly do: 'resume' }
  | { readonly do: 'resolve' }
  | { readonly do: 'macro'; readonly macroId: string; readonly expectedVersion: number };

/** What a step was to one ticket, so that it can be taken back: ids and numbers, no words. */
export type WayBack =
  | { readonly do: 'label'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly do: 'urgent'; readonly wasUrgent: boolean; readonly standing: readonly HeadStart[] }
  | { readonly do: 'transfer'; readonly teamId: string; readonly memberId: string | null }
  | { readonly do: 'hold' };

/**
 * Steps that a tap takes back. What a shopper has read, and what is told with words of which nothing is kept beside the ticket, is
 * not: that is asked before it is done.
 */
const TAKEN_BACK: Readonly<Record<BulkStep['do'], boolean>> = {
  label: true,
  urgent: true,
  transfer: true,
  hold: true,
  resume: false,
  resolve: false,
  macro: false,
};

export const canBeTakenBack = (step: Pick<BulkStep, 'do'>): boolean => TAKEN_BACK[step.do];
