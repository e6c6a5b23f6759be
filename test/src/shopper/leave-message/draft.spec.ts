import * as v from 'valibot';
import { phone as contractPhone } from '../../../../contract/fields';
import { HOUR, isPhoneNumber } from '../../../../domain/kernel';
import { ORDER_STATES } from '../../../../domain/shop';
import { EMPTY_DRAFT, topicOf, wishOf } from '../../../../src/shopper/leave-message/draft';

const withOrder = (state: (typeof ORDER_STATES)[number]) => ({
  ...EMPTY_DRAFT,
  order: { id: 'o_1', title: '茶', state },
});

describe('a message being written', () => {
  it('topic: follows from the order until one is chosen, and is "other" without an order', () => {
    expect(topicOf(EMPTY_DRAFT)).toBe('other');
    expect(ORDER_STATES.map((state) => [state, topicOf(withOrder(state))])).toEqual([
      ['awaiting_payment', 'payment'],
      ['awaiting_shipment', 'shipping'],
      ['awaiting_receipt', 'shipping'],
      ['after_sale', 'refund'],
      ['done', 'product'],
      ['cancelled', 'refund'],
    ]);
    expect(topicOf({ ...withOrder('done'), topic: 'invoice' })).toBe('invoice');
  });

  it('topic: what was read counts for more than the order, and less than what is chosen', () => {
    const afterReading = { ...withOrder('awaiting_receipt'), likelyTopic: 'refund' as const };
    expect(topicOf(afterReading)).toBe('refund');
    expect(topicOf({ ...afterReading, topic: 'product' })).toBe('product');
  });

  it.each(['13800138012', '138 0013-8012', '+8613800138012', '8613800138012', '057188886666', '0571-8888666'])(
    'phone: %s is taken, here and by the cloud',
    (text) => {
      expect(isPhoneNumber(text)).toBe(true);
      expect(v.safeParse(contractPhone, text).success).toBe(true);
    },
  );

  it.each(['', '1380013801', '138001380123', '12800138012', '400', 'abc13800138012', '13800138012x'])(
    'phone: %s is refused, here and by the cloud',
    (text) => {
      expect(isPhoneNumber(text)).toBe(false);
      expect(v.safeParse(contractPhone, text).success).toBe(false);
    },
  );

  it('wished time: counts until its part of the day is over', () => {
    const wishedAt = Date.parse('2026-11-20T13:00+08:00');
    expect(wishOf({ ...EMPTY_DRAFT, wishedAt }, wishedAt + 4 * HOUR)).toBe(wishedAt);
    expect(wishOf({ ...EMPTY_DRAFT, wishedAt }, wishedAt + 5 * HOUR)).toBeUndefined();
    expect(wishOf(EMPTY_DRAFT, 0)).toBeUndefined();
  });
});
