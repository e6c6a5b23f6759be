import { whoseOf } from '../../../src/figures/board/whose-of';
import { cardValues, standing } from '../../../src/figures/card-values';
import type { Board, Figure, Row } from '../../../src/figures/looked';
import { lookedKey, lookedQuery } from '../../../src/figures/looked';
import { figureParam, lookedParam } from '../../../src/figures/looked-param';
import { trendImage } from '../../../src/figures/trend/path';
import { trendsOf } from '../../../src/figures/trends-of';

const figure = (more: Partial<Figure>): Figure => ({
  ...{ id: 'opened', unit: 'count', isMain: true, state: 'running', from: 1, hasTickets: true },
  ...more,
});

describe('cards', () => {
  test('the P90 of the first response is a card of its own, beside its average', () => {
    const target = { is: 'at_most' as const, value: 20_000 };
    const { main, others } = cardValues([
      figure({ id: 'opened' }),
      figure({ id: 'firstResponse', unit: 'millis', value: 18_000, p90: 95_000, before: 1, target, isMet: true }),
      figure({ id: 'csat' }),
      figure({ id: 'firstInTalk', isMain: false, p90: 3 }),
    ]);
    expect(main.map(({ nameId }) => nameId)).toEqual(['opened', 'firstResponse', 'firstResponseP90', 'csat']);
    // What was aimed at and compared is the average.
    expect(main[2]).toEqual({
      ...{ id: 'firstResponse', nameId: 'firstResponseP90', value: 95_000, unit: 'millis', isMain: true },
      ...{ from: 1, state: 'running', hasTickets: true },
    });
    expect(others.map(({ nameId }) => nameId)).toEqual(['firstInTalk']);
  });

  test('standing: targets without a value are neither met nor missed', () => {
    const figures = [figure({ isMet: true }), figure({ id: 'csat', isMet: false }), figure({ id: 'oneContact' })];
    expect(standing(figures)).toEqual({ of: 2, missed: ['csat'] });
  });
});

describe('whose', () => {
  const NAMES = { shop: '全店', teams: '我带的组', me: '我自己' };
  const asked = (mayAsk: Partial<Board['mayAsk']>) =>
    whoseOf({ mayAsk: { shop: false, me: false, teams: [], agents: false, ...mayAsk } } as unknown as Board, NAMES).map(
      ({ name }) => name,
    );
  const teams = [
    { id: 'a', name: '售后组' },
    { id: 'b', name: '售前组' },
  ];
  test.each([
    ['an admin: the shop, each team', { shop: true, teams, agents: true }, ['全店', '售后组', '售前组']],
    [
      'a lead of two: both, each, one’s own',
      { teams, agents: true, me: true },
      ['我带的组', '售后组', '售前组', '我自己'],
    ],
    ['a lead of one: no choice between it and all', { teams: teams.slice(0, 1), agents: true }, ['售后组']],
    ['an agent: their own', { me: true }, ['我自己']],
  ])('%s', (_who, mayAsk, names) => {
    expect(asked(mayAsk)).toEqual(names);
  });
});

describe('what was looked at', () => {
  test.each([
    { range: 'month' as const },
    { range: 'year' as const, scope: { of: 'shop' as const } },
    { range: 'today' as const, scope: { of: 'team' as const, teamId: 'team-a' } },
  ])('goes to the next page whole: %j', (looked) => {
    expect(lookedParam(lookedQuery(looked))).toEqual(looked);
  });

  test('an address that says nothing we know is the last seven days of what is new', () => {
    expect(lookedParam({ range: 'ever', of: 'team' })).toEqual({ range: '7_days' });
    expect(figureParam({ figure: 'toString' })).toBe('opened');
  });

  test('answers of different people’s figures are kept apart', () => {
    const keys = [undefined, { of: 'shop' as const }, { of: 'me' as const }, { of: 'team' as const, teamId: 'me' }].map(
      (scope) => lookedKey({ range: 'month', scope }),
    );
    expect(new Set(keys).size).toBe(4);
  });
});

describe('trend', () => {
  const pathsOf = (values: (number | undefined)[]) =>
    [...(trendImage(values) ?? '').matchAll(/path d=%27([^%]*)%27/g)].map(([, path]) => path);

  test('a line through all days, its last one a dot', () => {
    expect(pathsOf([0, 10, 5])).toEqual(['M3 27L50 3L97 15', 'M97 15h0']);
  });

  test('a day without a value is a gap, one between two gaps a dot', () => {
    expect(pathsOf([0, undefined, 10, undefined])[0]).toBe('M3 27h0M65.7 3h0');
  });

  test('what stays the same lies in the middle; fewer than two days are no line', () => {
    expect(pathsOf([4, 4])[0]).toBe('M3 15L97 15');
    expect(trendImage([4, undefined])).toBeUndefined();
  });

  test('days give each figure its values, also the P90', () => {
    const row = (value: number, p90?: number): Row => ({
      ...{ key: 'x', state: 'whole' },
      values: [{ id: 'firstResponse', value, from: 1, ...(p90 === undefined ? {} : { p90 }) }],
    });
    const trends = trendsOf([row(1, 5), row(2)]);
    expect(trends.firstResponse).toEqual([1, 2]);
    expect(trends.firstResponseP90).toEqual([5, undefined]);
    expect(trends.csat).toEqual([undefined, undefined]);
  });
});
