import { ANSWERING_ROLES, type DeskMember, overseenTeams } from '../agent';

/** Whose figures are looked at. */
export type BoardScope =
  | { readonly of: 'shop' }
  | { readonly of: 'teams'; readonly teamIds: readonly string[] }
  | { readonly of: 'team'; readonly teamId: string }
  | { readonly of: 'me' };
export type AskedScope = Exclude<BoardScope, { readonly of: 'teams' }>;

interface MayAsk<T> {
  readonly shop: boolean;
  readonly me: boolean;
  readonly teams: readonly T[];
  /** Whether others are named to them. */
  readonly agents: boolean;
}

/**
 * Whose figures a member may see: an admin all, a lead those of their teams, whoever answers shoppers their own, QA the shop's.
 * What no line here allows is denied.
 */
export function mayAskOf<T extends { readonly id: string }>(member: DeskMember, teams: readonly T[]): MayAsk<T> {
  const overseen = overseenTeams(member, teams);
  const isAdmin = member.roles.includes('admin');
  return {
    shop: isAdmin || member.roles.includes('qa'),
    me: member.roles.some((role) => ANSWERING_ROLES.includes(role)),
    teams: overseen,
    agents: isAdmin || overseen.length > 0,
  };
}

/** The scope that was asked for, or all that the member oversees; undefined where it is not theirs to see. */
export function scopeFor(
  member: DeskMember,
  teams: readonly { readonly id: string }[],
  asked: AskedScope | undefined,
): BoardScope | undefined {
  const may = mayAskOf(member, teams);
  if (asked?.of === 'team') return may.teams.some(({ id }) => id === asked.teamId) ? asked : undefined;
  if (asked) return may[asked.of] ? asked : undefined;
  if (may.shop) return { of: 'shop' };
  if (may.teams.length > 0) return { of: 'teams', teamIds: may.teams.map(({ id }) => id) };
  return may.me ? { of: 'me' } : undefined;
}

/** Whether others than the member may be named in what is told of a scope. QA sees the shop's figures, and nobody's. */
export function namesOthers(member: DeskMember, scope: BoardScope): boolean {
  if (scope.of === 'me') return false;
  return member.roles.includes('admin') || (scope.of !== 'shop' && member.roles.includes('lead'));
}
