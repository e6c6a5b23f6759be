import { ClientError } from '../../../../src/cloud/client-error';

const storage = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync: (key: string, value: unknown) => storage.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => storage.delete(key),
  },
}));

const told: { key: string; events: unknown[] }[] = [];
let answer: () => Promise<unknown> = async () => ({ at: 1 });
jest.mock('../../../../src/cloud', () => ({
  ...jest.requireActual('../../../../src/cloud/client-error'),
  ...jest.requireActual('../../../../src/cloud/outbox'),
  call: (_function: string, _action: string, batch: { key: string; events: unknown[] }) => {
    told.push(batch);
    return answer();
  },
}));

import { noteFaqEvent, tellFaqEvents } from '../../../../src/shopper/faq/report';

const view = (articleId: string) => ({ type: 'view', articleId }) as const;

beforeEach(() => {
  storage.clear();
  told.length = 0;
  answer = async () => ({ at: 1 });
});

describe('what happened with the FAQ', () => {
  test('tell: everything in one batch, and nothing is left on the phone', async () => {
    noteFaqEvent(view('a'));
    noteFaqEvent({ type: 'helped', articleId: 'a' });
    expect(told).toEqual([]);
    await tellFaqEvents();
    expect(told.map(({ events }) => events)).toEqual([[view('a'), { type: 'helped', articleId: 'a' }]]);
    expect(storage.size).toBe(0);
    await tellFaqEvents();
    expect(told).toHaveLength(1);
  });

  test('note: ten events are told without waiting', async () => {
    for (let place = 0; place < 10; place += 1) noteFaqEvent(view(`a${place}`));
    await tellFaqEvents();
    expect(told.map(({ events }) => events.length)).toEqual([10]);
  });

  test('tell: a lost answer keeps the batch under its key; what came later follows in another', async () => {
    answer = async () => Promise.reject(new ClientError('TIMEOUT'));
    noteFaqEvent(view('a'));
    await tellFaqEvents();
    noteFaqEvent(view('b'));
    answer = async () => ({ at: 2 });
    await tellFaqEvents();
    const [first, again, later] = told;
    expect(again).toEqual(first);
    expect(later?.events).toEqual([view('b')]);
    expect(later?.key).not.toBe(first?.key);
    expect(storage.size).toBe(0);
  });

  test('tell: a batch that is refused for good does not stand in the way', async () => {
    answer = async () => Promise.reject(new ClientError('INVALID_INPUT'));
    noteFaqEvent(view('a'));
    await tellFaqEvents();
    expect(storage.size).toBe(0);
  });

  test('tell: what happens while a batch is under way is told after it', async () => {
    let arrive: () => void = () => undefined;
    answer = () => new Promise((resolve) => (arrive = () => resolve({ at: 1 })));
    noteFaqEvent(view('a'));
    const telling = tellFaqEvents();
    noteFaqEvent(view('b'));
    const again = tellFaqEvents();
    expect(told).toHaveLength(1);
    answer = async () => ({ at: 2 });
    arrive();
    await Promise.all([telling, again]);
    expect(told.map(({ events }) => events)).toEqual([[view('a')], [view('b')]]);
  });

  test('not helped: the reason belongs to the same no', async () => {
    noteFaqEvent({ type: 'not_helped', articleId: 'a' });
    noteFaqEvent({ type: 'not_helped', articleId: 'b' });
    noteFaqEvent({ type: 'not_helped', articleId: 'a', reason: 'unclear' });
    await tellFaqEvents();
    expect(told[0]?.events).toEqual([
      { type: 'not_helped', articleId: 'b' },
      { type: 'not_helped', articleId: 'a', reason: 'unclear' },
    ]);
  });

  test('miss: words in progress give way to the whole words, other words do not', async () => {
    noteFaqEvent({ type: 'miss', text: '发票抬', outcome: 'none' });
    noteFaqEvent({ type: 'miss', text: '发票抬头错了', outcome: 'none' });
    noteFaqEvent({ type: 'miss', text: '能送上楼吗', outcome: 'refused' });
    await tellFaqEvents();
    expect(told[0]?.events).toEqual([
      { type: 'miss', text: '发票抬头错了', outcome: 'none' },
      { type: 'miss', text: '能送上楼吗', outcome: 'refused' },
    ]);
  });

  test('note: a phone that is offline for weeks keeps the latest', async () => {
    answer = async () => Promise.reject(new ClientError('OFFLINE'));
    for (let place = 0; place < 300; place += 1) noteFaqEvent(view(`a${place}`));
    await new Promise(setImmediate);
    answer = async () => ({ at: 1 });
    told.length = 0;
    await tellFaqEvents();
    const ids = told.flatMap(({ events }) => events) as { articleId: string }[];
    expect(ids.length).toBeLessThanOrEqual(150);
    expect(ids.at(-1)?.articleId).toBe('a299');
  });
});
