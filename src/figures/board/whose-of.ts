import type { Board, Scope } from '../looked';

interface Whose {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope | undefined;
}

/** All that the person oversees stands first and is what is shown unasked; an agent has only their own. */
export function whoseOf(
  { mayAsk: { shop, me, teams, agents } }: Board,
  names: { readonly shop: string; readonly teams: string; readonly me: string },
): readonly Whose[] {
  return [
    ...(shop ? [{ key: 'shop', name: names.shop, scope: { of: 'shop' as const } }] : []),
    ...(!shop && agents && teams.length > 1 ? [{ key: 'teams', name: names.teams, scope: undefined }] : []),
    ...teams.map(({ id, name }) => ({ key: `team ${id}`, name, scope: { of: 'team' as const, teamId: id } })),
    ...(me ? [{ key: 'me', name: names.me, scope: { of: 'me' as const } }] : []),
  ];
}

/** Which of them stands there. */
export const chosenOf = ({ scope }: Board): string => (scope.of === 'team' ? `team ${scope.teamId}` : scope.of);
