import type { BoardRange } from '../../domain/board';
import type { InputOf, OutputOf } from '../cloud';

export type Board = OutputOf<'figures', 'board.get'>;
export type Figure = Board['figures'][number];
export type Breakdown = OutputOf<'figures', 'board.breakdown'>;
export type Row = Breakdown['rows'][number];
export type Scope = NonNullable<InputOf<'figures', 'board.get'>['scope']>;

/** Whose figures, and how far back. Without a scope: all that the person oversees, or their own. */
export interface Looked {
  readonly range: BoardRange;
  readonly scope?: Scope | undefined;
}

/** The same as a name. */
export const lookedKey = ({ range, scope }: Looked): string => `${range}:${scopeKey(scope)}`;
const scopeKey = (scope: Scope | undefined): string =>
  scope === undefined ? 'all' : scope.of === 'team' ? `team-${scope.teamId}` : scope.of;

/** Where the last answer is kept on the phone; another name whenever its shape changes. */
export const keptBoard = (looked: Looked): string => `board.1.${lookedKey(looked)}`;

/** What a call takes: a field that is not given is left out. */
export const asInput = ({ range, scope }: Looked) => ({ range, ...(scope ? { scope } : {}) });

/** As another page is told in its address. */
export function lookedQuery({ range, scope }: Looked): Record<string, string> {
  return {
    range,
    ...(scope ? { of: scope.of } : {}),
    ...(scope?.of === 'team' ? { team: scope.teamId } : {}),
  };
}
