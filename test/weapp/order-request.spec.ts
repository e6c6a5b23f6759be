/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const open = async (phone: ShopPhone, query: Record<string, string>): Promise<MountedPage> => {
  const page = await phone.open('shopper/order-request/index', query);
  await page.until(() => page.texts('.request__order').length + page.texts('.still-need').length > 0);
  return page;
};
const orderOf = (id: string) => shopCloud.database.find('orders', { _id: id })[0];
const send = (page: MountedPage, words: string) => page.tap('.wd-page__bar .wd-button', words);

describeWeapp("something done with an order in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('an address: what is missing is said, then it is changed with that tap', async () => {
    const phone = await launchInShop('lin');
    const page = await open(phone, { orderId: 'order-lin-gift-waiting', kind: 'change_address' });
    await send(page, '按新地址发');
    expect(page.texts('.request__missing')).toEqual(['收货人、手机号、省市区和门牌号都要写']);
    const typed = { name: '林晓', phone: '13900001234', region: '浙江省杭州市', address: '新路 9 号' };
    for (const [field, words] of Object.entries(typed)) {
      await page.type(`.request__field--${field} .wd-field__words`, words);
    }
    await send(page, '按新地址发');
    await page.until(() => page.text().includes('会按新地址发出'));
    expect(orderOf('order-lin-gift-waiting')).toMatchObject({ receiver: { address: '新路 9 号' } });
    page.leave();
  });

  it('a parcel that does not move: never a comforting word, and one tap has it looked for', async () => {
    const phone = await launchInShop('aynur');
    const help = await phone.open('shopper/help/index', { orderId: 'order-aynur-cake-stuck' });
    await help.until(() => help.texts('.parcel-note').length === 1);
    expect(help.texts('.parcel-note__title')).toEqual(['包裹 6 天没有动静了']);
    help.leave();
    const page = await open(phone, { orderId: 'order-aynur-cake-stuck', kind: 'trace' });
    expect(page.text()).not.toContain('已经在路上');
    await send(page, '请客服去查');
    await page.until(() => page.text().includes('客服看过就答复你'));
    expect(phone.inputs('order.ask')).toMatchObject([{ kind: 'trace', orderId: 'order-aynur-cake-stuck' }]);
    page.leave();
  });

  it('a return: a reason is asked for; asked again it leads to the message that there is', async () => {
    const phone = await launchInShop('sun');
    const query = { orderId: 'order-sun-cups-cracked', kind: 'return' };
    const page = await open(phone, query);
    await send(page, '申请退货');
    expect(page.texts('.request__missing')).toEqual(['选一个原因']);
    await page.tap('.chips__one', '收到时坏了');
    await send(page, '申请退货');
    await page.until(() => page.text().includes('客服看过就答复你'));
    page.leave();
    const again = await open(phone, query);
    await again.tap('.chips__one', '收到时坏了');
    await send(again, '申请退货');
    await again.until(() => again.text().includes('已经提过了'));
    expect(again.texts('.wd-button')).toContain('看留言');
    again.leave();
  });

  it('an order that has gone on: says so, with the ways to a person', async () => {
    const phone = await launchInShop('zhou');
    const page = await open(phone, { orderId: 'order-zhou-tea-done', kind: 'change_address' });
    expect(page.text()).toContain('现在不能改收货地址');
    expect(page.texts('.still-need__way').length).toBe(2);
    page.leave();
  });
});
