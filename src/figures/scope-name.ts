import type { Board } from './looked';

type Told = Board['scope'];

/** Whose figures they are. */
export const scopeName = (scope: Told, names: Readonly<Record<'shop' | 'teams' | 'me', string>>): string =>
  scope.of === 'team' ? scope.name : names[scope.of];
