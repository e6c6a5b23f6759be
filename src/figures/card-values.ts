import type { FigureId } from '../../domain/board';
import type { Figure } from './looked';

/** What stands on a card: a figure, or the one that nine of ten stay within, which is a card of its own. */
export interface CardValue extends Omit<Figure, 'id' | 'p90'> {
  readonly id: FigureId;
  /** By which name and meaning it goes. */
  readonly nameId: FigureId | 'firstResponseP90';
}

/** The figures as cards: first those that a board shows first, the P90 of the first response beside its average. */
export function cardValues(figures: readonly Figure[]): { main: readonly CardValue[]; others: readonly CardValue[] } {
  const cards = (isMain: boolean): CardValue[] =>
    figures.filter((figure) => figure.isMain === isMain).flatMap((figure) => [cardOf(figure), ...tailOf(figure)]);
  return { main: cards(true), others: cards(false) };
}

export function cardOf({ p90: _p90, ...figure }: Figure): CardValue {
  return { ...figure, nameId: figure.id };
}

function tailOf({ id, p90, unit, from, state, hasTickets }: Figure): readonly CardValue[] {
  if (id !== 'firstResponse') return [];
  const value = p90 === undefined ? {} : { value: p90 };
  return [{ id, nameId: 'firstResponseP90', isMain: true, unit, from, state, hasTickets, ...value }];
}

/** Targets, and which of them are not met: how the board stands. */
export function standing(figures: readonly Figure[]): { readonly of: number; readonly missed: readonly FigureId[] } {
  const aimed = figures.filter(({ isMet }) => isMet !== undefined);
  return { of: aimed.length, missed: aimed.filter(({ isMet }) => !isMet).map(({ id }) => id) };
}
