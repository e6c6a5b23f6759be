/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientError } from '../../../src/cloud/client-error';
import type { LastTry } from '../../../src/cloud/last-try';
import { useAction } from '../../../src/cloud/use-action';
import { usePagedList } from '../../../src/cloud/use-paged-list';
import { useResource } from '../../../src/cloud/use-resource';
import { useSending } from '../../../src/cloud/use-sending';

const storage = new Map<string, unknown>();
let showAgain: () => void = () => undefined;
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  },
  useDidShow: (then: () => void) => {
    showAgain = then;
  },
}));

/** Draws nothing; tells what the hook answers. */
function Probe({ useIt, tell }: { useIt: () => unknown; tell: (value: unknown) => void }) {
  tell(useIt());
  return null;
}

function renderHook<T>(useIt: () => T): { now: () => T; again: () => Promise<void> } {
  const told: unknown[] = [];
  const root = createRoot(document.createElement('div'));
  const draw = () => root.render(<Probe useIt={useIt} tell={(value) => told.push(value)} />);
  act(draw);
  return { now: () => told.at(-1) as T, again: () => act(async () => draw()) };
}

/** A promise and its ends, to decide in a test which answer comes first. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});
beforeEach(() => storage.clear());

describe('useAction', () => {
  it('run: the key stays through lost answers and changes once it succeeded', async () => {
    const keys: string[] = [];
    let isLost = true;
    const hook = renderHook(() =>
      useAction(async (key: string, _text: string) => {
        keys.push(key);
        if (isLost) throw new ClientError('TIMEOUT');
        return 'done';
      }),
    );
    await act(async () => void (await hook.now().run('hello')));
    expect(hook.now().error?.code).toBe('TIMEOUT');
    isLost = false;
    await act(async () => void (await hook.now().run('hello')));
    expect(hook.now().error).toBeUndefined();
    await act(async () => void (await hook.now().run('hello')));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('run: other words are another intention, with another key', async () => {
    const keys: string[] = [];
    const hook = renderHook(() =>
      useAction(async (key: string, _text: string) => {
        keys.push(key);
        throw new ClientError('OFFLINE');
      }),
    );
    await act(async () => void (await hook.now().run('hello')));
    await act(async () => void (await hook.now().run('hello again')));
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('run: a second tap while it runs does nothing', async () => {
    const slow = deferred<string>();
    const perform = jest.fn(() => slow.promise);
    const hook = renderHook(() => useAction(perform));
    await act(async () => {
      const first = hook.now().run();
      await expect(hook.now().run()).resolves.toBeUndefined();
      slow.resolve('done');
      await expect(first).resolves.toBe('done');
    });
    expect(perform).toHaveBeenCalledTimes(1);
  });
});

describe('useAction: what is shown', () => {
  it.each([
    ['INVALID_STATE', 1],
    ['CONTENT_REJECTED', 0],
    ['OFFLINE', 0],
  ] as const)('refused with %s: is read again %i times', async (code, times) => {
    const readAgain = jest.fn(async () => undefined);
    const hook = renderHook(() =>
      useAction(
        async () => {
          throw new ClientError(code);
        },
        { readAgain },
      ),
    );
    await act(async () => void (await hook.now().run()));
    expect(readAgain).toHaveBeenCalledTimes(times);
  });
});

describe('useSending', () => {
  interface Draft {
    text: string;
    isFolded: boolean;
    lastTry?: LastTry;
  }

  it('run: the key lies in the draft, and stays while what is sent stays, also on another visit', async () => {
    let draft: Draft = { text: 'hello', isFolded: false };
    const keys: string[] = [];
    const visit = () =>
      renderHook(() =>
        useSending({
          change: (next: (now: Draft) => Draft) => {
            draft = next(draft);
          },
          contentOf: ({ text }: Draft) => ({ text }),
          send: async (key) => {
            keys.push(key);
            throw new ClientError('TIMEOUT');
          },
        }),
      );
    const send = async (given: Draft) => {
      const hook = visit();
      await act(async () => void (await hook.now().run(given)));
    };
    await send(draft);
    await send({ ...draft, isFolded: true });
    await send({ ...draft, text: 'hello again' });
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(draft.lastTry?.key).toBe(keys[2]);
  });
});

describe('usePagedList', () => {
  /** Pages of two of so many. */
  const pagesOf = (total: () => number) => {
    const asked: (string | undefined)[] = [];
    const load = async (cursor?: string) => {
      asked.push(cursor);
      const from = Number(cursor ?? 0);
      const items = [from, from + 1].filter((nth) => nth < total()).map((nth) => ({ id: `t${nth}` }));
      return { items, nextCursor: from + 2 < total() ? String(from + 2) : undefined, total: total() };
    };
    return { asked, load };
  };
  const ids = (list: { items: readonly { id: string }[] | undefined }) => list.items?.map(({ id }) => id);

  it('grow: page by page, and what else a page tells is the newest', async () => {
    let total = 5;
    const { load } = pagesOf(() => total);
    const hook = renderHook(() => usePagedList('list', load));
    await act(async () => undefined);
    expect(ids(hook.now())).toEqual(['t0', 't1']);
    total = 6;
    await act(async () => hook.now().loadMore());
    await act(async () => hook.now().loadMore());
    await act(async () => hook.now().loadMore());
    expect(ids(hook.now())).toEqual(['t0', 't1', 't2', 't3', 't4', 't5']);
    expect(hook.now()).toMatchObject({ hasMore: false, data: { total: 6 } });
  });

  it('refresh: starts again with the first page', async () => {
    const { load } = pagesOf(() => 5);
    const hook = renderHook(() => usePagedList('list', load));
    await act(async () => undefined);
    await act(async () => hook.now().loadMore());
    await act(async () => hook.now().refresh());
    expect(ids(hook.now())).toEqual(['t0', 't1']);
  });

  it('refresh of a list that keeps its length: reads what is shown again, and grows no further than that', async () => {
    const { asked, load } = pagesOf(() => 9);
    const hook = renderHook(() => usePagedList('list', load, { rereads: 2 }));
    await act(async () => undefined);
    await act(async () => hook.now().loadMore());
    expect(hook.now()).toMatchObject({ hasMore: false, data: { nextCursor: '4' } });
    asked.length = 0;
    await act(async () => hook.now().refresh());
    expect(asked).toEqual([undefined, '2']);
    expect(ids(hook.now())).toEqual(['t0', 't1', 't2', 't3']);
  });

  it('a page that does not come: says why, and what is shown stays', async () => {
    const hook = renderHook(() =>
      usePagedList('list', async (cursor) => {
        if (cursor) throw new ClientError('OFFLINE');
        return { items: [{ id: 'a' }], nextCursor: 'b' };
      }),
    );
    await act(async () => undefined);
    await act(async () => hook.now().loadMore());
    expect(hook.now()).toMatchObject({ hasMore: true, isLoadingMore: false, moreError: { code: 'OFFLINE' } });
    expect(ids(hook.now())).toEqual(['a']);
  });
});

describe('useResource', () => {
  it('load: gives the answer, and keeps it for a visit without a connection', async () => {
    const first = renderHook(() => useResource('order:1', async () => 'tea', { keepAs: 'order:1' }));
    expect(first.now().isLoading).toBe(true);
    await act(async () => undefined);
    expect(first.now()).toMatchObject({ data: 'tea', isLoading: false, isStale: false });

    const offline = renderHook(() =>
      useResource(
        'order:1',
        async () => {
          throw new ClientError('OFFLINE');
        },
        { keepAs: 'order:1' },
      ),
    );
    expect(offline.now().data).toBe('tea');
    await act(async () => undefined);
    expect(offline.now()).toMatchObject({ data: 'tea', isStale: true, isLoading: false });
    expect(offline.now().error?.code).toBe('OFFLINE');
  });

  it.each(['FORBIDDEN', 'NOT_FOUND'] as const)(
    'refresh: refused with %s, nothing stays on the page nor on the phone',
    async (code) => {
      let isRefused = false;
      const load = async () => {
        if (isRefused) throw new ClientError(code);
        return 'tea';
      };
      const hook = renderHook(() => useResource('order:3', load, { keepAs: 'order:3' }));
      await act(async () => undefined);
      expect([...storage.values()]).toEqual(['tea']);
      isRefused = true;
      await act(async () => hook.now().refresh());
      expect(hook.now()).toMatchObject({ data: undefined, error: { code }, isLoading: false });
      expect(storage.size).toBe(0);
    },
  );

  it('load: a slow answer for an earlier name is dropped', async () => {
    const slow = deferred<string>();
    let name = 'a';
    const hook = renderHook(() => useResource(name, () => (name === 'a' ? slow.promise : Promise.resolve('of b'))));
    name = 'b';
    await hook.again();
    await act(async () => slow.resolve('of a'));
    expect(hook.now().data).toBe('of b');
  });

  it('show: coming back to the page loads again; the first showing is the load itself', async () => {
    const load = jest.fn(async () => 'tea');
    renderHook(() => useResource('order:2', load));
    await act(async () => showAgain());
    expect(load).toHaveBeenCalledTimes(1);
    await act(async () => showAgain());
    expect(load).toHaveBeenCalledTimes(2);
  });
});
