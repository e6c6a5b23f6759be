import fc from 'fast-check';
import { fillBlock, fillSlots, slotsWithoutFallback, slotValues, unknownSlots } from '../../../../domain/faq/reading';

const ORDER = {
  number: '20261120001',
  title: '岩茶礼盒',
  amountFen: 26850,
  // 01:30 on 22 November in China, still the 21st in UTC.
  expectedShipAt: Date.UTC(2026, 10, 21, 17, 30),
  payDeadlineAt: Date.UTC(2026, 10, 20, 1, 5),
};

describe('slots', () => {
  const values = slotValues(ORDER, 'gold');

  test('fillSlots: a known fact takes its place, days by the calendar in China', () => {
    expect(fillSlots('预计 {{order.expectedShipAt|付款后 48 小时内}} 发出', values)).toBe('预计 11月22日 发出');
    expect(fillSlots('请在 {{order.payDeadlineAt|30 分钟内}} 前付款', values)).toBe('请在 11月20日 09:05 前付款');
    expect(fillSlots('{{order.amount}} · {{ shopper.tier | 会员 }}', values)).toBe('¥268.50 · 金卡');
  });

  test('fillSlots: an unknown fact leaves the words after the bar', () => {
    expect(fillSlots('由 {{order.carrier|快递}} 送出', values)).toBe('由快递送出');
    expect(fillSlots('{{shopper.tier|会员}}', slotValues(undefined, 'none'))).toBe('会员');
  });

  test('fillSlots: a space beside a slot is for figures, between Chinese and Chinese there is none', () => {
    const words = '{{order.refundAmount|退款}} 预计 {{order.refundExpectedAt|退款后 1–3 个工作日内}} 到账';
    expect(fillSlots(words, {})).toBe('退款预计退款后 1–3 个工作日内到账');
    expect(fillSlots(words, { 'order.refundAmount': '¥99' })).toBe('¥99 预计退款后 1–3 个工作日内到账');
    expect(fillSlots(words, { 'order.refundExpectedAt': '11月22日' })).toBe('退款预计 11月22日 到账');
    expect(fillSlots('原味 大包 {{order.carrier|}} 已寄出', {})).toBe('原味 大包已寄出');
    expect(fillSlots('In {{order.carrier|a few}} days\n {{order.title|茶}}', {})).toBe('In a few days\n 茶');
  });

  test('fillSlots: never leaves braces of a well-formed slot, whatever the fallback', () => {
    fc.assert(
      fc.property(
        fc.string().filter((s) => !/[{}|]/.test(s)),
        (fallback) => {
          expect(fillSlots(`{{order.carrier|${fallback}}}`, {})).toBe(fallback);
        },
      ),
    );
  });

  test('fillBlock: every text of a block is filled', () => {
    expect(fillBlock({ type: 'steps', items: ['看 {{order.title|订单}}', '等'] }, values)).toEqual({
      type: 'steps',
      items: ['看岩茶礼盒', '等'],
    });
  });

  test('unknownSlots and slotsWithoutFallback: name what an editor has to mend', () => {
    const text = '{{order.expectedShipAt}} {{order.exspected|x}} {{order.carrier| }}';
    expect(unknownSlots(text)).toEqual(['order.exspected']);
    expect(slotsWithoutFallback(text)).toEqual(['order.expectedShipAt', 'order.carrier']);
  });
});
