import type { TicketFact } from '../../domain/events';
import type { Millis } from '../../domain/kernel';
import { type KeptRule, type Ruling, ruleEventsOf, soundRules } from '../../domain/rules';
import { askedOf } from '../../domain/service-level';
import { clockRules } from './clock-rules';
import type { DeskSettings, EntryDoc, TicketDoc } from './documents';
import { deskSettings } from './settings';

let kept: { readonly of: DeskSettings; readonly rules: readonly KeptRule[] } | undefined;

/** The shop's rules, in its order. No database call while settings are kept. */
export async function ruleBook(now: Millis): Promise<readonly KeptRule[]> {
  const desk = await deskSettings(now);
  if (kept?.of === desk) return kept.rules;
  const rules = soundRules(desk.rules);
  kept = { of: desk, rules };
  return rules;
}

/** A ticket as rules ask of it, as a change leaves it. No database call while settings are kept. */
export async function rulingOf(ticket: TicketDoc, at: Millis, now: Millis): Promise<Ruling> {
  const { order, queue, waitingSinceAt, lastWordAt, ruled, teamId } = ticket;
  return {
    ...askedOf(ticket),
    orderState: order?.state ?? null,
    isHeld: queue === 'held',
    waitingSinceAt,
    lastWordAt,
    ruled,
    isInHours: await isOpenAt(teamId, at, now),
    at,
  };
}

/** Whether a team is there at a moment, also one that is over. */
export async function isOpenAt(teamId: string, at: Millis, now: Millis): Promise<boolean> {
  return (await clockRules(now)).workOf(teamId).between(at, at + 1) > 0;
}

/** What of a ticket an entry keeps, so that a rule can be tried out on what happened; nothing where no rule could be set off. */
export function stoodOf(facts: readonly TicketFact[], ticket: TicketDoc): Pick<EntryDoc, 'stood'> {
  if (ruleEventsOf(facts).length === 0) return {};
  const { headStarts = [], waitingSinceAt, lastWordAt } = ticket;
  return { stood: { reasons: headStarts.map(({ reason }) => reason), waitingSinceAt, lastWordAt } };
}
