import { findCanned, readyFor, slashQuery } from '../../../src/agent/ticket/canned';

const reply = (id: string, shortcut: string, title: string, text: string) => ({ id, shortcut, title, text });
const replies = [
  reply('hello', '你好', '开场', '你好，我先查一下。'),
  reply('late', '缺货', '催发货：还要等', '这款茶正在补货。'),
  reply('today', '发货', '催发货：今天出库', '今天会交给快递。'),
];

describe('slashQuery', () => {
  it.each([
    ['/', ''],
    ['/发货', '发货'],
    ['／发', '发'],
    ['、发', '发'],
  ])('%s: a shortcut is being typed', (typed, query) => {
    expect(slashQuery(typed)).toBe(query);
  });

  it.each(['', '发货', '你好 /发货', '/发货 了', '/\n'])('%j: ordinary words', (typed) => {
    expect(slashQuery(typed)).toBeUndefined();
  });
});

describe('findCanned', () => {
  it('shortcut first, then title, then text', () => {
    expect(findCanned(replies, '发货').map(({ id }) => id)).toEqual(['today', 'late']);
    expect(findCanned(replies, '补货').map(({ id }) => id)).toEqual(['late']);
  });

  it('no words: all, as the desk ordered them', () => {
    expect(findCanned(replies, '').map(({ id }) => id)).toEqual(['hello', 'late', 'today']);
  });

  it('words that stand nowhere: none', () => {
    expect(findCanned(replies, '发票')).toEqual([]);
  });
});

describe('English', () => {
  const late = {
    ...reply('late', '缺货', '还要等', '补货中，{{shop}}'),
    english: { title: 'Late', text: 'On its way, {{shop}}.' },
  };
  const values = { zh: { shop: '山野' }, en: { shop: 'Shanye' } };
  const ready = (language: 'zh' | 'en', one = late) => readyFor(one, { language, values });

  it.each([
    ['zh', late, '补货中，山野', false],
    ['en', late, 'On its way, Shanye.', false],
    ['zh', replies[0], '你好，我先查一下。', false],
    ['en', replies[0], '你好，我先查一下。', true],
  ] as const)('readyFor: %s', (language, one, text, isOnlyChinese) => {
    expect(readyFor(one as typeof late, { language, values })).toMatchObject({ text, isOnlyChinese });
  });

  it('a Chinese reply to who reads English is filled in Chinese', () => {
    const { english: _, ...chinese } = late;
    expect(ready('en', chinese as typeof late)).toMatchObject({ text: '补货中，山野', isOnlyChinese: true });
  });

  it('findCanned: in either language', () => {
    for (const words of ['late', 'on its', '补货']) expect(findCanned([...replies, late], words).at(-1)).toBe(late);
  });
});
