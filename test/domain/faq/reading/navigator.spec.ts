import fc from 'fast-check';
import type { FaqArticle, Province } from '../../../../domain/faq';
import { categoryQuestions, filledCategories, openingQuestions, twoTapCoverage } from '../../../../domain/faq/reading';
import { DAY } from '../../../../domain/kernel';
import { ORDER_STATES } from '../../../../domain/shop';
import { articleOf, snapshotOf } from '../article-of';

const NOW = Date.UTC(2026, 10, 20);
const ids = (articles: readonly FaqArticle[]) => articles.map(({ id }) => id);

describe('openingQuestions', () => {
  const snapshot = snapshotOf([
    articleOf({ id: 'most-asked', demand: 900 }),
    articleOf({ id: 'ships', demand: 50, conditions: { orderStates: ['awaiting_shipment'] } }),
    articleOf({ id: 'address', demand: 80, conditions: { orderStates: ['awaiting_shipment'] } }),
    articleOf({ id: 'refund', demand: 800, conditions: { orderStates: ['after_sale'] } }),
    articleOf({ id: 'storm', demand: 1, tier: 'emergency' }),
    articleOf({ id: 'guide', demand: 9999, tier: 'guide' }),
  ]);

  test('with an order: emergency, then its state by demand, then the most asked', () => {
    const facts = { order: { state: 'awaiting_shipment' as const, stateAt: NOW } };
    expect(ids(openingQuestions(snapshot, facts, NOW))).toEqual(['storm', 'address', 'ships', 'most-asked']);
  });

  test('with an order: what is written for a member tier does not push aside what is written for the order', () => {
    const tiered = articleOf({ id: 'monthly', demand: 5000, conditions: { memberTiers: ['gold'] } });
    const facts = { order: { state: 'awaiting_shipment' as const, stateAt: NOW }, tier: 'gold' as const };
    const opening = openingQuestions({ articles: [...snapshot.articles, tiered] }, facts, NOW);
    expect(ids(opening)).toEqual(['storm', 'address', 'ships', 'monthly', 'most-asked']);
  });

  test('with an order: a notice for other provinces is not there, one for its own leads', () => {
    const snow = articleOf({
      id: 'snow',
      tier: 'emergency',
      conditions: { orderStates: ['awaiting_receipt'], provinces: ['黑龙江', '吉林'] },
    });
    const opening = (province?: Province) => {
      const order = { state: 'awaiting_receipt' as const, stateAt: NOW, province };
      return ids(openingQuestions({ articles: [articleOf({ id: 'usual', demand: 9 }), snow] }, { order }, NOW));
    };
    expect(opening('黑龙江')).toEqual(['snow', 'usual']);
    expect(opening('浙江')).toEqual(['usual']);
    expect(opening()).toEqual(['usual']);
  });

  test('with an order that has waited: what is asked after so many days counts twice among its state’s', () => {
    const waits = [
      articleOf({ id: 'usual', demand: 100, conditions: { orderStates: ['done'] } }),
      articleOf({ id: 'late', demand: 60, conditions: { orderStates: ['done'], daysInState: { min: 3 } } }),
    ];
    const opening = (days: number) =>
      ids(openingQuestions({ articles: waits }, { order: { state: 'done', stateAt: NOW - days * DAY } }, NOW));
    expect(opening(2)).toEqual(['usual']);
    expect(opening(3)).toEqual(['late', 'usual']);
  });

  describe('half of it is about the main matter of the order', () => {
    const own = { orderStates: ['awaiting_receipt' as const] };
    const of = (categoryId: string, id: string, demand: number, min?: number) =>
      articleOf({ id, categoryId, demand, conditions: { ...own, ...(min ? { daysInState: { min } } : {}) } });
    const parcel = (lostDemand: number) => [
      of('shipping', 'where', 388),
      of('shipping', 'stuck', 142, 3),
      of('shipping', 'lost', lostDemand),
      of('returns', 'unloved', 224),
      of('returns', 'broken', 158),
      of('invoice', 'invoice', 184),
    ];
    const snow = articleOf({ id: 'snow', categoryId: 'shipping', tier: 'emergency', conditions: own });

    test.each([
      ['on the first days by its own demand', 0, parcel(118), ['where', 'unloved', 'invoice', 'broken', 'lost']],
      ['pushed out by what has waited: it stays', 3, parcel(118), ['where', 'stuck', 'unloved', 'invoice', 'lost']],
      ['a notice takes no place of it', 3, [snow, ...parcel(118)], ['snow', 'where', 'stuck', 'unloved', 'lost']],
      ['what is hardly asked is not', 3, parcel(60), ['where', 'stuck', 'unloved', 'invoice', 'broken']],
      [
        'one matter with many small questions is not the main one',
        3,
        [...parcel(118), ...Array.from({ length: 9 }, (_, place) => of('returns', `r${place}`, 90))],
        ['where', 'stuck', 'unloved', 'invoice', 'lost'],
      ],
    ])('%s', (_, days, articles, expected) => {
      const facts = { order: { state: 'awaiting_receipt' as const, stateAt: NOW - days * DAY } };
      expect(ids(openingQuestions({ articles }, facts, NOW))).toEqual(expected);
    });
  });

  test('without an order: nothing about one state of it', () => {
    expect(ids(openingQuestions(snapshot, {}, NOW))).toEqual(['storm', 'most-asked']);
  });

  test('never shows the guide of the agents, never more than asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATES), fc.integer({ min: 0, max: 9 }), (state, limit) => {
        const shown = openingQuestions(snapshot, { order: { state, stateAt: NOW } }, NOW, limit);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(ids(shown)).not.toContain('guide');
      }),
    );
  });

  test('a category keeps what does not fit, but last', () => {
    const facts = { order: { state: 'after_sale' as const, stateAt: NOW } };
    expect(
      ids(categoryQuestions(snapshot, 'shipping', facts, NOW))
        .slice(-2)
        .sort(),
    ).toEqual(['address', 'ships']);
  });

  describe('days of validity', () => {
    const days = { validFrom: NOW, validTo: NOW + 1 };
    const sale = snapshotOf([articleOf({ id: 'sale', demand: 9, conditions: days }), articleOf({ id: 'always' })]);

    test.each([
      ['before the first', NOW - 1, ['always']],
      ['on the first', NOW, ['sale', 'always']],
      ['on the last', NOW + 1, ['sale', 'always']],
      ['after the last', NOW + 2, ['always']],
    ])('%s: in the opening and its category only while valid', (_, at, expected) => {
      expect(ids(openingQuestions(sale, {}, at))).toEqual(expected);
      expect(ids(categoryQuestions(sale, 'shipping', {}, at))).toEqual(expected);
      expect(filledCategories(sale, at)).toMatchObject([{ size: expected.length }]);
    });

    test('coverage counts only what is valid', () => {
      expect(twoTapCoverage(sale, NOW).totalDemand).toBe(10);
      expect(twoTapCoverage(sale, NOW + 2).totalDemand).toBe(1);
    });
  });

  test('filledCategories: a category of only agent articles is not shown', () => {
    expect(filledCategories(snapshotOf([articleOf({ id: 'g', tier: 'guide' })]), NOW)).toEqual([]);
  });
});

describe('twoTapCoverage', () => {
  const many = Array.from({ length: 30 }, (_, index) => articleOf({ id: `q${index}`, demand: 100 - index }));

  test('counts by demand what stands on the opening or on a category first screen', () => {
    const { share, totalDemand, missed } = twoTapCoverage(snapshotOf(many), NOW);
    expect(totalDemand).toBe(2565);
    expect(ids(missed)).toEqual(ids(many.slice(8)));
    expect(share).toBeCloseTo(1 - missed.reduce((sum, { demand }) => sum + demand, 0) / 2565);
  });

  test('an order-state article is reached from an order in that state', () => {
    const rare = articleOf({ id: 'rare', demand: 1, conditions: { orderStates: ['done'] } });
    expect(ids(twoTapCoverage(snapshotOf([...many, rare]), NOW).missed)).not.toContain('rare');
  });

  test('an article for orders that have waited some days is reached from an order that has waited so long', () => {
    const late = articleOf({
      id: 'late',
      demand: 1,
      conditions: { orderStates: ['awaiting_shipment'], daysInState: { min: 3 } },
    });
    expect(ids(twoTapCoverage(snapshotOf([...many, late]), NOW).missed)).not.toContain('late');
  });

  test('a notice for one province is reached from an order that goes there', () => {
    const snow = articleOf({
      id: 'snow',
      demand: 1,
      tier: 'emergency',
      conditions: { orderStates: ['awaiting_receipt'], provinces: ['新疆'] },
    });
    expect(ids(twoTapCoverage(snapshotOf([...many, snow]), NOW).missed)).not.toContain('snow');
  });

  test('an empty FAQ misses nothing', () => {
    expect(twoTapCoverage(snapshotOf([]), NOW).share).toBe(1);
  });
});
