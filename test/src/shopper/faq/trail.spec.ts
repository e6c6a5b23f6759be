import { HOUR } from '../../../../domain/kernel';
import { currentTrail, noteRead, noteSearched } from '../../../../src/shopper/faq/trail';
import { storage } from '../phone-storage';

jest.mock('@tarojs/taro', () => jest.requireActual('../phone-storage').taro);

describe('what was read before asking a person', () => {
  let now = 0;
  beforeEach(() => {
    storage.clear();
    now = Date.UTC(2026, 10, 20);
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });

  it('is handed over in the order it was read, the latest word on each counting', () => {
    noteRead('a');
    noteRead('b', true);
    noteRead('a', false);
    expect(currentTrail().read).toEqual([
      { articleId: 'b', helped: true },
      { articleId: 'a', helped: false },
    ]);
  });

  it('opening an article again does not unsay whether it helped', () => {
    noteRead('a', false);
    noteRead('a');
    expect(currentTrail().read).toEqual([{ articleId: 'a', helped: false }]);
  });

  it('keeps why an answer did not help, until it is judged anew', () => {
    noteRead('a', false);
    noteRead('a', false, 'wrong');
    noteRead('a');
    expect(currentTrail().read).toEqual([{ articleId: 'a', helped: false, reason: 'wrong' }]);
    noteRead('a', true);
    expect(currentTrail().read).toEqual([{ articleId: 'a', helped: true }]);
  });

  it('holds the last ten articles and the last search', () => {
    for (let place = 0; place < 12; place += 1) noteRead(`article-${place}`);
    noteSearched('退款');
    noteSearched('退款 没到');
    const { read, searched } = currentTrail();
    expect(read.map(({ articleId }) => articleId)).toEqual(
      Array.from({ length: 10 }, (_, place) => `article-${place + 2}`),
    );
    expect(searched).toBe('退款 没到');
  });

  it('is forgotten an hour after the last step, not after the first', () => {
    noteRead('a');
    now += HOUR - 1;
    noteSearched('退款');
    now += HOUR - 1;
    expect(currentTrail()).toEqual({ read: [{ articleId: 'a' }], searched: '退款' });
    now += 1;
    expect(currentTrail()).toEqual({ read: [] });
  });
});
