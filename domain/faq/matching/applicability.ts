import type { MatchContext, MatchEntry } from './entry';

/** Whether the entry may be shown at all: its tier to this audience, and its days of validity. */
export function isVisible(entry: MatchEntry, context: MatchContext): boolean {
  const { audience = 'shopper', isEmergency = false, now } = context;
  const tier = entry.tier ?? 'common';
  if (audience === 'shopper' && (tier === 'guide' || (tier === 'emergency' && !isEmergency))) return false;
  const { validFrom, validTo } = entry.conditions ?? {};
  return now === undefined || ((validFrom ?? now) <= now && now <= (validTo ?? now));
}

/**
 * How the entry's conditions meet what is known of the order and the person: `holds` when something was asked and is
 * so, `fails` when something is known to be otherwise, `open` when nothing is asked or nothing known.
 */
export function judgeConditions(entry: MatchEntry, context: MatchContext): 'holds' | 'fails' | 'open' {
  const { orderStates, daysInState, memberTiers } = entry.conditions ?? {};
  const verdicts = [
    verdict(orderStates, context.orderState, (states, state) => states.includes(state)),
    verdict(memberTiers, context.memberTier, (tiers, tier) => tiers.includes(tier)),
    verdict(daysInState, context.daysInState, ({ min = 0, max = Infinity }, days) => min <= days && days <= max),
  ];
  if (verdicts.includes('fails')) return 'fails';
  return verdicts.includes('holds') ? 'holds' : 'open';
}

function verdict<Asked, Known>(
  asked: Asked | undefined,
  known: Known | undefined,
  isMet: (asked: Asked, known: Known) => boolean,
): 'holds' | 'fails' | 'open' {
  if (asked === undefined || known === undefined) return 'open';
  return isMet(asked, known) ? 'holds' : 'fails';
}
