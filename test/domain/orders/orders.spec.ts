import fc from 'fast-check';
import { DAY, HOUR } from '../../../domain/kernel';
import {
  fromOrderCentre,
  fromStore,
  horizonOf,
  narrowed,
  newPass,
  nextWindow,
  orderIdOf,
  type PulledOrder,
  pastWindow,
  theirIdOf,
  toKeep,
} from '../../../domain/orders';

const NOW = 1_790_000_000_000;
const raw = {
  transactionId: '4200001',
  merchantTradeNo: 'SY1',
  description: '岩茶礼盒',
  paidAmount: 26_800,
  openid: 'oWang',
  payTime: NOW / 1000 - 3600,
  orderState: 1,
  inComplaint: false,
};
const pulled = fromOrderCentre(raw, NOW) as PulledOrder;

describe('orders: as sources tell them', () => {
  it.each([
    [1, 'awaiting_shipment'],
    [2, 'awaiting_receipt'],
    [3, 'done'],
    [4, 'done'],
    [5, 'cancelled'],
    [6, 'done'],
    [7, undefined],
  ])('the order centre: its state %i is our %s', (orderState, state) => {
    expect(fromOrderCentre({ ...raw, orderState }, NOW)?.state).toBe(state);
  });

  it.each([
    [10, 'awaiting_payment'],
    [20, 'awaiting_shipment'],
    [21, 'awaiting_shipment'],
    [30, 'awaiting_receipt'],
    [100, 'done'],
    [200, 'cancelled'],
    [250, 'cancelled'],
    [999, undefined],
  ])('the 微信小店: its status %i is our %s', (status, state) => {
    expect(fromStore('1', { status, createTime: 1_780_000_000, openid: 'oWang' })?.state).toBe(state);
  });

  it('whatever they answer: an order or none, never an error, and nothing without a bound', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const order of [fromOrderCentre(value, NOW), fromStore('1', value)]) {
          if (order) expect(JSON.stringify(order).length).toBeLessThan(100_000);
        }
      }),
    );
    fc.assert(
      fc.property(
        fc.record({ shipping: fc.anything(), description: fc.anything(), paidAmount: fc.anything() }),
        (more) => {
          const order = fromOrderCentre({ ...raw, ...more }, NOW);
          expect(order).toMatchObject({ shopperId: 'oWang', amountFen: expect.any(Number) });
        },
      ),
    );
  });

  it('ids: lead back to the source they came from, and to no other', () => {
    expect(theirIdOf('wechat', orderIdOf('wechat', '42'))).toBe('42');
    expect(theirIdOf('store', orderIdOf('wechat', '42'))).toBeUndefined();
  });
});

describe('orders: what is kept', () => {
  it('the same again: nothing; asked earlier than what is kept was: nothing', () => {
    const again = { ...pulled, updatedAt: NOW + HOUR, stateAt: NOW + HOUR };
    expect(toKeep(pulled, again)).toBeUndefined();
    expect(toKeep({ ...pulled, updatedAt: NOW + 1 }, { ...pulled, state: 'done' })).toBeUndefined();
  });

  it('another thing of the same state: the state is as old as it was', () => {
    expect(toKeep({ ...pulled, stateAt: 7 }, { ...pulled, trackingNumber: 'SF1' })).toMatchObject({ stateAt: 7 });
    expect(toKeep({ ...pulled, stateAt: 7 }, { ...pulled, state: 'done', stateAt: NOW })).toMatchObject({
      stateAt: NOW,
    });
  });

  it('however answers arrive: the one asked last stands in the end', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), (order) => {
        let kept: PulledOrder | undefined;
        for (const nth of order) kept = toKeep(kept, { ...pulled, updatedAt: NOW + nth, title: `${nth}` }) ?? kept;
        expect(kept?.title).toBe('5');
      }),
    );
  });
});

describe('orders: a pass', () => {
  it('however often a window is too long: windows join without a gap, none longer than a week, and it ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 200 }),
        fc.option(fc.integer({ min: 0, max: 90 })),
        (fits, days) => {
          let pass = newPass(NOW);
          const horizonAt = horizonOf(pass, days === null ? undefined : NOW - days * DAY);
          let coveredFrom = NOW;
          for (let step = 0; ; step += 1) {
            const window = nextWindow(pass, horizonAt);
            if (!window) break;
            expect(step).toBeLessThan(3_000);
            expect(window.untilAt).toBe(coveredFrom);
            expect(window.untilAt - window.fromAt).toBeLessThanOrEqual(7 * DAY);
            if (fits[step] === false && !window.isShortest) {
              pass = narrowed(pass);
              continue;
            }
            coveredFrom = window.fromAt;
            pass = pastWindow(pass, window);
          }
          expect(coveredFrom).toBe(horizonAt);
        },
      ),
    );
  });
});
