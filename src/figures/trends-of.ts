import { FIGURE_IDS } from '../../domain/board';
import type { CardValue } from './card-values';
import type { Row } from './looked';

type Values = readonly (number | undefined)[];

/** Each figure day by day, by the name of its card. */
export function trendsOf(rows: readonly Row[]): Readonly<Partial<Record<CardValue['nameId'], Values>>> {
  const trends: Partial<Record<CardValue['nameId'], Values>> = {};
  const valuesOf = (id: string, part: 'value' | 'p90'): Values =>
    rows.map(({ values }) => values.find((one) => one.id === id)?.[part]);
  for (const id of FIGURE_IDS) trends[id] = valuesOf(id, 'value');
  trends.firstResponseP90 = valuesOf('firstResponse', 'p90');
  return trends;
}
