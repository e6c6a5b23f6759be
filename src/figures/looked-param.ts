import { BOARD_RANGES, type BoardRange, FIGURE_IDS, type FigureId } from '../../domain/board';
import { pageParam } from '../phone/page-param';
import type { Looked, Scope } from './looked';

type Params = Readonly<Record<string, string | undefined>>;

const oneOf = <T extends string>(known: readonly T[], asked: string | undefined): T | undefined =>
  known.find((one) => one === asked);

/** What the page before this one looked at; of an address that says nothing we know, the last seven days. */
export function lookedParam(params: Params): Looked {
  const range: BoardRange = oneOf(BOARD_RANGES, pageParam(params, 'range')) ?? '7_days';
  const scope = scopeParam(params);
  return scope ? { range, scope } : { range };
}

export const figureParam = (params: Params): FigureId => oneOf(FIGURE_IDS, pageParam(params, 'figure')) ?? 'opened';

function scopeParam(params: Params): Scope | undefined {
  const of = oneOf(['shop', 'team', 'me'], pageParam(params, 'of'));
  const teamId = pageParam(params, 'team');
  if (of === 'team') return teamId ? { of, teamId } : undefined;
  return of && { of };
}
