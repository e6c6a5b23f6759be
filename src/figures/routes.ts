import type { FigureId } from '../../domain/board';
import { openUrl } from '../phone/pages';
import { type Looked, lookedQuery } from './looked';

/** Of which row of a breakdown. */
export interface Only {
  readonly by: string;
  readonly key: string;
  readonly words: string;
}

export const openFigure = (figure: FigureId, looked: Looked): void =>
  open('/charts/figure/index', { figure, ...lookedQuery(looked) });

export const openTicketsBehind = (figure: FigureId, looked: Looked, only?: Only): void =>
  open('/figures/tickets/index', { figure, ...lookedQuery(looked), ...only });

export const openRanking = (looked: Looked): void => open('/figures/ranking/index', lookedQuery(looked));

function open(page: string, query: object): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  void openUrl(`${page}?${pairs.join('&')}`);
}
