import fc from 'fast-check';
import { isHidden } from '../../../bench/masking/is-hidden';
import { PERSONAL } from '../../../bench/masking/samples';
import { faqArticles } from '../../../demo/seed/faq';
import { withoutPersons } from '../../../domain/compliance';
import { messageWords } from '../../../domain/faq/reading';
import { BLANKS, blanksIn } from '../../../domain/kernel';

describe('withoutPersons', () => {
  it.each([
    [
      '王女士您好，退款 128.5 元已退到尾号 6688 的卡，11月22日 到账。',
      '【姓名】您好，退款 【金额】已退到尾号 【号码】 的卡，【日期】 到账。',
    ],
    ['我是小林，运单 SF1234567890123 还在路上。', '我是【姓名】，运单 【号码】 还在路上。'],
    ['客服小方为您服务。', '客服【姓名】为您服务。'],
    ['收件人：张小明，电话 １３８００１３８０１２', '收件人：【姓名】，电话 【号码】'],
    ['寄到浙江省 杭州市 西湖区 文三路 88 号 3 幢 201 室。', '【地址】。'],
    ['订单 202611200001 退了三十五块钱，工单 1120-00042', '订单 【号码】 退了【金额】，工单 【号码】'],
    ['加微信 abc_12345，或写信到 a.b@example.com', '加微信 【号码】，或写信到 【号码】'],
    ['林晓曼，你好，2026-11-20 发出，¥1,280.00', '【姓名】，你好，【日期】 发出，【金额】'],
  ])('%s', (words, expected) => {
    expect(withoutPersons(words)).toBe(expected);
  });

  it('names that are known are taken out wherever they stand, one sign alone is none', () => {
    expect(withoutPersons('晓曼这单好了，曼', ['晓曼', '曼'])).toBe('【姓名】这单好了，曼');
  });

  it.each([
    '这件支持 7 天无理由退货，16:00 前付款当天发出，48 小时内到账。',
    '方便的话告诉我们，高峰期可能慢一点',
    '请联系快递查询，客服在线时间 9:00-21:00，电话 400-800-1234',
    '满 300 减 40，全场包邮',
  ])('what holds for everybody stays: %s', (words) => {
    expect(withoutPersons(words)).toBe(words);
  });

  it('the shop’s own answers name nobody and no place: nothing but amounts, days and numbers is taken out of them', () => {
    const blanks = faqArticles(0).flatMap(({ blocks }) => blanksIn(withoutPersons(messageWords(blocks))));
    expect([...new Set(blanks)].sort()).toEqual([BLANKS.amount, BLANKS.date, BLANKS.number].sort());
  });

  it('no number of a person is left, however it is written', () => {
    for (const words of PERSONAL) expect(isHidden(withoutPersons(words))).toBe(true);
  });

  it('the same again changes nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '王女士',
        '小李',
        '杭州市西湖区',
        '文三路 8 号',
        '12 元',
        '13800138012',
        '11月2日',
        '你好',
        '，',
        ' ',
        '【',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = withoutPersons(pieces.join(''));
        expect(withoutPersons(once)).toBe(once);
      }),
    );
  });

  it('takes no longer than its text is long', () => {
    for (const words of ['省市区', '一二三', '收件人', '路路路', '1 ', '王']) {
      expect(withoutPersons(words.repeat(700)).length).toBeGreaterThan(0);
    }
  });
});

test('blanksIn: each of ours once; a shop’s own words between such brackets are none', () => {
  expect(blanksIn(`${BLANKS.amount}退回，${BLANKS.name}，${BLANKS.amount}，【温馨提示】【退货】`)).toEqual([
    '【金额】',
    '【姓名】',
  ]);
});
