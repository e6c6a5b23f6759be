import { fillSlots, fitOf } from '../../../domain/faq/reading';
import { previewAsker } from '../../../src/merchant/faq/article/preview-asker';

const now = Date.UTC(2026, 10, 20, 6);

describe('previewAsker', () => {
  it('an order on its way: names its carrier and number', () => {
    const { values } = previewAsker('awaiting_receipt', 'none', 0, now);
    expect(fillSlots('{{order.carrier|快递}} {{order.trackingNumber|稍后可见}}', values)).toBe(
      '顺丰速运 SF1234567890123',
    );
  });

  it('an order not sent yet, or none: the words for the unknown', () => {
    for (const state of ['awaiting_shipment', undefined] as const) {
      expect(fillSlots('{{order.carrier|快递}}', previewAsker(state, 'none', 0, now).values)).toBe('快递');
    }
  });

  it('days in the state: an answer for waiting orders fits from the day it is for', () => {
    const conditions = { orderStates: ['awaiting_shipment'], daysInState: { min: 3 } } as const;
    expect(fitOf({ conditions }, previewAsker('awaiting_shipment', 'none', 3, now).facts, now)).toBe('specific');
    expect(fitOf({ conditions }, previewAsker('awaiting_shipment', 'none', 2, now).facts, now)).toBe('no');
  });
});
