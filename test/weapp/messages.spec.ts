/** @jest-environment ./test/weapp/shop-environment.ts */
import type { ShopperKey } from '../../demo/seed';
import { HOUR } from '../../domain/kernel';
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const agent = colleague('fangqing').agent;

/** Each person once: their calls are numbered, and a number used twice is a call repeated. */
const callers = new Map<ShopperKey, ReturnType<typeof colleague>>();
function callerOf(person: ShopperKey): ReturnType<typeof colleague> {
  const caller = callers.get(person) ?? colleague(person);
  callers.set(person, caller);
  return caller;
}

/** A message that a colleague took on and answered. Answers its id. */
async function answered(person: ShopperKey, text: string): Promise<string> {
  const { ticketId } = await callerOf(person).shopper('ticket.create', { text, topic: 'refund', read: [] });
  await agent('ticket.claim', { ticketId });
  await agent('ticket.reply', { ticketId, text: '今天从德化仓补发。' });
  return ticketId;
}
const open = async (phone: ShopPhone, ticketId: string): Promise<MountedPage> => {
  const page = await phone.open('shopper/message/index', { id: ticketId });
  await page.until(() => page.texts('.timeline__bubble').length > 0);
  return page;
};
const write = (page: MountedPage, words: string) => page.type('.reply-bar__text .wd-field__words', words);
const spoken = async (ticketId: string): Promise<(string | undefined)[]> =>
  (await agent('ticket.get', { ticketId })).timeline.filter(({ kind }) => kind === 'shopper').map(({ text }) => text);

describeWeapp("messages in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('messages: before the first one there is an invitation to write', async () => {
    const phone = await launchInShop('he');
    const page = await phone.open('shopper/messages/index');
    await page.until(() => page.text().includes('还没有留过言'));
    await page.tap('.wd-page__bar .wd-button', '写留言');
    expect(phone.lastUrl()).toBe('/shopper/leave-message/index');
    page.leave();
  });

  it.each<Record<string, string>>([{}, { id: '' }, { id: 'k_nobody' }])(
    'message: an address %j that names none says so, and leads on',
    async (options) => {
      const phone = await launchInShop('he');
      const page = await phone.open('shopper/message/index', options);
      await page.until(() => page.text().includes('没找到这条留言'));
      expect(page.texts('.wd-skeleton')).toEqual([]);
      await page.tap('.wd-button', '我的留言');
      expect(phone.lastUrl()).toBe('/shopper/messages/index');
      page.leave();
    },
  );

  it('message: while nobody took it, its place is told; another time to be called is two taps away', async () => {
    const wished = Date.parse('2030-01-01T01:00:00Z');
    const callback = { phone: '13800138012', wishedAt: wished };
    const { ticketId } = await callerOf('zhou').shopper('ticket.create', {
      text: '想问问保养',
      topic: 'refund',
      read: [],
      callback,
    });
    const page = await open(await launchInShop('zhou'), ticketId);
    await page.until(() => /前面(还有 \d+ 位|没有人排队)/.test(page.text()));
    expect(page.texts('.message__call-words')[0]).toContain('138****8012');
    await page.tap('.message__call .wd-button', '改时间');
    const [any, chosen, next] = page.texts('.message__callback .chips__one');
    expect([any, chosen]).toEqual(['时间都可以', expect.stringContaining('2030年1月1日上午')]);
    await page.tap('.message__callback .chips__one', next ?? '');
    await page.until(() => page.texts('.message__callback .chips__one').length === 0);
    expect(page.texts('.message__call-words')[0]).toContain(next);
    await page.until(() => page.text().includes('你约了回电时间'));
    expect((await agent('ticket.get', { ticketId })).timeline.at(-1)?.event).toBe('callback_changed');
    page.leave();
  });

  it('message: who would rather not wait leaves a number and a time, and is called', async () => {
    const { ticketId } = await callerOf('zhou').shopper('ticket.create', { text: '急', topic: 'refund', read: [] });
    const page = await open(await launchInShop('zhou'), ticketId);
    await page.tap('.message__steps .wd-button', '不想等？约个时间回电');
    await page.type('.message__ask .wd-field__words', '138');
    await page.tap('.message__ask-send');
    expect(page.texts('.message__ask-hint--wrong')).toHaveLength(1);
    await page.type('.message__ask .wd-field__words', '13800138012');
    const time = page.texts('.message__ask .chips__one')[1] ?? '';
    await page.tap('.message__ask .chips__one', time);
    await page.tap('.message__ask-send');
    await page.until(() => page.texts('.message__call-words').length === 1);
    expect(page.texts('.message__call-words')[0]).toBe(`希望回电 138****8012 · ${time}`);
    page.leave();
  });

  it('messages: say where each one stands and which has a new reply; opening it there takes the mark away', async () => {
    const ticketId = await answered('sun', '两只茶杯裂了一只');
    const phone = await launchInShop('sun');
    const page = await phone.open('shopper/messages/index');
    await page.until(() => page.texts('.messages__card').length === 1);
    expect(page.texts('.messages__preview')).toEqual(['两只茶杯裂了一只']);
    expect(page.texts('.wd-chip')).toEqual(['处理中']);
    expect(page.texts('.messages__unread')).toEqual(['有新回复']);
    await page.tap('.messages__card');
    expect(phone.lastUrl()).toBe(`/shopper/message/index?id=${ticketId}`);
    page.leave();

    const entry = await phone.open('mall/order/index', { orderId: 'order-sun-cups-cracked' });
    await entry.until(() => entry.texts('.entry__badge')[0] === '1');
    entry.leave();
    const message = await phone.openUrl(phone.lastUrl());
    await message.until(() => message.texts('.timeline__bubble').length === 2);
    message.leave();
    const order = await phone.open('mall/order/index', { orderId: 'order-sun-cups-cracked' });
    await order.until(() => order.texts('.entry__badge').length === 0);
    await order.tap('.entry__button');
    expect(phone.lastUrl()).toBe('/shopper/help/index?orderId=order-sun-cups-cracked');
    order.leave();
  });

  it('messages: without a connection the last ones stay, and the page says so', async () => {
    await answered('huang', '三笔订单合开专票');
    const phone = await launchInShop('huang');
    const page = await phone.open('shopper/messages/index');
    await page.until(() => page.texts('.messages__card').length === 1);
    page.leave();
    const later = await launchInShop('huang', phone.wechat.storage);
    later.setOffline(true);
    const again = await later.open('shopper/messages/index');
    await again.until(() => again.texts('.messages__preview')[0] === '三笔订单合开专票');
    await again.until(() => again.text().includes('现在没有网络，看到的是上次的内容'));
    again.leave();
  });

  it('message: tells what was said and what happened, in order', async () => {
    const ticketId = await answered('zhou', '能送上楼吗');
    const page = await open(await launchInShop('zhou'), ticketId);
    expect(page.texts('.timeline__bubble')).toEqual(['能送上楼吗', '今天从德化仓补发。']);
    expect(page.text()).toContain('小方 开始处理');
    expect(page.text()).toContain('客服 小方');
    expect(page.texts('.message__steps .wd-button')).toEqual(['解决了', '还没有']);
    page.leave();
  });

  it('reply: kept while it is written, asks for the notice in the tap before any call, and joins the timeline', async () => {
    const ticketId = await answered('wang', '退款没到账');
    const phone = await launchInShop('wang');
    const first = await open(phone, ticketId);
    await write(first, '银行说没有');
    first.leave();
    const page = await open(phone, ticketId);
    expect(page.attributes('.reply-bar__text .wd-field__words').value).toBe('银行说没有');
    await phone.settled();
    const before = phone.wechat.calls.length;
    await page.tap('.reply-bar .wd-button', '发送');
    await page.until(() => page.texts('.timeline__bubble').length === 3);
    const asked = phone.wechat.calls.slice(before).map(({ name }) => name);
    expect(asked[0]).toBe('requestSubscribeMessage');
    expect(asked).toContain('cloud:shopper.ticket.reply');
    expect(page.texts('.timeline__bubble')[2]).toBe('银行说没有');
    expect(page.attributes('.reply-bar__text .wd-field__words').value).toBe('');
    page.leave();
  });

  it('reading place: opens where something is new; a reply from further up moves nothing and a line leads down', async () => {
    const ticketId = await answered('aynur', '茶盘有没有大一号的');
    const phone = await launchInShop('aynur');
    const { answers } = phone.wechat;
    // Taro measures once a tenth of a second has gone by the phone's clock.
    const began = performance.now();
    jest.spyOn(Date, 'now').mockImplementation(() => shopCloud.clock.now() + Math.round(performance.now() - began));
    answers.place = () => ({ top: 3_000, bottom: 3_040 });
    answers.scrolled = () => ({ scrollTop: 300 });
    const scrolls = () =>
      phone.wechat.calls.filter(({ name }) => name === 'pageScrollTo').map(({ args }) => Number(args.scrollTop));
    const page = await open(phone, ticketId);
    await page.until(() => scrolls().length > 0);
    expect(page.texts('.thread__new')).toEqual(['从这里是新的']);
    const [opened = 0] = scrolls();
    expect(opened).toBeGreaterThan(3_000);
    expect(opened).toBeLessThan(3_300);

    await write(page, '要大一号的');
    await page.tap('.reply-bar .wd-button', '发送');
    await page.until(() => page.texts('.thread__pill').length === 1);
    expect(page.texts('.thread__pill')).toEqual(['1 条新的']);
    expect(scrolls()).toEqual([opened]);
    await page.tap('.thread__pill');
    await page.until(() => page.texts('.thread__pill').length === 0 && scrolls().length === 2);
    expect(scrolls()[1]).toBeGreaterThan(100_000);

    answers.place = () => ({ top: 500, bottom: 540 });
    await write(page, '麻烦了');
    await page.tap('.reply-bar .wd-button', '发送');
    await page.until(() => scrolls().length === 3);
    expect(page.texts('.thread__pill')).toEqual([]);
    page.leave();
  });

  it('reply: when the answer is lost and the app closed, sending again says it once', async () => {
    const ticketId = await answered('chen', '换行书来得及吗');
    const phone = await launchInShop('chen');
    const page = await open(phone, ticketId);
    await write(page, '周三之前要');
    phone.failNext('answer lost', 2, 'ticket.reply');
    await page.tap('.reply-bar .wd-button', '发送');
    await page.until(() => page.text().includes('没连上网络'));
    page.leave();

    const later = await open(await launchInShop('chen', phone.wechat.storage), ticketId);
    expect(later.attributes('.reply-bar__text .wd-field__words').value).toBe('周三之前要');
    await later.tap('.reply-bar .wd-button', '发送');
    await later.until(() => later.attributes('.reply-bar__text .wd-field__words').value === '');
    expect(await spoken(ticketId)).toEqual(['换行书来得及吗', '周三之前要']);
    later.leave();
  });

  it('solved: a tap ends it, then the stars with a reason reach the desk, once', async () => {
    const ticketId = await answered('lin', '三天了还没发货');
    const phone = await launchInShop('lin');
    const page = await open(phone, ticketId);
    await phone.settled();
    const before = phone.wechat.calls.length;
    await page.tap('.message__steps .wd-button', '解决了');
    await page.until(() => page.texts('.stars__one').length === 5);
    expect(page.texts('.wd-chip')).toEqual(['已解决']);
    // WeChat's dialog first: it shows none after anything that was waited for.
    const asked = phone.wechat.calls.slice(before).map(({ name }) => name);
    expect(asked[0]).toBe('requestSubscribeMessage');
    expect(asked).toContain('cloud:shopper.ticket.resolve');
    await page.tapNth('.stars__one', 4);
    expect(page.texts('.stars__one--given')).toHaveLength(5);
    expect(page.text()).toContain('很满意');
    await page.tap('.rating .chips__one', '回得快');
    await page.until(() => page.texts('.rating .chips__one--chosen').length === 1);
    await page.tap('.rating .wd-button', '提交评价');
    await page.until(() => page.text().includes('你给了 5 颗星'));
    expect((await agent('ticket.get', { ticketId })).rating).toMatchObject({ stars: 5, reasons: ['fast'] });
    expect(page.texts('.message__steps .wd-button')).toEqual(['还有问题']);
    page.leave();
  });

  it('stars: the words under them survive that the app was closed', async () => {
    const ticketId = await answered('wang', '杯子有点渗水');
    const phone = await launchInShop('wang');
    const page = await open(phone, ticketId);
    await page.tap('.message__steps .wd-button', '解决了');
    await page.until(() => page.texts('.stars__one').length === 5);
    await page.tapNth('.stars__one', 1);
    await page.type('.rating__comment .wd-field__words', '补发的也渗');
    page.leave();
    const later = await open(await launchInShop('wang', phone.wechat.storage), ticketId);
    expect(later.texts('.stars__one--given')).toHaveLength(2);
    expect(later.attributes('.rating__comment .wd-field__words').value).toBe('补发的也渗');
    later.leave();
  });

  it('clock: a phone that is two hours fast says of what was just written that it was just now', async () => {
    jest.spyOn(Date, 'now').mockImplementation(() => shopCloud.clock.now() + 2 * HOUR);
    await colleague('he').shopper('ticket.create', { text: '刚写的', topic: 'other', read: [] });
    const page = await (await launchInShop('he')).open('shopper/messages/index');
    await page.until(() => page.texts('.messages__preview')[0] === '刚写的');
    expect(page.texts('.messages__when')[0]).toBe('刚刚');
    page.leave();
  });

  it('withdraw: asks before it does', async () => {
    const { ticketId } = await colleague('zhao').shopper('ticket.create', { text: '不用了', topic: 'other', read: [] });
    const phone = await launchInShop('zhao');
    const page = await open(phone, ticketId);
    phone.wechat.answers.showModal = () => ({ confirm: false });
    await page.tap('.message__withdraw');
    expect(phone.inputs('ticket.withdraw')).toEqual([]);
    phone.wechat.answers.showModal = () => ({ confirm: true });
    await page.tap('.message__withdraw');
    await page.until(() => page.texts('.wd-chip')[0] === '已撤销');
    expect(shopCloud.database.find('tickets', { _id: ticketId })).toMatchObject([{ status: 'cancelled' }]);
    page.leave();
  });

  it("message: somebody else's is not there", async () => {
    const [theirs] = shopCloud.database.find('tickets', { shopperId: { $ne: 'oShopper_Aynur-8Zr3oCn6LhB1d' } });
    const phone = await launchInShop('aynur');
    const page = await phone.open('shopper/message/index', { id: String(theirs?._id) });
    await page.until(() => page.text().includes('没找到'));
    expect(page.texts('.timeline__bubble')).toEqual([]);
    page.leave();
  });
});
