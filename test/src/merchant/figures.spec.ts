import {
  type ArticleFigures,
  helpedShare,
  selfServiceShare,
  sortedFigures,
} from '../../../src/merchant/faq/figures/sorts';

const figures = (articleId: string, values: Partial<ArticleFigures>): ArticleFigures => ({
  articleId,
  question: articleId,
  views: 0,
  helped: 0,
  notHelped: 0,
  handoffs: 0,
  ...values,
});
const idsOf = (rows: readonly ArticleFigures[]) => rows.map(({ articleId }) => articleId);

const ROWS = [
  figures('liked', { views: 50, helped: 9, notHelped: 1 }),
  figures('disliked', { views: 20, helped: 1, notHelped: 4, handoffs: 3 }),
  figures('one voice', { views: 90, notHelped: 1, handoffs: 1 }),
  figures('unread', {}),
];

describe('figures of the FAQ', () => {
  test('views: the most read first', () => {
    expect(idsOf(sortedFigures(ROWS, 'views'))).toEqual(['one voice', 'liked', 'disliked', 'unread']);
  });

  test('help: the least helpful first, of those enough people judged', () => {
    expect(idsOf(sortedFigures(ROWS, 'helped'))).toEqual(['disliked', 'liked']);
  });

  test('persons: only answers whose readers went on to one', () => {
    expect(idsOf(sortedFigures(ROWS, 'handoffs'))).toEqual(['disliked', 'one voice']);
  });

  test('shares: nothing is said where nobody told', () => {
    expect(helpedShare(figures('a', { views: 3 }))).toBeUndefined();
    expect(helpedShare(figures('a', { helped: 3, notHelped: 1 }))).toBe(0.75);
    expect(selfServiceShare({ helped: 0, handoffs: 0, misses: 0 })).toBeUndefined();
    expect(selfServiceShare({ helped: 6, handoffs: 2, misses: 2 })).toBe(0.6);
  });
});
