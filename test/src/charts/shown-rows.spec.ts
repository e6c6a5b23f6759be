import { extremes, highestOf, isTold, kindOf, pointsOf, shownRows } from '../../../src/charts/figure/shown-rows';
import type { Row } from '../../../src/figures/looked';

const WORDS = { full: ({ key }: Row) => `day ${key}`, short: ({ key }: Row) => key };
const row = (key: string, value?: number, state: Row['state'] = 'whole'): Row => ({
  ...{ key, state },
  values: value === undefined ? [] : [{ id: 'csat', value, from: 7 }],
});

test('rows: of one figure; what was not told of a row is no value', () => {
  const rows = shownRows([row('1', 4.5), row('2'), row('3', 4.1, 'running')], 'csat', WORDS);
  expect(rows.map(({ words, value, from, isRunning }) => [words, value, from, isRunning])).toEqual([
    ['day 1', 4.5, 7, false],
    ['day 2', undefined, 0, false],
    ['day 3', 4.1, 7, true],
  ]);
  expect(pointsOf(rows)[2]).toEqual({ id: '3', label: '3', value: 4.1, isRunning: true });
  expect(isTold(rows)).toBe(true);
  expect(isTold(shownRows([row('1', 4.5)], 'opened', WORDS))).toBe(false);
});

test('extremes: the highest and the lowest that were told, the first of equals; none of one alone', () => {
  const rows = shownRows([row('1', 4.5), row('2'), row('3', 4.1), row('4', 4.5)], 'csat', WORDS);
  expect([extremes(rows)?.most.key, extremes(rows)?.least.key]).toEqual(['1', '3']);
  expect(extremes(shownRows([row('1', 4.5), row('2')], 'csat', WORDS))).toBeUndefined();
});

test('kind: counts of days stand, measures of days are a line, whatever is compared lies', () => {
  expect([kindOf('day', 'count'), kindOf('day', 'share'), kindOf('team', 'count')]).toEqual([
    'columns',
    'line',
    'bars',
  ]);
  expect([highestOf('csat'), highestOf('oneContact'), highestOf('firstResponse')]).toEqual([5, 1, undefined]);
});
