import { atQuery, mentionedIn, withMention } from '../../../src/agent/ticket/mention';

test.each([
  ['@', ''],
  ['看下 @秦', '秦'],
  ['看下＠秦岚', '秦岚'],
  ['看下 @秦岚 ', undefined],
  ['发到 a@b', undefined],
  ['没有', undefined],
])('a name in progress: %s', (typed, expected) => {
  expect(atQuery(typed)).toBe(expected);
});

test('a name put in: in place of what was typed of it, or at the end', () => {
  expect(withMention('看下 @秦', '秦岚')).toBe('看下 @秦岚 ');
  expect(withMention('', '秦岚')).toBe('@秦岚 ');
  expect(withMention('看下', '秦岚')).toBe('看下 @秦岚 ');
});

test('named: whose name still stands there, three at most', () => {
  const all = ['甲', '乙', '丙', '丁'].map((name) => ({ id: `m${name}`, name }));
  expect(mentionedIn('@乙 看一下', all)).toEqual(['m乙']);
  expect(mentionedIn('@甲@乙@丙@丁', all)).toHaveLength(3);
  expect(mentionedIn('@甲')).toEqual([]);
});
