import fc from 'fast-check';
import { characterTables, readingsOf, simplify } from '../../../../domain/faq/matching/characters';
import { normalise } from '../../../../domain/faq/matching/normalise';
import { decodeNumbers, encodeNumbers } from '../../../../domain/faq/matching/number-codec';
import { blurSyllable, cutPinyin } from '../../../../domain/faq/matching/phonetics';

const sound = (character: string) => {
  const { first, second } = readingsOf(character.charCodeAt(0));
  const { syllables } = characterTables();
  return [syllables[first], syllables[second]].filter(Boolean);
};

describe('tables', () => {
  test('numbers: written and read back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000)), (values) => {
        expect(decodeNumbers(encodeNumbers(values))).toEqual(values);
      }),
    );
  });

  test.each([
    ['退', ['tui']],
    ['款', ['kuan']],
    ['长', ['chang', 'zhang']],
    ['女', ['nü']],
    ['a', []],
  ])('%s sounds %j', (character, sounds) => {
    expect(sound(character)).toEqual(sounds);
  });

  test.each([
    ['發', '发'],
    ['貨', '货'],
    ['裡', '里'],
    ['裏', '里'],
    ['後', '后'],
    ['退', '退'],
    ['A', 'A'],
  ])('%s is written %s', (traditional, simplified) => {
    expect(String.fromCharCode(simplify(traditional.charCodeAt(0)))).toBe(simplified);
  });
});

describe('sounds', () => {
  test.each([
    ['zhang', 'zan'],
    ['niu', 'liu'],
    ['hu', 'fu'],
    ['ying', 'yin'],
    ['shi', 'si'],
    ['reng', 'len'],
  ])('%s and %s: one to many ears', (one, other) => {
    expect(blurSyllable(one)).toBe(blurSyllable(other));
  });

  test('pinyin: cut into syllables, or not at all', () => {
    expect(cutPinyin('tuikuanduojiu')).toEqual(['tui', 'kuan', 'duo', 'jiu']);
    expect(cutPinyin('xianggang')).toEqual(['xiang', 'gang']);
    expect(cutPinyin('iphone')).toEqual([]);
    expect(cutPinyin('n'.repeat(300))).toEqual([]);
  });
});

describe('normalise', () => {
  test.each([
    ['你好，请问一下怎么退款啊', '怎么退款'],
    ['在吗 亲 我想问下退款[流泪]，谢谢！', '退款'],
    ['客服你好，麻烦问一下 ETC 怎么办理？在线等', 'etc 怎么办理'],
    ['能不能退', '能退'],
    ['额度怎么提', '额度怎么提'],
    ['亲戚能用吗', '亲戚能用吗'],
    ['谢谢', '谢谢'],
    ['能用花呗', '能用花呗'],
    ['扣我钱干嘛', '扣我钱干嘛'],
    ['急急急急！订单错了怎么办，求助', '订单错了怎么办'],
    ['１２３号', '123号'],
  ])('%s → %s', (text, core) => {
    expect(normalise(text)).toBe(core);
  });
});
