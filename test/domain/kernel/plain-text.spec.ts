import fc from 'fast-check';
import { holdable, plainText } from '../../../domain/kernel';

describe('plainText', () => {
  test.each([
    ['物流\u200b', '物流'],
    ['\ufeff物流\u2060', '物流'],
    ['物\u00ad流\u200d', '物流'],
    ['gift\u00a0card', 'gift card'],
    ['一\r\n二\u2028三\u0085四', '一\n二\n三\n四'],
    ['半\ud83d个', '半个'],
    ['响\u0007铃', '响铃'],
    ['\u202e倒着\u202c', '倒着'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test.each(['👨‍👩‍👧', '🏳️‍🌈', '❤️', '👍🏽', 'می‌خواهم', '　全角空格', 'é'])('%s stays as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });

  test('once is enough, and nothing is left that no file of text can hold', () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    const odd = fc.constantFrom('\u200d', '\u200b', '\ud83d', '\udc68', '👨', '\r', '\n', '\uffff', 'a', '文');
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          fc.array(odd, { maxLength: 10 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const plain = plainText(text);
          expect(plainText(plain)).toBe(plain);
          expect(holdable(plain)).toBe(plain);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
