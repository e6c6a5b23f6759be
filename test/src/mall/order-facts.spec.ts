import type { OrderState } from '../../../domain/shop';
import { stepsOf } from '../../../src/mall/order/order-steps';
import { headlineOf } from '../../../src/mall/order-facts';
import { mallText } from '../../../src/text/mall';

jest.mock('@tarojs/taro', () => ({}));

const now = Date.UTC(2026, 10, 20, 6, 5);
const DAY = 86_400_000;
const headline = (order: Parameters<typeof headlineOf>[0]) => headlineOf(order, mallText.zh, now, 'zh');

describe('headlineOf', () => {
  it('facts: each state tells what matters then', () => {
    expect(headline({ state: 'awaiting_payment', stateAt: now, payDeadlineAt: now + 23 * 60_000 })).toEqual({
      fact: '还有 23 分钟付款',
      more: '今天 14:28 前没有付款，订单会自动取消',
    });
    expect(headline({ state: 'awaiting_shipment', stateAt: now, expectedShipAt: now + 2 * DAY }).fact).toBe(
      '预计 11月22日 发出',
    );
    expect(headline({ state: 'after_sale', stateAt: now, refundAmountFen: 9_900 }).fact).toBe('退款 ¥99');
  });

  it('facts: what is not known is not made up', () => {
    expect(headline({ state: 'awaiting_shipment', stateAt: now }).fact).not.toMatch(/\d/);
    expect(headline({ state: 'awaiting_receipt', stateAt: now }).fact).not.toMatch(/\d/);
    expect(headline({ state: 'after_sale', stateAt: now })).toEqual({ fact: '正在核对，有结果会通知你' });
  });

  it('payment: past the deadline there is no time left to promise', () => {
    expect(headline({ state: 'awaiting_payment', stateAt: now, payDeadlineAt: now - 1 }).fact).toBe('付款时间已过');
    expect(stepsOf({ state: 'awaiting_payment', stateAt: now, payDeadlineAt: now - 1 }, now)).toEqual(['again']);
  });
});

describe('stepsOf', () => {
  it('steps: only an unpaid order can be paid, only a sent one confirmed', () => {
    const steps = (state: OrderState) => stepsOf({ state, stateAt: now }, now);
    expect(steps('awaiting_payment')).toContain('pay');
    expect(steps('awaiting_receipt')).toContain('confirm');
    for (const state of ['awaiting_shipment', 'after_sale', 'done', 'cancelled'] as const) {
      expect(steps(state)).not.toContain('pay');
      expect(steps(state)).not.toContain('confirm');
    }
  });
});
