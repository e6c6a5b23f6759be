import { decodeSessionFrom } from '../../domain/handoff';
import { failed, HEAD, NOW, ok, orderInState } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt } from './mount-page';

const orders = [
  orderInState('awaiting_shipment', { expectedShipAt: Date.UTC(2031, 10, 22, 4) }),
  orderInState('awaiting_payment', { payDeadlineAt: NOW + 23.5 * 60_000 }),
];

describeWeapp('the mall in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let head: object = HEAD;
  let isBroken = false;
  const phone = launchApp((_name, { action, input }) => {
    if (isBroken) return failed('INTERNAL');
    if (action === 'inbox.head') return ok(head);
    if (action === 'order.list') return ok({ orders });
    const { orderId } = input as { orderId: string };
    return ok(orders.find(({ id }) => id === orderId));
  });
  beforeEach(() => {
    head = HEAD;
    isBroken = false;
  });

  it('order list: shows each order with its state and the fact that matters now', async () => {
    const page = await (await phone).open('mall/orders/index');
    await page.until(() => page.texts('.order-card').length === 2);
    expect(page.text()).toContain('岩茶礼盒');
    expect(page.text()).toContain('等待发货');
    expect(page.text()).toContain('预计 2031年11月22日 发出');
    expect(page.text()).toContain('还有 23 分钟付款');
    page.leave();
  });

  it('order list: a tab asks for its state', async () => {
    const { open, wechat } = await phone;
    const page = await open('mall/orders/index');
    await page.tap('.order-tabs__tab', '待发货');
    expect(wechat.calls.filter(({ name }) => name === 'cloud:shopper.order.list').at(-1)?.args.input).toEqual({
      state: 'awaiting_shipment',
    });
    page.leave();
  });

  it('order: shows receiver, amount and number, and offers what its state allows', async () => {
    const page = await (await phone).open('mall/order/index', { orderId: 'o_awaiting_shipment' });
    await page.until(() => page.texts('.wd-button').length > 0);
    for (const words of ['张**', '138****5678', '¥268', '202611200001']) expect(page.text()).toContain(words);
    expect(page.texts('.wd-button')).toEqual(['取消订单', '催发货']);
    page.leave();
  });

  it('order: without a connection the last good answer stays, and the page says so', async () => {
    isBroken = true;
    const page = await (await phone).open('mall/order/index', { orderId: 'o_awaiting_shipment' });
    await page.until(() => page.text().includes('没能刷新'));
    expect(page.text()).toContain('¥268');
    page.leave();
  });

  it('order: an error on the first visit stands in its place, with a way on', async () => {
    isBroken = true;
    const page = await (await phone).open('mall/order/index', { orderId: 'o_awaiting_payment' });
    await page.until(() => page.text().includes('再试一次'));
    isBroken = false;
    await page.tap('.wd-error .wd-button');
    await page.until(() => page.text().includes('还有 23 分钟付款'));
    page.leave();
  });

  it('entry: says how many replies are new, and opens the help page for this order', async () => {
    const { open, wechat } = await phone;
    const page = await open('mall/order/index', { orderId: 'o_awaiting_shipment' });
    await page.until(() => page.texts('.entry__badge').length === 1);
    expect(page.attributes('.entry__button').ariaLabel).toBe('联系客服，有 2 条新回复');
    await page.tap('.entry__button');
    expect(wechat.calls.at(-1)).toMatchObject({
      name: 'navigateTo',
      args: { url: '/shopper/help/index?orderId=o_awaiting_shipment' },
    });
    page.leave();
  });

  it("entry: opens the conversation directly when the merchant wants so, by WeChat's own button", async () => {
    head = { ...HEAD, entryOpens: 'conversation' };
    const { open, wechat } = await phone;
    const page = await open('mall/order/index', { orderId: 'o_awaiting_shipment' });
    await page.until(() => page.attributes('.entry__button').openType === 'contact');
    const button = page.attributes('.entry__button');
    const from = decodeSessionFrom(button.sessionFrom);
    expect(from).toEqual({ page: 'order', orderId: 'o_awaiting_shipment', read: [], language: 'zh' });
    expect(button.sendMessagePath).toBe('mall/order/index?orderId=o_awaiting_shipment');
    expect(button.showMessageCard).toBe(true);
    expect(button).not.toHaveProperty('businessId');

    await page.send('.entry__button', 'contact', { path: 'mall/order/index', query: { orderId: 'o_1' } });
    expect(wechat.calls.at(-1)?.args).toMatchObject({ url: '/mall/order/index?orderId=o_1' });
    page.leave();
  });

  it('entry: remembers the edge it was dragged to', async () => {
    // Taro's nextTick measures a tenth of a second by the phone's clock.
    jest.spyOn(Date, 'now').mockRestore();
    const { open, wechat } = await phone;
    const page = await open('mall/orders/index');
    await page.send('.entry__place', 'touchstart');
    await page.send('.entry__place', 'change', { x: 30, y: 300, source: 'touch' });
    await page.send('.entry__place', 'touchend');
    await page.until(() => wechat.storage.has('entryPlace'));
    expect(wechat.storage.get('entryPlace')).toMatchObject({ edge: 'left', isFolded: false });
    // 16 from the left edge; the area begins half an entry further out.
    await page.until(() => page.attributes('.entry__place').x === 40);
    expect(page.attributes('.entry__place')).toMatchObject({ x: 40, y: 300 });
    page.leave();
  });
});
