import { FIGURE_IDS, isMet, specOf } from '../../../domain/board';
import { SECOND } from '../../../domain/kernel';

describe('figures of the board: what stands in the table', () => {
  it('the twelve of the product come first, the first answer counting twice with its P90', () => {
    const main = FIGURE_IDS.filter((id) => specOf(id).isMain);
    expect(main.length + main.filter((id) => specOf(id).hasP90).length).toBe(12);
    expect(FIGURE_IDS.slice(0, main.length)).toEqual(main);
  });

  it('an aim is met at its bound, and missed beyond it', () => {
    expect(isMet({ is: 'at_most', value: 20 * SECOND }, 20 * SECOND)).toBe(true);
    expect(isMet({ is: 'at_most', value: 20 * SECOND }, 20 * SECOND + 1)).toBe(false);
    expect(isMet({ is: 'at_least', value: 4.5 }, 4.5)).toBe(true);
    expect(isMet({ is: 'at_least', value: 4.5 }, 4.49)).toBe(false);
    expect(isMet({ is: 'between', value: 0.6, upTo: 0.7 }, 0.71)).toBe(false);
    expect(isMet({ is: 'between', value: 0.6, upTo: 0.7 }, 0.6)).toBe(true);
  });
});
