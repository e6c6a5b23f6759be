import type { ConversationFact, OtherFact, TicketFact } from '../../domain/events';
import { DAY, HOUR, MINUTE, type Millis, SECOND, startOfChinaDay } from '../../domain/kernel';
import {
  type EntryToCount,
  type Occurrence,
  occurrencesOf,
  occurrencesOfDesk,
  occurrencesOfTurn,
} from '../../domain/rollups';

/** Something of a made-up year, as a source has it. */
export interface MadeUp {
  readonly at: Millis;
  readonly id: string;
  readonly occurrences: readonly Occurrence[];
  /** What it was made from, for who counts it another way. */
  readonly entry?: EntryToCount;
  readonly turn?: readonly ConversationFact[];
  readonly desk?: OtherFact;
}

interface World {
  readonly firstDay: number;
  readonly days: number;
  readonly ticketsADay: number;
  readonly teams: readonly string[];
  readonly agentsOfTeam: number;
  readonly chance: () => number;
}

const TIERS = ['none', 'none', 'none', 'silver', 'gold'] as const;

/** A day of a desk, in its order: tickets that come, are answered, resolved, come back; turns of the machine; breaks. */
export function* madeUpDays(world: World): Generator<readonly MadeUp[]> {
  for (let nth = 0; nth < world.days; nth += 1) {
    const day = world.firstDay + nth;
    const happened = [...ticketsOf(day, world), ...turnsOf(day, world), ...dutyOf(day, world)];
    yield happened.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  }
}

/** From seconds to hours, most of them soon. */
const waited = (chance: () => number): Millis => Math.round(5 * SECOND * Math.exp(chance() * chance() * 9));
const pick = <T>(of: readonly T[], chance: () => number): T => of[Math.floor(chance() * of.length)] as T;

function* ticketsOf(day: number, { ticketsADay, teams, agentsOfTeam, chance }: World): Generator<MadeUp> {
  for (let nth = 0; nth < ticketsADay; nth += 1) {
    const teamId = pick(teams, chance);
    const agentId = `m-${teamId}-${Math.floor(chance() * agentsOfTeam)}`;
    const ticket = { tier: pick(TIERS, chance), channel: chance() < 0.6 ? 'conversation' : 'message' } as const;
    let at = startOfChinaDay(day) + Math.floor(chance() * DAY);
    let count = 0;
    const entry = (facts: readonly TicketFact[], by: string | null, waitedMillis: Millis | null): MadeUp => {
      at += waitedMillis ?? Math.floor(chance() * 20 * MINUTE);
      count += 1;
      const made: EntryToCount = {
        ...ticket,
        at,
        facts: { from: null, to: 'open', assigneeId: by, teamId, waitedMillis },
        happened: facts,
        authorId: by,
      };
      return { at, id: `${day}-${nth}-${count}`, occurrences: occurrencesOf(made), entry: made };
    };
    yield entry([{ name: 'created', topic: 'other', headStartMillis: 0, hasOrder: false }], null, null);
    if (chance() < 0.05) {
      yield entry([{ name: 'withdrawn' }], null, waited(chance));
      continue;
    }
    yield entry([{ name: 'replied', asks: false, isFirst: true }], agentId, waited(chance));
    while (chance() < 0.4) yield entry([{ name: 'replied', asks: false, isFirst: false }], agentId, waited(chance));
    yield entry([{ name: 'resolved', by: 'agent' }], agentId, null);
    if (chance() < 0.3) {
      const stars = 1 + Math.floor(chance() * 5);
      yield entry([{ name: 'rated', stars, reasons: [], agentId }], null, null);
    }
    if (chance() < 0.15) yield entry([{ name: 'reopened', afterMillis: HOUR, agentId }], null, null);
  }
}

function* turnsOf(day: number, { ticketsADay, chance }: World): Generator<MadeUp> {
  for (let nth = 0; nth < ticketsADay; nth += 1) {
    const at = startOfChinaDay(day) + Math.floor(chance() * DAY);
    const turn: readonly ConversationFact[] =
      chance() < 0.5
        ? [{ name: 'conversation.entered', hasOrder: false }]
        : [
            { name: 'conversation.wrote', kind: 'text' },
            { name: 'machine.answered', by: chance() < 0.8 ? 'article' : 'soothing' },
          ];
    yield { at, id: `turn-${day}-${nth}`, occurrences: occurrencesOfTurn(turn), turn };
  }
}

function* dutyOf(day: number, { teams, agentsOfTeam, chance }: World): Generator<MadeUp> {
  for (const teamId of teams) {
    for (let nth = 0; nth < agentsOfTeam; nth += 1) {
      for (const from of ['online', 'break', 'online'] as const) {
        const at = startOfChinaDay(day) + Math.floor(chance() * DAY);
        const desk: OtherFact = {
          name: 'presence.changed',
          memberId: `m-${teamId}-${nth}`,
          to: 'offline',
          reason: 'chosen',
          from,
          lastedMillis: Math.floor(chance() * 3 * HOUR),
          teamIds: [teamId],
        };
        yield { at, id: `duty-${day}-${teamId}-${nth}-${at}`, occurrences: occurrencesOfDesk(desk), desk };
      }
    }
  }
}
