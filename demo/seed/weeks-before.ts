import { dateOf } from '../../domain/calendar';
import { chinaDay, HOUR, MINUTE, type Millis, SECOND, seeded, startOfChinaDay } from '../../domain/kernel';
import type { Occurrence, Placed } from '../../domain/rollups';
import { TEAMS } from './people';

/** Long enough for a ranking of last week, a trend and a month beside the one before. */
const DAYS = 56;
const TALKS_A_DAY = 62;
const OPENS_AT: Millis = 9 * HOUR;
const OPEN_FOR: Millis = 13 * HOUR;
const WORKS_FOR: Millis = 8 * HOUR;
/** Where the machine was enough, of all who talked to it. */
const SELF_SERVED = 0.66;
type Fact = Occurrence['fact'];

const TIERS = ['none', 'none', 'none', 'silver', 'gold'] as const;

interface Agent {
  readonly id: string;
  readonly teamId: string;
  /** Of first answers, in the middle. */
  readonly answersAfter: Millis;
  /** How often stars are five. */
  readonly fives: number;
}

/**
 * What was counted of the shop's weeks before the demonstration, up to `now`: a board of a shop that opens today would be empty.
 * Figures only, as they outlive the texts they were counted from; the same each time for the same `now`.
 *
 * @param memberIdOf who works here, by their key
 */
export function weeksBefore(now: Millis, memberIdOf: (key: 'yinuo' | 'fangqing' | 'qinlan') => string): Placed[] {
  const [logistics, afterSale] = TEAMS;
  const agents: readonly Agent[] = [
    { id: memberIdOf('yinuo'), teamId: logistics.id, answersAfter: 38 * SECOND, fives: 0.82 },
    { id: memberIdOf('qinlan'), teamId: logistics.id, answersAfter: 70 * SECOND, fives: 0.74 },
    { id: memberIdOf('fangqing'), teamId: afterSale.id, answersAfter: 55 * SECOND, fives: 0.7 },
  ];
  const chance = seeded(7);
  const today = chinaDay(now);
  return Array.from({ length: DAYS }, (_, nth) => today - DAYS + 1 + nth)
    .flatMap((day) => dayOf(day, agents, chance))
    .filter(({ position: [at] }) => at < now);
}

function dayOf(day: number, agents: readonly Agent[], chance: () => number): Placed[] {
  const placed: Placed[] = [];
  const date = dateOf(day);
  const put = (at: Millis, ...occurrences: readonly Occurrence[]): void => {
    placed.push({
      position: [at, `before-${day}-${placed.length}`],
      day: { month: date.slice(0, 7), day: date.slice(8) },
      occurrences,
    });
  };
  const opensAt = startOfChinaDay(day) + OPENS_AT;
  for (let nth = 0; nth < TALKS_A_DAY; nth += 1) {
    const at = opensAt + Math.floor(chance() * OPEN_FOR);
    const ofTalk = (fact: Fact): Occurrence => ({ fact, teamIds: [], channel: 'conversation' });
    put(at, ofTalk({ name: 'conversation.entered', hasOrder: chance() < 0.7 }));
    put(at + 20 * SECOND, ofTalk({ name: 'machine.answered', by: 'article' }));
    if (chance() >= SELF_SERVED) ticketOf(at + MINUTE, pick(agents, chance), chance, put);
  }
  for (const { id, teamId } of agents) {
    const left = {
      name: 'presence.changed',
      memberId: id,
      to: 'offline',
      reason: 'chosen',
      teamIds: [teamId],
    } as const;
    put(opensAt + WORKS_FOR, {
      fact: { ...left, from: 'online', lastedMillis: Math.round(WORKS_FOR * (0.84 + 0.08 * chance())) },
      teamIds: [teamId],
      agentId: id,
    });
    put(opensAt + WORKS_FOR, { fact: { ...left, from: 'break', lastedMillis: HOUR }, teamIds: [teamId], agentId: id });
  }
  return placed;
}

type Put = (at: Millis, ...occurrences: readonly Occurrence[]) => void;

/** From being asked to stars, as most go. */
function ticketOf(at: Millis, { id: agentId, teamId, answersAfter, fives }: Agent, chance: () => number, put: Put) {
  const where = { teamIds: [teamId], agentId, tier: pick(TIERS, chance), channel: 'conversation' } as const;
  const of = (fact: Fact): Occurrence => ({ ...where, fact });
  const waitedMillis = Math.round(answersAfter * (0.3 + 2.2 * chance() ** 2));
  put(at, of({ name: 'created', topic: 'other', headStartMillis: 0, hasOrder: true }));
  put(
    at + waitedMillis,
    of({ name: 'replied', asks: false, isFirst: true }),
    of({ name: 'wait.ended', how: 'first', waitedMillis }),
    of({ name: 'clock.stopped', isMet: waitedMillis <= 2 * MINUTE, targetMillis: 2 * MINUTE }),
  );
  const again = Math.round(waitedMillis * 1.3);
  if (chance() < 0.6)
    put(
      at + 4 * MINUTE,
      of({ name: 'replied', asks: false, isFirst: false }),
      of({ name: 'wait.ended', how: 'later', waitedMillis: again }),
    );
  put(at + 10 * MINUTE, of({ name: 'resolved', by: 'agent' }));
  if (chance() < 0.12) put(at + HOUR, of({ name: 'reopened', afterMillis: 50 * MINUTE, agentId }));
  if (chance() < 0.45)
    put(
      at + 12 * MINUTE,
      of({ name: 'rated', stars: chance() < fives ? 5 : 3 + Math.round(chance()), reasons: [], agentId }),
    );
}

const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T;
