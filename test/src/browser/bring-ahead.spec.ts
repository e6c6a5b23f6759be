/** @jest-environment jsdom */
import { bringAhead } from '../../../src/browser/bring-ahead';

describe('bringAhead', () => {
  const loaded: string[] = [];
  let failing = false;
  const route = (path: string) => ({
    path,
    load: () => {
      loaded.push(path);
      return [failing ? Promise.reject(new Error('offline')) : Promise.resolve()];
    },
  });
  beforeEach(() => {
    jest.useFakeTimers();
    loaded.length = 0;
    failing = false;
    Object.assign(window, {
      __taroAppConfig: {
        routes: ['mall/orders/index', 'figures/board/index', 'figures/ranking/index', 'charts/trend/index'].map(route),
        preloadRule: { 'merchant/home/index': { network: 'all', packages: ['figures'] } },
      },
    });
  });
  afterEach(() => jest.useRealTimers());

  const standAt = (page: string, { look }: ReturnType<typeof bringAhead>): void => {
    window.location.hash = `#/${page}`;
    look();
  };

  test('a page that stands: packages one tap away are fetched, once', () => {
    const packages = bringAhead();
    standAt('merchant/home/index?tab=1', packages);
    expect(loaded).toEqual([]);
    jest.advanceTimersByTime(1_000);
    expect(loaded).toEqual(['figures/board/index', 'figures/ranking/index']);
    standAt('mall/orders/index', packages);
    standAt('merchant/home/index', packages);
    jest.runAllTimers();
    expect(loaded).toHaveLength(2);
  });

  test('a page that is left at once: nothing is fetched for it', () => {
    const packages = bringAhead();
    standAt('merchant/home/index', packages);
    standAt('mall/orders/index', packages);
    jest.runAllTimers();
    expect(loaded).toEqual([]);
  });

  test('what could not be fetched is tried again the next time', async () => {
    const packages = bringAhead();
    failing = true;
    standAt('merchant/home/index', packages);
    jest.runAllTimers();
    await Promise.resolve();
    failing = false;
    standAt('mall/orders/index', packages);
    standAt('merchant/home/index', packages);
    jest.runAllTimers();
    expect(loaded).toHaveLength(4);
  });
});
