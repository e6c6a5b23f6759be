import { deflateSync, strToU8 } from 'fflate';
import type { FaqTree } from '../../../../domain/faq';
import type { ClientErrorCode } from '../../../../src/cloud/client-error';
import type { storage } from '../phone-storage';

type Read = (action: string, input: { hash?: string; part?: number }) => Promise<unknown>;
let answer: Read = () => Promise.reject(new Error('no cloud'));
const asked: object[] = [];

jest.mock('@tarojs/taro', () => jest.requireActual('../phone-storage').taro);
jest.mock('../../../../src/cloud', () => ({
  ...jest.requireActual('../../../../src/cloud/client-error'),
  call: async (_name: string, action: string, input: { hash?: string; part?: number }) => {
    asked.push(input);
    return answer(action, input);
  },
}));

const treeOf = (title: string): FaqTree => ({ categories: [{ id: 'a', title, icon: 'truck' }], articles: [] });

/** A published edition in as many parts as told. */
function edition(hash: string, parts: number) {
  const bytes = deflateSync(strToU8(JSON.stringify(treeOf(hash))));
  const size = Math.ceil(bytes.length / parts);
  return (part: number) => ({
    unchanged: false as const,
    hash,
    publishedAt: 1,
    part,
    parts,
    body: Buffer.from(bytes.slice(part * size, (part + 1) * size)).toString('base64'),
  });
}
const publishes =
  (read: (part: number) => { hash: string }): Read =>
  async (_action, { hash, part = 0 }) =>
    hash === read(part).hash ? { unchanged: true, hash } : read(part);

/** An error as the store of the latest start knows it. */
function failure(code: ClientErrorCode): Error {
  const { ClientError } =
    require('../../../../src/cloud/client-error') as typeof import('../../../../src/cloud/client-error');
  return new ClientError(code);
}

/** The store as a phone loads it when the mini program starts. */
function start(): typeof import('../../../../src/shopper/faq/snapshot-store') {
  jest.resetModules();
  return require('../../../../src/shopper/faq/snapshot-store');
}

describe('the FAQ on this phone', () => {
  // The store takes Taro's place anew with every start, so what is kept is looked at through the newest one.
  const kept = (): Map<string, unknown> => (require('../phone-storage') as { storage: typeof storage }).storage;
  const restart = () => {
    const before = [...kept()];
    const store = start();
    for (const [key, value] of before) kept().set(key, value);
    return store;
  };
  beforeEach(() => {
    kept().clear();
    asked.length = 0;
  });

  it('parts: are put together, kept, and there without a call at the next start', async () => {
    answer = publishes(edition('one', 3));
    const read = await restart().refreshSnapshot();
    expect(read).toMatchObject({ hash: 'one', ...treeOf('one') });
    expect(asked).toEqual([{}, { part: 1 }, { part: 2 }]);
    expect(restart().keptSnapshot()).toEqual(read);
    expect(asked).toHaveLength(3);
  });

  it('refresh: costs one call while nothing new was published', async () => {
    answer = publishes(edition('one', 3));
    const store = restart();
    const first = await store.refreshSnapshot();
    asked.length = 0;
    expect(await store.refreshSnapshot()).toBe(first);
    expect(asked).toEqual([{ hash: 'one' }]);
  });

  it('refresh: callers at the same moment share one reading', async () => {
    answer = publishes(edition('one', 2));
    const { refreshSnapshot } = restart();
    const [first, second] = await Promise.all([refreshSnapshot(), refreshSnapshot()]);
    expect(first).toBe(second);
    expect(asked).toHaveLength(2);
  });

  it('publishing in between: parts of two editions never meet', async () => {
    const [before, after] = [edition('before', 2), edition('after', 2)];
    answer = async (_action, { part = 0 }) => (asked.length === 1 ? before(part) : after(part));
    expect(await restart().refreshSnapshot()).toMatchObject({ hash: 'after', ...treeOf('after') });
  });

  it('publishing without end: is given up instead of asked for ever', async () => {
    answer = async (_action, { part = 0 }) => edition(`edition-${asked.length}`, 2)(part);
    await expect(restart().refreshSnapshot()).rejects.toMatchObject({ code: 'TRY_AGAIN' });
    expect(asked).toHaveLength(6);
  });

  it('nothing published: is an empty FAQ, not a failure', async () => {
    answer = () => Promise.reject(failure('NOT_FOUND'));
    expect(await restart().refreshSnapshot()).toMatchObject({ categories: [], articles: [] });
    expect(restart().keptSnapshot()).toBeUndefined();
  });

  it('without a connection: the refresh fails and what is kept stays', async () => {
    answer = publishes(edition('one', 2));
    await restart().refreshSnapshot();
    answer = () => Promise.reject(failure('OFFLINE'));
    const store = restart();
    await expect(store.refreshSnapshot()).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(store.keptSnapshot()).toMatchObject({ hash: 'one' });
  });

  it.each([
    ['a part is missing', () => kept().delete('seen:faq.1')],
    ['a part is of another edition', () => kept().set('seen:faq.1', edition('another', 2)(1).body)],
    ['a part is no base64 of ours', () => kept().set('seen:faq.0', 'AAAA')],
  ])('a half-written copy: counts as none when %s, and the next refresh brings a whole one', async (_what, spoil) => {
    answer = publishes(edition('one', 2));
    await restart().refreshSnapshot();
    spoil();
    const store = restart();
    expect(store.keptSnapshot()).toBeUndefined();
    expect(await store.refreshSnapshot()).toMatchObject(treeOf('one'));
    expect(restart().keptSnapshot()).toMatchObject({ hash: 'one' });
  });
});
