import type { DeskMember } from '../agent';

/** Whose a prepared reply is: the whole shop's, a team's, or one member's own. */
export type CannedOwner =
  | { readonly of: 'shop' }
  | { readonly of: 'team'; readonly teamId: string }
  | { readonly of: 'own'; readonly memberId: string };

/** As it is stored: one word, so that one index finds all that somebody may use. */
export type CannedScope = 'shop' | `team:${string}` | `own:${string}`;

export function scopeOf(owner: CannedOwner): CannedScope {
  if (owner.of === 'shop') return 'shop';
  return owner.of === 'team' ? `team:${owner.teamId}` : `own:${owner.memberId}`;
}

/** Of what was written before there was a choice: the shop's. */
export function ownerOf(scope: CannedScope | undefined): CannedOwner {
  if (scope?.startsWith('team:')) return { of: 'team', teamId: scope.slice('team:'.length) };
  if (scope?.startsWith('own:')) return { of: 'own', memberId: scope.slice('own:'.length) };
  return { of: 'shop' };
}

/** The shop's, those of one's teams, one's own; an admin sees every team's. */
export function scopesFor({ id, roles, teamIds }: DeskMember, allTeamIds: readonly string[]): readonly CannedScope[] {
  const teams = roles.includes('admin') ? allTeamIds : teamIds;
  return ['shop', ...[...new Set(teams)].map((teamId) => `team:${teamId}` as const), `own:${id}`];
}

/** Everybody their own, a lead also their teams', an admin also the shop's and every team's. */
export function canEditCanned({ id, roles, teamIds }: DeskMember, owner: CannedOwner): boolean {
  if (owner.of === 'own') return owner.memberId === id;
  if (roles.includes('admin')) return true;
  return owner.of === 'team' && roles.includes('lead') && teamIds.includes(owner.teamId);
}
