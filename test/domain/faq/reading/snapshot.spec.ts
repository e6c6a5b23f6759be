import fc from 'fast-check';
import type { FaqTree } from '../../../../domain/faq';
import { savedEdition } from '../../../../domain/faq/editing';
import { articleContent, canonicalJson, guideTree, shopperTree } from '../../../../domain/faq/reading';
import { articleOf } from '../article-of';

const categories = [
  { id: 'shipping', title: '物流', icon: 'truck' },
  { id: 'returns', title: '退款', icon: 'rotate-ccw' },
];
const ids = ({ articles }: FaqTree) => articles.map(({ id }) => id);

describe('shopper tree and guide tree', () => {
  const edition = {
    categories,
    articles: [
      articleOf({ id: 'common' }),
      articleOf({ id: 'emergency', tier: 'emergency' }),
      articleOf({ id: 'guide', tier: 'guide' }),
      articleOf({ id: 'lost', categoryId: 'nowhere' }),
      articleOf({ id: 'not-yet', conditions: { validFrom: Date.parse('2030-01-01') } }),
    ],
  };

  test('shoppers: all but the guide and what no category leads to', () => {
    expect(ids(shopperTree(edition))).toEqual(['common', 'emergency', 'not-yet']);
  });

  test('agents: the guide alone', () => {
    expect(ids(guideTree(edition))).toEqual(['guide']);
  });
});

describe('an edition', () => {
  const saved = { isArchived: false, stage: 'draft', readyAt: null } as const;

  test('holds what pages read, and nothing of the record', () => {
    const record = { ...articleOf({ id: 'a1' }), ...saved, v: 3, updatedBy: '知夏' };
    const [article] = savedEdition({ categories, articles: [record] }).articles;
    const fields = [...Object.keys(articleContent(articleOf({ id: 'a1' }))), 'updatedAt'];
    expect(Object.keys(article ?? {}).sort()).toEqual(fields.sort());
  });

  test('the same articles in any order give the same text', () => {
    const articles = Array.from({ length: 12 }, (_, place) => ({
      ...articleOf({ id: `a${place}`, categoryId: place % 2 ? 'shipping' : 'returns', demand: place % 3 }),
      ...saved,
    }));
    const ordered = [{ ...categories[0], articleIds: ['a5', 'a1'] }, categories[1]] as typeof categories;
    const text = canonicalJson(savedEdition({ categories: ordered, articles }));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(canonicalJson(savedEdition({ categories: ordered, articles: shuffled }))).toBe(text);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('equal values give equal texts, however their keys are ordered; absent is as left out', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
