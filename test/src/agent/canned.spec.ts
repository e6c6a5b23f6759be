import { findCanned, slashQuery } from '../../../src/agent/ticket/canned';

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
