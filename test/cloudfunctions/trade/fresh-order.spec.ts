import { DAY, HOUR, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { ORDER, SHOPPER, seedTicketDesk } from '../ticket-desk';
import { ordersIn, paidOrder, shipping } from './trade-orders';

const ID = 'wx-42000000000001';

describeCloud('trade: an order that is opened', deskCloud(['trade', 'shopper']), (cloud) => {
  const now = () => cloud.clock.now();
  const open = () => call(cloud, SHOPPER, 'shopper', 'order.get', { orderId: ID });
  const put = (more: object = {}) => cloud.trade.putOrder(paidOrder(1, startedAt, { openid: SHOPPER, ...more }));
  let startedAt = 0;
  beforeEach(async () => {
    startedAt = now();
    seedTicketDesk(cloud, { orderSource: 'wechat' });
    put();
    await cloud.runTimer('trade');
  });

  it('one that a pass has just looked at: is not asked for again, and says from when it is', async () => {
    put({ order_state: 4 });
    expect(await open()).toMatchObject({ state: 'awaiting_shipment', asOfAt: startedAt });
  });

  it('one that is over: asked for again when what is known is older than five minutes', async () => {
    put({ order_state: 4 });
    await cloud.clock.advance(5 * MINUTE);
    expect(await open()).toMatchObject({ state: 'done' });
    put({ order_state: 5 });
    await cloud.clock.advance(4 * MINUTE);
    expect(await open()).toMatchObject({ state: 'done' });
    await cloud.clock.advance(MINUTE);
    expect(await open()).toMatchObject({ state: 'cancelled', refundAmountFen: 26_800, asOfAt: now() });
    const checkedAt = now();
    await cloud.clock.advance(HOUR);
    expect(await open()).toMatchObject({ asOfAt: now() });
    expect(ordersIn(cloud).find(({ _id }) => _id === ID)).toMatchObject({ updatedAt: checkedAt, checkedAt: now() });
  });

  it('a source that refuses: the order is shown as it was, with its age; the refusal is kept and it is not asked again', async () => {
    put({ order_state: 4 });
    await cloud.clock.advance(5 * MINUTE);
    cloud.trade.setOpen('wxa.sec.order', false);
    const asOfAt = now();
    await cloud.clock.advance(10 * MINUTE);
    expect(await open()).toMatchObject({ state: 'done', asOfAt });
    cloud.trade.setOpen('wxa.sec.order', true);
    put({ order_state: 5 });
    expect(await open()).toMatchObject({ state: 'done' });
    await cloud.clock.advance(DAY);
    expect(await open()).toMatchObject({ state: 'cancelled' });
  });

  it('a list: says how old it is; the shop’s own order says nothing of the kind', async () => {
    put(shipping(startedAt));
    expect(await call(cloud, SHOPPER, 'shopper', 'order.list', {})).toMatchObject({ asOfAt: startedAt });
    expect(await call(cloud, SHOPPER, 'shopper', 'order.get', { orderId: ORDER })).not.toHaveProperty('asOfAt');
  });
});
