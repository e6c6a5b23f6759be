import type { DeskRole } from './roles';

/*
 * Who may do what with a ticket, one predicate each; what no line here allows is denied. Whether the ticket's status
 * allows it is another question, answered in domain/ticket.
 */

/** A member of the desk, as far as permissions ask. */
export interface DeskMember {
  readonly id: string;
  readonly roles: readonly DeskRole[];
  readonly teamIds: readonly string[];
}

/** Where a ticket stands, as far as permissions ask. */
export interface TicketPlace {
  readonly teamId: string;
  readonly queue: 'waiting' | 'held' | 'elsewhere' | 'none';
  readonly assigneeId: string | null;
  readonly lastAssigneeId: string | null;
  /** Drawn for inspectors to look at; absent: it was not. */
  readonly isSampled?: true;
}

/** Roles that answer shoppers: they can hold tickets and be given some. */
export const ANSWERING_ROLES: readonly DeskRole[] = ['agent', 'lead', 'admin'];

const has = (member: DeskMember, role: DeskRole) => member.roles.includes(role);
const holds = (member: DeskMember, ticket: TicketPlace) => ticket.assigneeId === member.id;
const isOfTeam = (member: DeskMember, ticket: TicketPlace) => member.teamIds.includes(ticket.teamId);
const answers = (member: DeskMember) => member.roles.some((role) => ANSWERING_ROLES.includes(role));
/** A lead in their teams, an admin everywhere. */
const oversees = (member: DeskMember, ticket: TicketPlace) =>
  has(member, 'admin') || (has(member, 'lead') && isOfTeam(member, ticket));

/** Held by nobody here: what waits, and what people answer in WeChat's own tool, where they have to look up what was read. */
export const UNHELD = ['waiting', 'elsewhere'] as const;

/**
 * Agents read what they hold or held last, and what nobody holds in their team's queue; a colleague's ticket is not theirs to
 * read. QA reads finished ones, without the shopper's name (see `canSeeShopperName`).
 */
export function canReadTicket(member: DeskMember, ticket: TicketPlace): boolean {
  return canWorkOnTicket(member, ticket) || (has(member, 'qa') && isSampled(ticket));
}

/** Finished, and drawn by lot: not whatever somebody has the id of. */
function isSampled(ticket: TicketPlace): boolean {
  return ticket.queue === 'none' && ticket.isSampled === true;
}

/** Reads it in order to answer it: everybody who may read but QA. */
function canWorkOnTicket(member: DeskMember, ticket: TicketPlace): boolean {
  if (oversees(member, ticket)) return true;
  if (!answers(member)) return false;
  const isOwn = holds(member, ticket) || ticket.lastAssigneeId === member.id;
  return isOwn || (UNHELD.some((queue) => queue === ticket.queue) && isOfTeam(member, ticket));
}

export function canSeeShopperName(member: DeskMember, ticket: TicketPlace): boolean {
  return canWorkOnTicket(member, ticket);
}

/** Agents and leads in their team. Asked also of a held ticket, so that who comes second learns who was first. */
export function canClaim(member: DeskMember, ticket: TicketPlace): boolean {
  return has(member, 'admin') || (answers(member) && isOfTeam(member, ticket));
}

/** Who holds it, and who oversees them. */
export function canReply(member: DeskMember, ticket: TicketPlace): boolean {
  return (answers(member) && holds(member, ticket)) || oversees(member, ticket);
}

export const canResolve = canReply;
export const canHold = canReply;
export const canTransfer = canReply;

/** That its shopper does not complain, whatever the words: who holds it and who oversees them. */
export const canSetComplaint = canReply;

/** Who looks after a shopper from now on: whoever oversees the ticket it is said of. */
export const canSetOwnAgent = oversees;

/** Few stars of a ticket: whoever oversees it. */
export const canLookAfter = oversees;

/** The phone a shopper left: who holds the ticket and who oversees them, with a reason that is written down. */
export const canRevealPhone = canReply;

/** A note may also be left on what nobody holds in one's queue. */
export const canNote = canWorkOnTicket;

/** Labels it, and says that it is answered before others: whoever works on it. */
export const canSetUrgent = canWorkOnTicket;

/** Where a ticket that was passed on goes back to: to somebody, or to the queue it waited in. */
export interface CameFrom {
  readonly teamId: string;
  /** Null: nobody held it. */
  readonly memberId: string | null;
}

/**
 * Takes back that they passed it on, while nobody has done anything with it: to themselves, or to a queue of theirs; whoever
 * oversees it, to whomever it was taken from. That it was they who did is asked elsewhere.
 */
export function canTakeBack(member: DeskMember, ticket: TicketPlace, { teamId, memberId }: CameFrom): boolean {
  if (oversees(member, ticket)) return true;
  return answers(member) && (memberId === null ? member.teamIds.includes(teamId) : memberId === member.id);
}

/** Ends one in favour of another: who may answer it, and who could take it while nobody has. */
export function canMergeAway(member: DeskMember, ticket: TicketPlace): boolean {
  return canReply(member, ticket) || (ticket.queue === 'waiting' && canClaim(member, ticket));
}

/** Has some of its messages answered in a ticket of their own: as ending it in favour of another. */
export const canSplit = canMergeAway;

/** Lets another go on in it, also one that a colleague holds, who is told. */
export const canMergeInto = canWorkOnTicket;

/** Which waiting tickets a member's queue lists: all of them, those of their teams, or none. */
export function queueScope(member: DeskMember): 'all' | readonly string[] {
  if (has(member, 'admin')) return 'all';
  return answers(member) ? member.teamIds : [];
}

/** When somebody is there: of the shop (null) an admin says it, of a team also its lead. */
export function canSetHours(member: DeskMember, teamId: string | null): boolean {
  return has(member, 'admin') || (teamId !== null && has(member, 'lead') && member.teamIds.includes(teamId));
}

/** What is promised: an admin says it of all, a lead of nothing but their own teams'. No teams named: of all. */
export function canSetPromise(member: DeskMember, teamIds: readonly string[]): boolean {
  const isTheirs = teamIds.length > 0 && teamIds.every((teamId) => member.teamIds.includes(teamId));
  return has(member, 'admin') || (has(member, 'lead') && isTheirs);
}

/** What is done by itself to whose tickets: as with promises. */
export const canSetRule = canSetPromise;

/** Whether a rule for these teams does something, by somebody's right, to a ticket that is of a team by now. */
export function canRunRule(member: DeskMember, teamIds: readonly string[], teamId: string): boolean {
  return has(member, 'admin') || (canSetRule(member, teamIds) && teamIds.includes(teamId));
}

/** What a team is called: an admin, and a lead of it. What comes to it, and whether it stands, only an admin says. */
export function canRenameTeam(member: DeskMember, teamId: string): boolean {
  return has(member, 'admin') || (has(member, 'lead') && member.teamIds.includes(teamId));
}

export const canShapeTeams = (member: DeskMember): boolean => has(member, 'admin');

/** What is said to everybody about a topic: an admin, and a lead of the team that answers it. */
export const canRunIncidents = canRenameTeam;

/** The teams somebody oversees: an admin all, a lead their own. */
export function overseenTeams<T extends { readonly id: string }>(
  member: DeskMember,
  teams: readonly T[],
): readonly T[] {
  if (has(member, 'admin')) return teams;
  return has(member, 'lead') ? teams.filter(({ id }) => member.teamIds.includes(id)) : [];
}
