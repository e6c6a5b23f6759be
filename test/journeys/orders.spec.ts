import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { MINUTE } from '../../domain/kernel';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

const ORDER = { address: 'order-lin-gift-waiting', cups: 'order-sun-cups-cracked', stuck: 'order-aynur-cake-stuck' };
/** Above what one person may pay back. */
const CEILING_YUAN = 50;

/** What a shopper asks of an order, a parcel that does not move, and a complaint at WeChat: each from the first tap to its answer. */
describeShop('orders', (shop) => {
  const cloud = () => shop.demo.cloud;
  const person = (key: Parameters<typeof requirePerson>[0]) => requirePerson(key).openid;
  const phoneOf = (key: Parameters<typeof requirePerson>[0], path: string) => shop.openPhone(person(key), path);
  const tap = (phone: Phone, name: string | RegExp) =>
    phone.front.getByRole('button', { name, exact: true }).first().click();
  const reads = (phone: Phone, words: string | RegExp) => phone.front.getByText(words).first().waitFor();
  const ticketOn = (orderId: string) =>
    String(cloud().database.find('tickets', { 'order.id': orderId }).at(-1)?._id ?? '');
  const set = async (changes: Record<string, unknown>) => {
    const owner = callAs(cloud(), person('yeqingshan'), `orders-${Object.keys(changes)[0]}`);
    const { version } = await owner.merchant('settings.get', {});
    await owner.merchant('settings.save', { changes: changes as never, expectedVersion: version });
    await cloud().clock.advance(MINUTE);
  };
  /** Looks at a page anew: what it would ask by itself some seconds later it asks at once. */
  const look = (phone: Phone, key: Parameters<typeof requirePerson>[0], path: string) => phone.open(person(key), path);
  let agent: Phone;
  /** Opens a ticket at the desk as somebody of its team, and takes it. */
  const take = async (who: 'yinuo' | 'fangqing', ticketId: string): Promise<void> => {
    await agent.open(person(who), `agent/ticket/index?id=${ticketId}`);
    await tap(agent, '接');
    await agent.front.getByRole('textbox', { name: /回复客人/ }).waitFor();
  };

  step('an address, where the shop changes it in its own program: a yes and a no, and both are read', async () => {
    await set({ orderChanges: 'ask', refundCeilingYuan: CEILING_YUAN });
    const lin = await phoneOf('lin', `shopper/order-request/index?orderId=${ORDER.address}&kind=change_address`);
    for (const [name, words] of [
      ['name', '林晓曼'],
      ['phone', '13900001234'],
      ['region', '浙江省杭州市'],
      ['address', '新路 9 号'],
    ] as const)
      await lin.front.locator(`.request__field--${name}`).locator('input, textarea').fill(words);
    await tap(lin, '按新地址发');
    await reads(lin, '收到了');
    await tap(lin, '看留言');
    await reads(lin, '等客服答复');
    agent = await phoneOf('yinuo', 'agent/queue/index');
    await take('yinuo', ticketOn(ORDER.address));
    await reads(agent, '客人申请：改收货地址');
    await reads(agent, '新地址：林晓曼 139****1234 浙江省杭州市新路 9 号');
    await tap(agent, '同意');
    await agent.isTold('同意了');
    await look(lin, 'lin', `shopper/message/index?id=${ticketOn(ORDER.address)}`);
    await reads(lin, '收货地址改好了，会按新地址发。');
    await reads(lin, '同意了');
    await lin.open(person('lin'), `shopper/order-request/index?orderId=${ORDER.address}&kind=cancel`);
    await lin.front.getByRole('radio', { name: '不想要了' }).click();
    await tap(lin, '取消订单');
    await tap(lin, '看留言');
    await reads(lin, '申请：取消订单');
    await take('fangqing', ticketOn(ORDER.address));
    await tap(agent, '不同意');
    await agent.isTold('已经答复客人');
    await look(lin, 'lin', `shopper/message/index?id=${ticketOn(ORDER.address)}`);
    await reads(lin, '没能同意');
    await lin.close();
  });

  step(
    'a return: reason and picture, above the ceiling a second person, and the shopper reads how it ended',
    async () => {
      const sun = await phoneOf('sun', `shopper/order-request/index?orderId=${ORDER.cups}&kind=return`);
      await tap(sun, '申请退货');
      await reads(sun, '选一个原因');
      await sun.front.getByRole('radio', { name: '收到时坏了' }).click();
      const buffer = await sun.page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
      const [chooser] = await Promise.all([
        sun.page.waitForEvent('filechooser'),
        sun.front.getByRole('button', { name: /图片/ }).first().click(),
      ]);
      await chooser.setFiles({ name: 'crack.png', mimeType: 'image/png', buffer });
      await sun.front.getByRole('button', { name: '删掉这张图片' }).waitFor();
      await tap(sun, '申请退货');
      await tap(sun, '看留言');
      await reads(sun, '申请：退货');
      const ticketId = ticketOn(ORDER.cups);
      await take('fangqing', ticketId);
      await reads(agent, '原因：收到时坏了');
      await tap(agent, '同意');
      await reads(agent, '你同意了，等另一位主管确认');
      await look(sun, 'sun', `shopper/message/index?id=${ticketId}`);
      await reads(sun, '客服同意了，在确认');
      const lead = await phoneOf('qinlan', `agent/ticket/index?id=${ticketId}`);
      await reads(lead, /超过一个人能定的金额/);
      await tap(lead, '确认同意');
      await lead.isTold('同意了');
      await look(sun, 'sun', `shopper/message/index?id=${ticketId}`);
      await reads(sun, /同意退货。寄回后核对好/);
      await reads(sun, '同意了');
      await lead.close();
      await sun.open(person('zhou'), 'shopper/order-request/index?orderId=order-zhou-tea-done&kind=return');
      await reads(sun, '现在不能退货');
      await sun.close();
    },
  );

  step('a parcel that has not moved for days: no comforting word, and its trace is in the ticket', async () => {
    const aynur = await phoneOf('aynur', `mall/order/index?orderId=${ORDER.stuck}`);
    await reads(aynur, '包裹 6 天没有动静了，这不正常。');
    const said = await aynur.front.textContent();
    expect(said).not.toMatch(/已经在路上|耐心|预计.*到/);
    await tap(aynur, '请客服去查');
    await reads(aynur, /快递单号和最后的动静会一起交给客服/);
    await tap(aynur, '请客服去查');
    await tap(aynur, '看留言');
    await reads(aynur, '申请：查包裹');
    await take('yinuo', ticketOn(ORDER.stuck));
    await reads(agent, /最后动静：.+\n?已经 6 天没有更新/);
    await agent.front.getByRole('textbox', { name: /回复客人/ }).fill('问过快递了，明天给你答复。');
    await tap(agent, '发送');
    await agent.front.locator('.talk__entry').filter({ hasText: '问过快递了' }).waitFor();
    await look(aynur, 'aynur', `shopper/message/index?id=${ticketOn(ORDER.stuck)}`);
    await reads(aynur, '问过快递了，明天给你答复。');
    await aynur.close();
  });

  step('a complaint at WeChat: before the lead with its time, answered, settled, and gone from the list', async () => {
    await set({ orderSource: 'wechat' });
    const paid = Math.floor(cloud().clock.now() / 1000) - 3_600;
    cloud().trade.putOrder({
      ...{ transaction_id: '4200001234', merchant_id: '1900000001', merchant_trade_no: 'SY0001', openid: person('he') },
      ...{ description: '老白茶饼', paid_amount: 32_800, pay_time: paid, trade_create_time: paid - 30 },
      ...{ order_state: 1, in_complaint: true },
    });
    await cloud().runTimer('trade');
    const lead = await phoneOf('qinlan', 'agent/team/index');
    await lead.front.getByRole('button', { name: /^投诉与差评/ }).click();
    const card = lead.front.locator('.poor-card').filter({ hasText: '老白茶饼' });
    await card.getByText('微信投诉了订单').waitFor();
    await card.getByText(/^投诉答复还有/).waitFor();
    await take('yinuo', ticketOn('wx-4200001234'));
    await agent.front.getByRole('textbox', { name: /回复客人/ }).fill('看到你的投诉了，今天就补发。');
    await tap(agent, '发送');
    await agent.front.locator('.talk__entry').filter({ hasText: '今天就补发' }).waitFor();
    const he = await phoneOf('he', 'shopper/messages/index');
    await he.front.getByText('在微信投诉了这笔订单').first().click();
    await reads(he, '收到了你在微信的投诉，在这里答复你');
    await reads(he, '看到你的投诉了，今天就补发。');
    await look(lead, 'qinlan', 'agent/poor/index');
    await card.getByText(/^投诉办结还有/).waitFor();
    const { agent: said } = callAs(cloud(), person('yinuo'), 'orders-end');
    await said('ticket.resolve', { ticketId: ticketOn('wx-4200001234'), text: '补发了，单号在订单里。' });
    await look(lead, 'qinlan', 'agent/poor/index');
    await reads(lead, '都跟进过了');
  });
});
