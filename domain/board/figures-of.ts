import type { Cell } from '../rollups';
import { FIGURE_IDS, type FigureId, isMet, specOf } from './figure-table';
import { type FigureValue, type Measured, measuredOf, valueIn } from './figure-values';
import type { BoardDimension, FigureState } from './ranges';
import type { BoardScope } from './scopes';

/** One in a hundred apart says nothing. */
const SAME = 0.01;

export interface FigureBefore {
  readonly before?: number;
  readonly trend?: 'up' | 'down' | 'same';
  readonly isBetter?: boolean;
}

export interface CellsToTell {
  /** Of the scope, now and before; before: undefined where it is not known whole. */
  readonly now: Cell;
  readonly before: Cell | undefined;
  /** The same of the whole shop, for what belongs to no team. */
  readonly shop: { readonly now: Cell; readonly before: Cell | undefined };
}

/** The figures of a scope, in the board's order. Those that cannot be told of it are left out. */
export function figuresOf(
  scope: BoardScope,
  cells: CellsToTell,
  measured: Measured,
  state: Exclude<FigureState, 'empty'>,
) {
  return FIGURE_IDS.flatMap((id) => {
    const { unit, aim, isMain, ofShop, isNow } = specOf(id);
    if (scope.of === 'me' && !isOfAgents(id)) return [];
    const of = ofShop ? cells.shop : cells;
    const known = isNow ? (measuredOf(measured, id) ?? { from: 0 }) : valueIn(of.now, id);
    if (!known) return [];
    const hasValue = known.value !== undefined;
    const earlier = isNow || !of.before ? undefined : valueIn(of.before, id);
    return [
      {
        id,
        ...known,
        unit,
        isMain: isMain === true,
        state: hasValue ? state : ('empty' as const),
        ...(aim && { target: aim }),
        ...(aim && known.value !== undefined && { isMet: isMet(aim, known.value) }),
        ...against(id, known, earlier),
        ...(ofShop && scope.of !== 'shop' && { isOfShop: true as const }),
      },
    ];
  });
}

function against(id: FigureId, { value }: FigureValue, earlier: FigureValue | undefined): FigureBefore {
  const before = earlier?.value;
  if (value === undefined || before === undefined || (earlier?.from ?? 0) === 0) return {};
  if (Math.abs(value - before) <= SAME * Math.abs(before)) return { before, trend: 'same' };
  const trend = value > before ? 'up' : 'down';
  const { better } = specOf(id);
  return { before, trend, ...(better && { isBetter: (better === 'more') === (trend === 'up') }) };
}

/** What of one agent would say something else than what it says of a team, or nothing. */
const NOT_OF_AGENTS: ReadonlySet<FigureId> = new Set(['opened', 'finalResolution']);
const isOfAgents = (id: FigureId): boolean => !specOf(id).ofShop && !NOT_OF_AGENTS.has(id);

/** Whether a row of a breakdown tells a figure. The machine belongs to no part; duty to no tier and no channel. */
function isTold(id: FigureId, by: BoardDimension, scope: BoardScope): boolean {
  const { isNow, ofShop } = specOf(id);
  if (isNow) return false;
  if (by === 'agent' || scope.of === 'me') return isOfAgents(id);
  if (by === 'day') return !ofShop || scope.of === 'shop';
  if (ofShop) return false;
  return by === 'team' || id !== 'utilisation';
}

/** What a breakdown's row says, in the board's order. */
export const valuesIn = (cell: Cell, by: BoardDimension, scope: BoardScope) =>
  FIGURE_IDS.flatMap((id) => {
    const known = isTold(id, by, scope) ? valueIn(cell, id) : undefined;
    return known ? [{ id, ...known }] : [];
  });
