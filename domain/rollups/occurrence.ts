import type { ConversationFact, OtherFact, TicketFact, TicketMoveFacts } from '../events';
import { endedWait } from '../figures';
import type { Millis } from '../kernel';
import type { MemberTier } from '../shop';

/** How a ticket came: left in the mini program, or handed over in the conversation. */
export type Channel = 'message' | 'conversation';

/** What of a timeline entry is counted, and of the ticket it is about: nothing of its shopper. */
export interface EntryToCount {
  readonly at: Millis;
  readonly facts: TicketMoveFacts;
  /** Absent from entries of the first builds, which say too little to be counted. */
  readonly happened?: readonly TicketFact[];
  /** Who of the desk did it, by their id there; null: the shopper, or time. */
  readonly authorId: string | null;
  readonly tier?: MemberTier | undefined;
  readonly channel: Channel;
}

/** The wait that a change ended, as a fact like any other. */
interface WaitEnded {
  readonly name: 'wait.ended';
  readonly how: 'first' | 'later' | 'left';
  readonly waitedMillis: Millis;
}

/** That a promised time came to its end, kept or not; written by builds that promise. */
interface ClockStopped {
  readonly name: 'clock.stopped';
  readonly isMet: boolean;
  readonly targetMillis: Millis | null;
}

export type CountedFact = TicketFact | OtherFact | WaitEnded | ClockStopped;

/** One thing that happened, and where it counts. */
export interface Occurrence {
  readonly fact: CountedFact;
  /** Of the teams; none: of the shop alone. */
  readonly teamIds: readonly string[];
  readonly agentId?: string | undefined;
  readonly tier?: MemberTier | undefined;
  readonly channel?: Channel | undefined;
}

/** What an entry of a ticket's timeline gives to count. */
export function occurrencesOf(entry: EntryToCount): readonly Occurrence[] {
  const { facts, happened, tier, channel } = entry;
  if (happened === undefined) return [];
  const wait = endedWait(entry);
  const ended: CountedFact[] = wait ? [{ name: 'wait.ended', how: wait.how, waitedMillis: wait.waitedMillis }] : [];
  return [...happened, ...ended].map((fact) => ({
    fact,
    teamIds: [facts.teamId],
    agentId: agentOf(fact, entry),
    tier,
    channel,
  }));
}

/** Whose it is: whom the fact itself names, else who did it, else who has the ticket. */
function agentOf(fact: CountedFact, { authorId, facts }: EntryToCount): string | undefined {
  if ('agentId' in fact) return fact.agentId ?? undefined;
  return authorId ?? facts.assigneeId ?? undefined;
}

/** What a turn of the machine gives to count: it belongs to no team. */
export const occurrencesOfTurn = (facts: readonly ConversationFact[]): readonly Occurrence[] =>
  facts.map((fact) => ({ fact, teamIds: [], channel: 'conversation' }));

/** What happened at the desk beside tickets: of somebody's time on duty, in each of their teams. */
export function occurrencesOfDesk(fact: OtherFact): readonly Occurrence[] {
  if (fact.name !== 'presence.changed') return [];
  return [{ fact, teamIds: fact.teamIds ?? [], agentId: fact.memberId }];
}
