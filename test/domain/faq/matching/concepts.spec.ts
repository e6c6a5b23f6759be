import { createThesaurus, turnGuess } from '../../../../domain/faq/matching/concepts';
import { createMatcher } from '../../../../domain/faq/matching/matcher';
import { soundOf } from '../../../../domain/faq/matching/phonetics';
import { cutUnits } from '../../../../domain/faq/matching/tokens';

const thesaurus = createThesaurus(['蓝鲸卡 大会员卡', 'iphone壳 手机套', '退钱 把钱吐出来']);

function locate(text: string, canGuess = false): number[] {
  const units = cutUnits(text);
  const groups = new Int16Array(units.length);
  thesaurus.locate(units, Int32Array.from(units, soundOf), groups, canGuess);
  return [...groups];
}

const groupOf = (word: string) => locate(word)[0];

describe('words of like meaning', () => {
  test('every unit of a word: in its group', () => {
    expect(new Set(locate('蓝鲸卡')).size).toBe(1);
    expect(groupOf('蓝鲸卡')).toBe(groupOf('大会员卡'));
    expect(groupOf('蓝鲸卡')).toBeGreaterThanOrEqual(0);
  });

  test('the longest word wins: 收货地址 is an address, not the receiving of goods', () => {
    expect(new Set(locate('收货地址')).size).toBe(1);
    expect(groupOf('收货地址')).not.toBe(groupOf('收货'));
  });

  test('written as it sounds: the same group; a single character that sounds so: none', () => {
    expect(groupOf('拦精咖')).toBe(groupOf('蓝鲸卡'));
    expect(groupOf('卖')).not.toBe(groupOf('买'));
  });

  test('a word without a sound: heard in no other', () => {
    expect(groupOf('iphone壳')).toBe(groupOf('手机套'));
    expect(locate('macbook壳')).toEqual([-1, -1]);
  });

  test("a merchant's group that names a known word: joins that word's group", () => {
    expect(groupOf('把钱吐出来')).toBe(groupOf('退款'));
  });

  test('a word that ends as a sigh does: keeps its end', () => {
    expect(groupOf('花呗')).toBe(groupOf('分期'));
    expect(groupOf('花')).not.toBe(groupOf('花呗'));
  });
});

describe('words mistyped', () => {
  const group = groupOf('蓝鲸卡') ?? -1;

  test.each([
    ['near sounds', '男金卡'],
    ['its first character left out', '鲸卡'],
    ['one in the middle left out', '蓝卡'],
    ['its last character left out', '蓝鲸'],
  ])('%s: guessed in a message, never in an article', (_, text) => {
    expect(new Set(locate(text, true))).toEqual(new Set([turnGuess(group)]));
    expect(new Set(locate(text))).toEqual(new Set([-1]));
  });

  test('written rightly: no guess', () => {
    expect(locate('蓝鲸卡', true)).toEqual([group, group, group]);
  });

  test('a word of two characters with one left out: nothing', () => {
    expect(groupOf('壶')).toBe(-1);
    expect(locate('鲸', true)).toEqual([-1]);
  });

  test('a message that guesses a word: counts less than one that has it, more than one that has neither', () => {
    const match = createMatcher(
      [
        { id: 'card', question: '蓝鲸卡在哪里看' },
        { id: 'pot', question: '茶壶可以刻字吗' },
      ],
      {
        synonyms: ['蓝鲸卡 大会员卡'],
      },
    );
    const scores = ['大会员卡', '大会员', '大本营'].map((text) => match(text).score);
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
  });
});
