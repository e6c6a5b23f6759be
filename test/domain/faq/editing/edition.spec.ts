import fc from 'fast-check';
import type { FaqTree } from '../../../../domain/faq';
import {
  countsOf,
  differenceOf,
  handOrders,
  mergeArticles,
  needsSecondPerson,
  nextEdition,
  type SavedArticle,
  STAGES,
  type Stage,
  stageOf,
  withOneMore,
} from '../../../../domain/faq/editing';
import { categoryQuestions } from '../../../../domain/faq/reading';
import { anyArticle } from '../any-article';
import { articleOf } from '../article-of';

const CATEGORIES = [
  { id: 'shipping', title: '物流', icon: 'truck' },
  { id: 'returns', title: '退款', icon: 'rotate-ccw' },
];
const EMPTY: FaqTree = { categories: [], articles: [] };
const saved = (id: string, stage: Stage, more: Partial<SavedArticle> = {}): SavedArticle => ({
  ...articleOf({ id }),
  isArchived: false,
  stage,
  readyAt: stage === 'ready' ? 100 : null,
  ...more,
});
const next = (published: FaqTree, articles: readonly SavedArticle[], rolledBackAt: number | null = null) =>
  nextEdition(published, { categories: CATEGORIES, articles }, rolledBackAt);
const ids = ({ articles }: FaqTree) => articles.map(({ id }) => id).sort();

describe('stages', () => {
  test.each([
    ['ready after the roll back', 'ready', 101, 100, 'ready'],
    ['ready at the very moment of it', 'ready', 100, 100, 'draft'],
    ['ready before it', 'ready', 99, 100, 'draft'],
    ['never rolled back', 'ready', 99, null, 'ready'],
    ['under review', 'review', null, 100, 'review'],
  ] as const)('stageOf: %s', (_rule, stage, readyAt, rolledBackAt, expected) => {
    expect(stageOf({ stage, readyAt }, rolledBackAt)).toBe(expected);
  });

  test('needsSecondPerson: when either form is for emergencies', () => {
    expect(needsSecondPerson(['emergency', undefined])).toBe(true);
    expect(needsSecondPerson(['common', 'emergency'])).toBe(true);
    expect(needsSecondPerson(['common', 'guide'])).toBe(false);
  });
});

describe('the next edition', () => {
  const published = next(EMPTY, [saved('a', 'ready'), saved('b', 'ready')]);

  test('takes what is ready, keeps the published words of everything else', () => {
    const edition = next(published, [
      saved('a', 'draft', { question: '没写完' }),
      saved('b', 'ready', { question: '写完了' }),
      saved('c', 'review'),
      saved('d', 'ready'),
    ]);
    expect(ids(edition)).toEqual(['a', 'b', 'd']);
    const questionOf = (id: string) => edition.articles.find((article) => article.id === id)?.question;
    expect([questionOf('a'), questionOf('b')]).toEqual(['问题 a', '写完了']);
  });

  test('archived: gone when that is approved, there until then', () => {
    expect(ids(next(published, [saved('a', 'draft', { isArchived: true })]))).toEqual(['a', 'b']);
    expect(ids(next(published, [saved('a', 'ready', { isArchived: true })]))).toEqual(['b']);
  });

  test('what was approved before a roll back does not come back by itself', () => {
    expect(ids(next(EMPTY, [saved('a', 'ready', { readyAt: 50 }), saved('b', 'ready', { readyAt: 51 })], 50))).toEqual([
      'b',
    ]);
  });

  test('for any articles: publishing twice is publishing once, and drafts change nothing', () => {
    const anySaved = fc
      .uniqueArray(fc.tuple(anyArticle, fc.constantFrom(...STAGES), fc.boolean()), { selector: ([{ id }]) => id })
      .map((list) => list.map(([article, stage, isArchived]) => saved(article.id, stage, { ...article, isArchived })));
    fc.assert(
      fc.property(anySaved, anySaved, (before, after) => {
        const first = next(EMPTY, before);
        const second = next(first, after);
        expect(next(second, after)).toEqual(second);
        const drafts = after.filter(({ stage }) => stage !== 'ready').map(({ id }) => id);
        const changed = differenceOf(first, second).map(({ articleId }) => articleId);
        expect(changed.filter((id) => drafts.includes(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('order by hand: stands before demand, survives in the edition, and can be read out of it', () => {
    const articles = [3, 2, 1].map((demand, nth) => saved(`a${nth}`, 'ready', { demand }));
    const [shipping, returns] = CATEGORIES as [(typeof CATEGORIES)[number], (typeof CATEGORIES)[number]];
    const categories = [{ ...shipping, articleIds: ['a2', 'gone'] }, returns];
    const edition = nextEdition(EMPTY, { categories, articles }, null);
    expect(edition.articles.map(({ id }) => id)).toEqual(['a2', 'a0', 'a1']);
    expect(categoryQuestions(edition, 'shipping', {}, 0).map(({ id }) => id)).toEqual(['a2', 'a0', 'a1']);
    expect(handOrders(edition).map(({ articleIds }) => articleIds)).toEqual([['a2'], []]);
  });

  test('order by hand: what does not fit the order comes last all the same', () => {
    const edition = nextEdition(
      EMPTY,
      {
        categories: [{ id: 'shipping', title: '物流', icon: 'truck', articleIds: ['done'] }],
        articles: [saved('done', 'ready', { conditions: { orderStates: ['done'] } }), saved('any', 'ready')],
      },
      null,
    );
    const facts = { order: { state: 'awaiting_payment' as const, stateAt: 0 } };
    expect(categoryQuestions(edition, 'shipping', facts, 0).map(({ id }) => id)).toEqual(['any', 'done']);
  });
});

describe('difference', () => {
  test('field by field; nothing between equal editions', () => {
    const before = next(EMPTY, [saved('a', 'ready'), saved('b', 'ready')]);
    const after = next(EMPTY, [saved('b', 'ready', { keywords: ['快'], demand: 9 }), saved('c', 'ready')]);
    const changes = differenceOf(before, after);
    expect(changes.map(({ articleId, kind }) => [articleId, kind]).sort()).toEqual([
      ['a', 'removed'],
      ['b', 'changed'],
      ['c', 'added'],
    ]);
    expect(changes.find(({ articleId }) => articleId === 'b')?.fields).toEqual([
      { name: 'keywords', before: '', after: '快' },
      { name: 'demand', before: '1', after: '9' },
    ]);
    expect(countsOf(changes)).toEqual({ added: 1, changed: 1, removed: 1 });
    expect(differenceOf(before, before)).toEqual([]);
  });

  test('for any two articles of one id: told exactly when what an editor wrote differs', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, (one, other) => {
        const tree = (article: typeof one): FaqTree => ({
          categories: CATEGORIES,
          articles: [{ ...article, id: 'a' }],
        });
        const changes = differenceOf(tree(one), tree(other));
        const reversed = differenceOf(tree(other), tree(one));
        expect(changes.length).toBe(reversed.length);
        expect(changes[0]?.fields.map(({ name, before, after }) => [name, after, before])).toEqual(
          reversed[0]?.fields.map(({ name, before, after }) => [name, before, after]),
        );
        expect(differenceOf(tree(one), tree({ ...one, updatedAt: 9, place: 3 }))).toEqual([]);
      }),
    );
  });
});

describe('a wording more', () => {
  test('is added once', () => {
    const article = articleOf({ id: 'a', question: '问题 a', similar: ['甲'] });
    expect(withOneMore(article, '乙')).toEqual(['甲', '乙']);
    expect(withOneMore(article, '甲')).toBe(article.similar);
    expect(withOneMore(article, '问题 a')).toBe(article.similar);
  });
});

describe('merge', () => {
  const { updatedAt: _at, ...base } = articleOf({ id: 'a', similar: ['甲', '乙'], keywords: ['快'] });

  test('what only one changed is taken, from either side', () => {
    const { article, conflicts } = mergeArticles(base, { ...base, question: '我的？' }, { ...base, demand: 9 });
    expect([article.question, article.demand, conflicts]).toEqual(['我的？', 9, []]);
  });

  test('lists: additions of both and removals of both', () => {
    const { article, conflicts } = mergeArticles(
      base,
      { ...base, similar: ['乙', '丙'] },
      { ...base, similar: ['甲', '乙', '丁'] },
    );
    expect([article.similar, conflicts]).toEqual([['乙', '丁', '丙'], []]);
  });

  test('what both changed differently is mine, and named', () => {
    const { article, conflicts } = mergeArticles(
      base,
      { ...base, question: '我的？' },
      { ...base, question: '她的？' },
    );
    expect([article.question, conflicts]).toEqual(['我的？', ['question']]);
  });

  test('for any edits: no change of mine or theirs is lost without being named', () => {
    fc.assert(
      fc.property(anyArticle, anyArticle, anyArticle, (start, mine, theirs) => {
        const same = mergeArticles(start, start, theirs);
        expect(same).toEqual({ article: theirs, conflicts: [] });
        expect(mergeArticles(start, mine, start).conflicts).toEqual([]);
        expect(mergeArticles(start, mine, { ...mine, id: theirs.id }).conflicts).toEqual([]);
      }),
    );
  });
});
