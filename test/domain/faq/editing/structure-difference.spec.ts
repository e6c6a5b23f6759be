import fc from 'fast-check';
import type { FaqCategory, FaqTree } from '../../../../domain/faq';
import { isSameStructure, structureChanges } from '../../../../domain/faq/editing';
import { articleOf } from '../article-of';

const category = (id: string, title = id, icon = 'truck'): FaqCategory => ({ id, title, icon });
const tree = (categories: readonly FaqCategory[], more: Partial<FaqTree> = {}): FaqTree => ({
  categories,
  articles: [],
  ...more,
});
const ABC = ['a', 'b', 'c'].map((id) => category(id));
/** Articles of category `a`: those before the bar placed by hand. */
const placed = (ids: string, others = ''): FaqTree =>
  tree([category('a', '物流')], {
    articles: [
      ...[...ids].map((id, place) => articleOf({ id, question: `问 ${id}`, categoryId: 'a', place })),
      ...[...others].map((id) => articleOf({ id, question: `问 ${id}`, categoryId: 'a' })),
    ],
  });

describe('what differs around the articles', () => {
  test('nothing between equal editions', () => {
    expect(isSameStructure(structureChanges(placed('ab', 'c'), placed('ab', 'c')))).toBe(true);
  });

  test('categories: added, removed, renamed and drawn anew, by their titles', () => {
    const before = tree([category('a', '物流'), category('b', '退款'), category('c', '发票')]);
    const after = tree([category('a', '快递'), category('c', '发票', 'receipt-text'), category('d', '会员')]);
    const { categories } = structureChanges(before, after);
    expect(categories).toEqual({
      added: ['会员'],
      removed: ['退款'],
      renamed: [{ before: '物流', after: '快递' }],
      redrawn: ['发票'],
      // A place left by one that is gone is no move.
      moved: [],
    });
  });

  test('moves: only what was moved is named, not what made room', () => {
    const [a, b, c] = ABC as [FaqCategory, FaqCategory, FaqCategory];
    expect(structureChanges(tree(ABC), tree([c, a, b])).categories.moved).toEqual([{ text: 'c', from: 3, to: 1 }]);
  });

  test('moves: carrying out those named gives the new order, for any two orders', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 });
    fc.assert(
      fc.property(order, order, (one, other) => {
        const list = (ids: readonly string[]) => tree(ids.map((id) => category(id)));
        const { moved } = structureChanges(list(one), list(other)).categories;
        const names = moved.map(({ text }) => text);
        const resting = (ids: readonly string[]) => ids.filter((id) => !names.includes(id));
        expect(resting(one)).toEqual(resting(other));
        for (const { text, from, to } of moved) expect([one[from - 1], other[to - 1]]).toEqual([text, text]);
      }),
    );
  });

  test('order by hand: the question moved, with its places', () => {
    const [change, ...rest] = structureChanges(placed('abc'), placed('cab')).orders;
    expect(change).toEqual({ category: '物流', isByDemand: false, moved: [{ text: '问 c', from: 3, to: 1 }] });
    expect(rest).toEqual([]);
  });

  test('order by hand: given up, it is by demand again', () => {
    expect(structureChanges(placed('ab'), placed('', 'ab')).orders).toMatchObject([{ isByDemand: true }]);
  });

  test('order by hand: an article that comes or goes is told as that, not as a move', () => {
    expect(structureChanges(placed('ab', 'c'), placed('axb', 'c')).orders).toEqual([]);
    expect(structureChanges(placed('axb', 'c'), placed('ab', 'c')).orders).toEqual([]);
  });

  test('synonyms: groups added and removed', () => {
    const changes = structureChanges(
      tree(ABC, { synonyms: ['甲 乙', '丙 丁'] }),
      tree(ABC, { synonyms: ['甲 乙 戊'] }),
    );
    expect(changes.synonyms).toEqual({ added: ['甲 乙 戊'], removed: ['甲 乙', '丙 丁'] });
    expect(isSameStructure(changes)).toBe(false);
  });
});
