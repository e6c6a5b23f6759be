import { movedTo } from '../../../src/merchant/moved-to';

describe('an order by hand', () => {
  test.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [0, 4, 'abcd'],
    [-1, 2, 'abcd'],
    [4, 0, 'abcd'],
  ])('move: from %i to %i gives %s', (from, to, order) => {
    expect(movedTo(['a', 'b', 'c', 'd'], from, to).join('')).toBe(order);
  });
});
