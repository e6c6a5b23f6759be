import fc from 'fast-check';
import {
  articleContent,
  canonicalJson,
  type EditedArticle,
  publishingProblems,
  shopperTree,
} from '../../../domain/faq';
import { articleOf } from './article-of';

const categories = [
  { id: 'shipping', title: '物流', icon: 'truck' },
  { id: 'returns', title: '退款', icon: 'rotate-ccw' },
];
const edited = (id: string, more: Partial<EditedArticle> = {}): EditedArticle => ({
  ...articleOf({ id }),
  categoryId: 'shipping',
  isArchived: false,
  ...more,
});

describe('shopper tree', () => {
  test('leaves out the guide, what is archived, and what has no category', () => {
    const tree = shopperTree(categories, [
      edited('common'),
      edited('emergency', { tier: 'emergency' }),
      edited('guide', { tier: 'guide' }),
      edited('archived', { isArchived: true }),
      edited('lost', { categoryId: 'nowhere' }),
      edited('not-yet', { conditions: { validFrom: Date.parse('2030-01-01') } }),
    ]);
    expect(tree.articles.map(({ id }) => id).sort()).toEqual(['common', 'emergency', 'not-yet']);
  });

  test('holds what pages read, and nothing of the record', () => {
    const [article] = shopperTree(categories, [{ ...edited('a1'), v: 3, updatedBy: '知夏' } as EditedArticle]).articles;
    expect(Object.keys(article ?? {}).sort()).toEqual(
      [...Object.keys(articleContent(edited('a1'))), 'updatedAt'].sort(),
    );
  });

  test('the same articles in any order give the same text', () => {
    const articles = Array.from({ length: 12 }, (_, place) =>
      edited(`a${place}`, { categoryId: place % 2 ? 'shipping' : 'returns', demand: place % 3 }),
    );
    const text = canonicalJson(shopperTree(categories, articles));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(canonicalJson(shopperTree(categories, shuffled))).toBe(text);
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

describe('publishing problems', () => {
  const problemsOf = (more: Partial<EditedArticle>) =>
    publishingProblems(categories, [edited('a1', more)]).map(({ problem }) => problem);

  test('an article that is in order has none', () => {
    expect(problemsOf({ blocks: [{ type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出' }] })).toEqual([]);
  });

  test('names a missing category, a misspelt slot, an empty answer, conditions that never hold', () => {
    expect(problemsOf({ categoryId: 'nowhere' })).toEqual(['unknown_category']);
    expect(problemsOf({ blocks: [{ type: 'steps', items: ['好', '{{order.shipAt|尽快}}'] }] })).toEqual([
      'unknown_slot',
    ]);
    expect(problemsOf({ blocks: [] })).toEqual(['no_answer']);
    expect(problemsOf({ conditions: { validFrom: 2, validTo: 1 } })).toEqual(['impossible_conditions']);
    expect(problemsOf({ conditions: { daysInState: { min: 3, max: 2 } } })).toEqual(['impossible_conditions']);
  });

  test('does not look at what is archived', () => {
    expect(problemsOf({ categoryId: 'nowhere', isArchived: true })).toEqual([]);
  });
});
