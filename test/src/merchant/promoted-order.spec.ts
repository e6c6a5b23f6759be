import { promotedOrder } from '../../../src/merchant/faq/publish/promoted-order';

type Rows = Parameters<typeof promotedOrder>[0];
const row = (id: string, demand: number, more: object = {}) => ({
  id,
  categoryId: 'c',
  demand,
  isArchived: false,
  ...more,
});
const order = (rows: object[], articleId: string, insteadId: string) =>
  promotedOrder(rows as unknown as Rows, articleId, insteadId)?.articleIds;

describe('promotedOrder', () => {
  const byDemand = [row('a', 9), row('b', 8), row('c', 7), row('d', 6), row('x', 99, { categoryId: 'other' })];

  it('the one moved stands before the other; what follows is left to demand', () => {
    expect(order(byDemand, 'd', 'b')).toEqual(['a', 'd', 'b']);
    expect(order(byDemand, 'c', 'a')).toEqual(['c', 'a']);
  });

  it('what was placed by hand stays placed', () => {
    const placed = [row('a', 1, { place: 0 }), row('b', 1, { place: 1 }), row('c', 1, { place: 2 }), row('d', 6)];
    expect(order(placed, 'd', 'a')).toEqual(['d', 'a', 'b', 'c']);
  });

  it('archived ones have no place; another category, or one that stands higher already, is no move', () => {
    const rows = [row('gone', 10, { isArchived: true }), ...byDemand];
    expect(order(rows, 'b', 'a')).toEqual(['b', 'a']);
    expect(order(rows, 'x', 'a')).toBeUndefined();
    expect(order(rows, 'a', 'b')).toBeUndefined();
  });
});
