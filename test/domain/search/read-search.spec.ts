import { foldedWords, plainName, readSearch, saysAll } from '../../../domain/search';

test.each([
  ['1128-00042', { number: '1128-00042', order: '1128-00042' }],
  ['＃1128-00042', { number: '1128-00042', order: '1128-00042' }],
  ['112800042', { number: '1128-00042', order: '112800042' }],
  ['SF1234567', { order: 'sf1234567' }],
  ['  20261118order-1 ', { order: '20261118order-1' }],
  ['林晓曼', {}],
  ['no', {}],
  ['3天没发货', {}],
])('read: %s by its form', (typed, expected) => {
  const { number, order } = readSearch(typed);
  expect({ ...(number && { number }), ...(order && { order }) }).toEqual(expected);
});

test('name: however it was typed, it is one', () => {
  expect(new Set(['Ａnna Lee', 'anna lee', ' ANNA　LEE'].map(plainName))).toEqual(new Set(['annalee']));
  expect(plainName('　 ')).toBe('');
});

test('words: all of them, at most five, folded', () => {
  const { words } = readSearch(' 珐琅杯  ＡＢＣ a b c d e ');
  expect(words).toEqual(['珐琅杯', 'abc', 'a', 'b', 'c']);
  expect(saysAll(foldedWords('那个珐琅杯\n缺了 Abc'), ['珐琅杯', 'abc'])).toBe(true);
  expect(saysAll(foldedWords('那个珐琅杯'), ['珐琅杯', 'abc'])).toBe(false);
});
