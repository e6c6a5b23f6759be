import type { TicketFact } from '../events';
import { AppError, HOUR, type Millis } from '../kernel';
import { NOTHING, type TicketDecision } from './decision';
import { requireAtDesk } from './elsewhere';
import { givenToTeam } from './moves';
import type { TicketChanges, TicketState } from './state';
import { isUnfinished } from './status';
import { urgencySet } from './urgency';

/*
 * What a rule of the shop's does to a ticket, all of it in one change. Nobody answers by it: whoever waits goes on waiting, clocks
 * run on, and who is owed a first answer still is.
 */

/** What one rule does. */
export interface RuleRun {
  readonly ruleId: string;
  /** Labels that are put on, those that it had left out. */
  readonly added: readonly string[];
  /** Whether it is answered before others from then on. */
  readonly isUrgent: boolean;
  /** Words that go with it: for colleagues, or for its shopper. */
  readonly says: 'note' | 'reply' | null;
  /** The team it goes to; null: it stays. */
  readonly toTeamId: string | null;
  readonly tellsLeads: boolean;
}

/** What rules did to a ticket since somebody last wrote to the other side. */
export interface Ruled {
  /** When that was: rules that were set off before are none of this round. */
  readonly wordAt: Millis;
  readonly ids: readonly string[];
  /** When one last said something to its shopper; absent: none did. */
  readonly repliedAt?: Millis;
}

/** A shopper who writes ten times is told the same once. */
const SAID_AGAIN_AFTER: Millis = 12 * HOUR;

/** Whether a rule may say something to a ticket's shopper: not again so soon. */
export const mayRuleReply = ({ ruled }: Pick<TicketState, 'ruled'>, at: Millis): boolean =>
  ruled?.repliedAt === undefined || at - ruled.repliedAt >= SAID_AGAIN_AFTER;

/** Throws INVALID_STATE for what is over for good, and for a step that where it stands does not allow. */
export function ruleRun(ticket: TicketState, run: RuleRun, at: Millis): TicketDecision {
  const { ruleId, added, isUrgent, says, toTeamId, tellsLeads } = run;
  if (!isUnfinished(ticket.status) && ticket.status !== 'resolved') {
    throw new AppError('INVALID_STATE', { status: ticket.status });
  }
  const urgent = isUrgent ? urgencySet(ticket, true, undefined) : NOTHING;
  const moved = toTeamId === null ? undefined : movedTo({ ...ticket, ...urgent.changes }, toTeamId);
  const said = says === 'reply' ? saidBy({ ...ticket, ...urgent.changes, ...moved }, at) : {};
  const changes = { ...urgent.changes, ...moved, ...said };
  const facts: TicketFact[] = [
    { name: 'rule_ran', ruleId, ...(tellsLeads && { tellsLeads }) },
    ...urgent.facts,
    ...(added.length > 0 ? [{ name: 'labelled', added, removed: [] } as const] : []),
    ...(says === 'note' ? [{ name: 'noted' } as const] : []),
    ...(says === 'reply' ? [{ name: 'rule_replied' } as const] : []),
    ...(moved ? [{ name: 'transferred', to: 'team', fromTeamId: ticket.teamId } as const] : []),
  ];
  return { changes: { ...changes, ruled: ruledAfter(ticket, { ...ticket, ...changes }, run, at) }, facts };
}

/** Nothing where it waits there already. */
function movedTo(ticket: TicketState, teamId: string): TicketChanges | undefined {
  requireAtDesk(ticket);
  if (ticket.queue === 'waiting' && ticket.teamId === teamId) return undefined;
  return { ...givenToTeam(ticket, teamId), ...(ticket.reserved && { reserved: null }) };
}

/** As a public word that answers nobody. */
function saidBy(ticket: TicketState, at: Millis): TicketChanges {
  if (ticket.status === 'resolved') return { lastAt: at, hasUnread: true };
  requireAtDesk(ticket);
  return { lastWordAt: at, lastAt: at, hasUnread: true };
}

function ruledAfter(before: TicketState, after: TicketState, { ruleId, says }: RuleRun, at: Millis): Ruled {
  const ids = before.ruled?.wordAt === before.lastWordAt ? before.ruled.ids : [];
  const repliedAt = says === 'reply' ? at : before.ruled?.repliedAt;
  return {
    wordAt: after.lastWordAt,
    ids: [...new Set([...ids, ruleId])],
    ...(repliedAt !== undefined && { repliedAt }),
  };
}
