import { type Fit, fitOf, validityOf } from '../reading';
import type { MatchContext, MatchEntry } from './entry';

/** Whether the entry may be shown at all: its tier to this audience, and its days of validity. */
export function isVisible(entry: MatchEntry, context: MatchContext): boolean {
  const { audience = 'shopper', isEmergency = false, now } = context;
  const tier = entry.tier ?? 'common';
  if (audience === 'shopper' && (tier === 'guide' || (tier === 'emergency' && !isEmergency))) return false;
  return now === undefined || validityOf(entry.conditions ?? {}, now) === 'open';
}

/** How the entry's conditions meet what is known of the order and the person. Without a time nothing is judged. */
export function fitToContext(entry: MatchEntry, { facts = {}, now }: MatchContext): Fit {
  return now === undefined ? 'general' : fitOf({ conditions: entry.conditions ?? {} }, facts, now);
}
