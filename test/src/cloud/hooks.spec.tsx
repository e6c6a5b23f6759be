/** @jest-environment jsdom */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientError } from '../../../src/cloud/client-error';
import { useAction } from '../../../src/cloud/use-action';
import { useResource } from '../../../src/cloud/use-resource';

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
