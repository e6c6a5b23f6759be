import fc from 'fast-check';
import { isHidden } from '../../../bench/masking/is-hidden';
import { HARMLESS, OWN_NUMBERS, PERSONAL, SPLIT } from '../../../bench/masking/samples';
import { maskAddress, maskName, maskPhone, maskText, maskTexts, provinceAndCity } from '../../../domain/compliance';
import { idCheckDigit, isBankCard, isIdCard } from '../../../domain/compliance/personal-numbers';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const mobile = fc
  .tuple(fc.constantFrom('3', '5', '6', '7', '8', '9'), digits(9))
  .map(([two, rest]) => `1${two}${rest}`);
const landline = fc
  .tuple(fc.constantFrom('010', '021', '0571', '0755'), fc.integer({ min: 2, max: 8 }), digits(7))
  .map(([area, first, rest]) => `${area}${first}${rest}`);
const idCard = fc
  .tuple(fc.constantFrom('110105', '330106', '440305'), fc.integer({ min: 0, max: 36_000 }), digits(3))
  .map(([region, day, order]) => {
    const born = new Date(Date.UTC(1920, 0, 1) + day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    return `${region}${born}${order}`;
  })
  .map((first17) => first17 + idCheckDigit(first17));
const bankCard = fc
  .tuple(fc.constantFrom('62', '4', '51', '9'), fc.integer({ min: 16, max: 19 }), digits(18))
  .map(([prefix, length, rest]) => (prefix + rest).slice(0, length - 1))
  .map((body) => [...'0123456789'].map((check) => body + check).find(isBankCard) ?? body);

const personal = fc.oneof(mobile, landline, idCard, bankCard);
const separator = fc.constantFrom('', ' ', '-', '　', '－', '· ', ' - ');
const wide = (text: string) => text.replace(/[0-9X]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
/** A number as people write it: in either width, with something between some digits. */
const written = fc
  .tuple(personal, fc.array(separator, { minLength: 20, maxLength: 20 }), fc.boolean())
  .map(([number, gaps, isWide]) => {
    const spaced = [...number].map((digit, index) => digit + (index < number.length - 1 ? gaps[index] : '')).join('');
    return { number, text: isWide ? wide(spaced) : spaced };
  });
/** Words that hold no digit and no separator that would join with the number. */
const words = fc.stringMatching(/^[一-龥a-wyzA-WYZ，。！？]{0,12}$/);

const plain = (text: string) => text.normalize('NFKC').replace(/[^0-9Xx*]/g, '');

describe('maskText', () => {
  it('hides every personal number, in any width, with anything between its digits', () => {
    fc.assert(
      fc.property(words, written, words, (before, { number, text }, after) => {
        const masked = maskText(before + text + after);
        const rest = plain(masked);
        expect(rest).not.toContain(number);
        expect((rest.match(/\*/g) ?? []).length).toBeGreaterThanOrEqual(4);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the length and everything that is no digit as it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            written.map(({ text }) => text),
            fc.string(),
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          const masked = maskText(text);
          expect([...masked].length).toBe([...text].length);
          [...masked].forEach((character, at) => {
            const original = [...text][at] ?? '';
            // Only what is read as a digit.
            if (character !== original)
              expect(`${character}${original.normalize('NFKC')}`).toMatch(/^\*([0-9Xx]+|\p{N}|[OolI|Оо])$/u);
          });
        },
      ),
    );
  });

  it('masking twice changes nothing more', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            written.map(({ text }) => text),
            digits(4),
          ),
        ),
        separator,
        (parts, gap) => {
          const once = maskText(parts.join(gap));
          expect(maskText(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('texts without digits stay as they are', () => {
    fc.assert(fc.property(words, (text) => expect(maskText(text)).toBe(text)));
  });

  it.each([
    ['我的电话13812345678，谢谢', '我的电话138****5678，谢谢'],
    ['１３８ １２３４ ５６７８', '１３８ **** ５６７８'],
    ['+86-138-1234-5678', '+86-138-****-5678'],
    ['（0571）8765 4321', '（0571）**** **21'],
    ['身份证 11010519491231002x', '身份证 1****************x'],
    ['110105491231002', '1*************2'],
    ['卡号 6222 0212 3456 7890 128', '卡号 **** **** **** ***0 128'],
    ['138 1234 5678 或 139 1234 5678', '138 **** 5678 或 139 **** 5678'],
    ['138 1234 5678 139 1234 5678', '138 **** 5678 139 **** 5678'],
    ['微信x13812345678x', '微信x138****5678x'],
  ])('%s → %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each([
    ['its own order', '订单 202611201234567890'],
    ['its own parcel', '773123456789012 到哪了'],
    ['a parcel that says whose it is', 'SF1381234567890'],
    ['a parcel after a word for one', '快递单号 433212345678901'],
    ['an amount and a date', '2026-11-20 付了 ¥1,299.00，共 3 件'],
    ['a message’s number', '工单 1120-38712'],
    ['sizes', '尺码 36、37、38、39 有吗'],
  ])('%s stays readable', (_name, text) => {
    expect(maskText(text, ['202611201234567890', '773123456789012'])).toBe(text);
  });

  it.each([
    ['somebody else’s order', '订单 202611201234567890', '订单 ****************90'],
    ['an ID card with a wrong last digit', '110105194912310021', '1****************1'],
    ['a card that Luhn refuses', '6222021234567890127', '*****************27'],
    ['a phone after a word for a parcel', '单号 13812345678', '单号 138****5678'],
    ['a phone with a unit behind', '13812345678元', '138****5678元'],
    ['eight digits of Hong Kong', '+852 9123 4567', '+*** **** **67'],
    ['a passport', '护照 E12345678', '护照 E******78'],
    ['a star before it', '*13812345678', '*138****5678'],
  ])('%s is hidden', (_name, text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it.each(PERSONAL)('%j: seven digits of it are nowhere left', (text) => {
    expect(isHidden(text)).toBe(false);
    expect(isHidden(maskText(text))).toBe(true);
  });

  it.each(SPLIT.map((texts) => [texts]))('%j: a number over several messages is one', (texts) => {
    const masked = maskTexts(texts);
    expect(isHidden(masked.join('\n'))).toBe(true);
    expect(masked.map((text) => [...text].length)).toEqual(texts.map((text) => [...text].length));
  });

  it.each(HARMLESS)('%j: harmless, and left as it is', (text) => {
    expect(maskText(text, OWN_NUMBERS)).toBe(text);
  });

  it('a long text takes no long time: as many separators as anybody could paste', () => {
    const text = `${'1 '.repeat(1000)}${'13812345678 '.repeat(100)}`;
    expect(maskText(text).match(/138\*{4}5678/g)).toHaveLength(100);
  });
});

describe('numbers', () => {
  it('isIdCard: another last digit is no card', () => {
    fc.assert(
      fc.property(idCard, fc.constantFrom(...'0123456789X'), (card, other) => {
        expect(isIdCard(card)).toBe(true);
        expect(isIdCard(card.slice(0, -1) + other)).toBe(other === card.slice(-1));
      }),
    );
  });

  it('isIdCard: the birthday must exist', () => {
    const made = `110105${'20010229'}001`;
    expect(isIdCard(made + idCheckDigit(made))).toBe(false);
  });
});

describe('fields', () => {
  it.each([
    ['张三', '张**'],
    ['欧阳娜娜', '欧**'],
    ['𠮷田', '𠮷**'],
    ['', '**'],
  ])('maskName: %s → %s', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '86138****5678'],
    ['057187654321', '0571****4321'],
    ['12345', '****'],
  ])('maskPhone: %s → %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['浙江省 杭州市 西湖区', '浙江省杭州市'],
    ['浙江省杭州市西湖区文三路 88 号', '浙江省杭州市'],
    ['上海市 徐汇区', '上海市'],
    ['新疆维吾尔自治区 喀什地区 喀什市', '新疆维吾尔自治区喀什地区'],
    ['吉林省延边朝鲜族自治州延吉市', '吉林省延边朝鲜族自治州'],
    ['文三路 88 号', ''],
  ])('provinceAndCity: %s → %s', (address, region) => {
    expect(provinceAndCity(address)).toBe(region);
    expect(maskAddress(address)).toBe(`${region}****`);
  });
});
