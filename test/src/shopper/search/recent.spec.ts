import { forgetSearches, recentSearches, rememberSearch } from '../../../../src/shopper/search/recent';
import { storage } from '../phone-storage';

jest.mock('@tarojs/taro', () => jest.requireActual('../phone-storage').taro);

describe('recent searches', () => {
  beforeEach(() => storage.clear());

  it('the latest comes first, each once', () => {
    rememberSearch('退款');
    rememberSearch('发票');
    expect(rememberSearch('退款')).toEqual(['退款', '发票']);
    expect(recentSearches()).toEqual(['退款', '发票']);
  });

  it('eight are remembered', () => {
    for (let place = 1; place <= 9; place += 1) rememberSearch(`词${place}`);
    expect(recentSearches()).toHaveLength(8);
    expect(recentSearches()).not.toContain('词1');
  });

  it('nothing is left once they are forgotten', () => {
    rememberSearch('退款');
    forgetSearches();
    expect(recentSearches()).toEqual([]);
    expect(storage.size).toBe(0);
  });
});
