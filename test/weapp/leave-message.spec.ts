/** @jest-environment ./test/weapp/shop-environment.ts */
import type { InputOf } from '../../contract';
import { describeWeapp, type MountedPage, settle } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const WORDS = '驿站在坡下，我腿不方便，能不能送上楼？';

const open = async (phone: ShopPhone, query: Record<string, string> = {}): Promise<MountedPage> => {
  const page = await phone.open('shopper/leave-message/index', query);
  await page.until(() => page.texts('.leave__notice').length === 1);
  return page;
};
const write = (page: MountedPage, words: string) => page.type('.leave__text .wd-field__words', words);
const typed = (page: MountedPage) => page.attributes('.leave__text .wd-field__words').value;
const send = (page: MountedPage) => page.tap('.wd-page__bar .wd-button', '发送');
const ticketsOf = ({ openid }: ShopPhone) => shopCloud.database.find('tickets', { shopperId: openid });

describeWeapp("leaving a message in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('what is missing is said at its place, and nothing is sent', async () => {
    const phone = await launchInShop('he');
    const page = await open(phone);
    await send(page);
    expect(page.text()).toContain('写几个字或加张图片，我们才知道怎么帮你');
    await write(page, '在吗');
    await page.tap('.callback .checkbox');
    await page.type('.callback__phone .wd-field__words', '1380013');
    await send(page);
    await page.until(() => page.text().includes('这个号码不对'));
    expect(phone.inputs('ticket.create')).toEqual([]);
    page.leave();
  });

  it('draft: what was typed and chosen is there again after the app was closed', async () => {
    const phone = await launchInShop('zhou');
    const page = await open(phone, { orderId: 'order-zhou-cake-locker' });
    await page.until(() => page.texts('.leave__order-title')[0]?.includes('·') === true);
    await write(page, WORDS);
    await page.tap('.chips__one', '物流');
    await page.tap('.callback .checkbox');
    await page.type('.callback__phone .wd-field__words', '13900139027');
    page.leave();

    const later = await open(await launchInShop('zhou', phone.wechat.storage));
    expect(typed(later)).toBe(WORDS);
    expect(later.attributes('.callback__phone .wd-field__words').value).toBe('13900139027');
    expect(later.texts('.chips__one--chosen')).toContain('物流');
    expect(later.texts('.leave__order-title')[0]).toContain('待收货');
    later.leave();
  });

  it('characters: an emoji is one for the counter, the field and the cloud; none is cut in two', async () => {
    const phone = await launchInShop('zhou');
    const page = await open(phone);
    await write(page, '😀'.repeat(1_000));
    expect(page.texts('.leave__saved')).toEqual(['已自动保存 · 1000/2000']);
    await write(page, `${'😀'.repeat(1_999)}👍🏽好`);
    await page.until(() => typed(page) === '😀'.repeat(1_999));
    expect(page.texts('.leave__saved')).toEqual(['已自动保存 · 1999/2000']);
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    expect(phone.inputs('ticket.create')).toMatchObject([{ text: '😀'.repeat(1_999) }]);
    page.leave();
  });

  it('send: asks for the notice in the tap itself, before any call, and then for the message', async () => {
    const phone = await launchInShop('sun');
    const { wechat } = phone;
    wechat.answers.requestSubscribeMessage = ({ tmplIds }) => ({
      errMsg: 'requestSubscribeMessage:ok',
      ...Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
    });
    const page = await open(phone, { orderId: 'order-sun-cups-cracked' });
    await page.until(() => page.texts('.leave__order-title')[0]?.includes('·') === true);
    await write(page, '两只杯子裂了一只');
    const before = wechat.calls.length;
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    const asked = wechat.calls.slice(before).map(({ name }) => name);
    expect(asked[0]).toBe('requestSubscribeMessage');
    expect(asked).toContain('cloud:shopper.notice.grant');
    expect(asked.filter((name) => name === 'cloud:shopper.ticket.create')).toHaveLength(1);
    expect(page.text()).toContain('有回复会通知你');
    // Where it stands is asked for while one looks.
    await page.until(() => /前面(还有 \d+ 位|没有人排队)/.test(page.text()));

    // Kept on the phone until the desk has it.
    await page.until(() => !wechat.storage.has('draft:grants'));
    const [ticket] = ticketsOf(phone);
    expect(ticket).toMatchObject({ topic: 'product', status: 'new', order: { id: 'order-sun-cups-cracked' } });
    const head = await colleague('sun').shopper('inbox.head', {});
    expect(head.notices.map(({ remaining }) => remaining)).toEqual([1, 1]);

    await page.tap('.wd-empty .wd-button', '看看这条留言');
    expect(phone.lastUrl()).toBe(`/shopper/message/index?id=${ticket?._id}`);
    page.leave();
    const next = await open(phone);
    expect(typed(next)).toBe('');
    next.leave();
  });

  it('pictures: one that nobody could open is named, the others are there, and need no words', async () => {
    const phone = await launchInShop('sun');
    phone.wechat.answers.chooseMedia = () => ({
      tempFiles: ['a.jpg', 'b.HEIC', 'c.png'].map((name) => ({ tempFilePath: `wxfile://${name}`, size: 1_000 })),
    });
    phone.wechat.answers['cloud.uploadFile'] = ({ cloudPath }) => ({ fileID: phone.putFile(String(cloudPath)) });
    const page = await open(phone);
    await page.tap('.pictures__add');
    await page.until(() => page.texts('.pictures__one').length === 2);
    expect(page.texts('.pictures__failed')).toEqual(['第 2 张没加上：这种格式别人打不开，存成 JPG 或 PNG 再选']);
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    const [input] = phone.inputs<InputOf<'shopper', 'ticket.create'>>('ticket.create');
    expect(input).toMatchObject({ text: '', pictures: [expect.any(String), expect.any(String)] });
    page.leave();
  });

  it('pictures: go up as they are chosen, words typed meanwhile stay, and both reach the desk', async () => {
    const phone = await launchInShop('sun');
    phone.wechat.answers.chooseMedia = () => ({ tempFiles: [{ tempFilePath: 'wxfile://crack.jpg' }] });
    let arrive: () => void = () => undefined;
    phone.wechat.answers['cloud.uploadFile'] = ({ cloudPath }) =>
      new Promise((resolve) => {
        arrive = () => resolve({ fileID: phone.putFile(String(cloudPath)) });
      });
    const page = await open(phone);
    await page.tap('.pictures__add');
    await page.until(() => page.text().includes('正在上传'));
    await write(page, '杯口这道裂');
    arrive();
    await page.until(() => page.texts('.pictures__one').length === 1);
    expect(typed(page)).toBe('杯口这道裂');
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    const [input] = phone.inputs<InputOf<'shopper', 'ticket.create'>>('ticket.create');
    expect(input).toMatchObject({
      text: '杯口这道裂',
      pictures: [expect.stringMatching(/^cloud:.*\/uploads\/.*\.jpg$/)],
    });
    page.leave();
  });

  it('order: another one is chosen from the own orders, or none', async () => {
    const phone = await launchInShop('lin');
    const page = await open(phone, { orderId: 'order-lin-gift-waiting' });
    await page.until(() => page.texts('.leave__order-title')[0]?.includes('岩茶礼盒') === true);
    await page.tap('.leave__order');
    await page.until(() => page.texts('.order-picker__row').length > 2);
    await page.tapNth('.order-picker__row', 1);
    expect(page.texts('.wd-sheet')).toEqual([]);
    expect(page.texts('.leave__order-title')[0]).not.toContain('岩茶礼盒');
    await page.tap('.leave__order');
    await page.tap('.order-picker .wd-button', '不关联订单');
    expect(page.texts('.leave__order-title')).toEqual(['不关联订单']);
    page.leave();
  });

  it('send: without the wish to be told, WeChat asks nothing', async () => {
    const phone = await launchInShop('huang');
    const page = await open(phone);
    await write(page, '三笔订单想合开一张专票');
    await page.tap('.leave__notice .checkbox');
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    expect(page.text()).toContain('来“我的留言”就能看到');
    expect(phone.wechat.calls.map(({ name }) => name)).not.toContain('requestSubscribeMessage');
    page.leave();
  });

  it('send: carries what was read and searched, so that nothing has to be said twice', async () => {
    const phone = await launchInShop('wang');
    const article = await phone.openUrl('/shopper/article/index?id=shipping-overdue');
    await article.until(() => article.texts('.article__helpful .wd-button').length === 2);
    await article.tap('.article__helpful .wd-button', '没有');
    article.leave();
    const page = await open(phone, { searched: encodeURIComponent('退款 没到') });
    await write(page, '退款显示成功，钱没到账');
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    expect(phone.inputs<InputOf<'shopper', 'ticket.create'>>('ticket.create')).toEqual([
      expect.objectContaining({
        searched: '退款 没到',
        read: [{ articleId: 'shipping-overdue', helped: false }],
      }),
    ]);
    expect(ticketsOf(phone)[0]).toMatchObject({ packet: { read: [{ helped: false }] } });
    page.leave();
  });

  it('send: when the answer is lost and the app closed, sending again makes no second message', async () => {
    const phone = await launchInShop('chen');
    const page = await open(phone);
    await write(page, '刻字的字体能换成行书吗');
    // The call is repeated once by itself: both answers are lost.
    phone.failNext('answer lost', 2, 'ticket.create');
    await send(page);
    await page.until(() => page.text().includes('没连上网络'));
    expect(typed(page)).toBe('刻字的字体能换成行书吗');
    page.leave();
    expect(ticketsOf(phone)).toHaveLength(1);

    const again = await launchInShop('chen', phone.wechat.storage);
    const later = await open(again);
    expect(typed(later)).toBe('刻字的字体能换成行书吗');
    await send(later);
    await later.until(() => later.text().includes('已收到'));
    expect(ticketsOf(again)).toHaveLength(1);
    later.leave();
  });

  it('send: without a connection the words stay, and go out once it is back', async () => {
    const phone = await launchInShop('aynur');
    const page = await open(phone);
    await write(page, '包裹三天没动');
    phone.setOffline(true);
    await send(page);
    await page.until(() => page.text().includes('没连上网络'));
    expect(page.text()).toContain('现在没有网络');
    expect(typed(page)).toBe('包裹三天没动');
    phone.setOffline(false);
    await send(page);
    await page.until(() => page.text().includes('已收到'));
    expect(ticketsOf(phone)).toHaveLength(1);
    page.leave();
  });

  it("send: a second tap while WeChat's dialog is open does not send twice", async () => {
    const phone = await launchInShop('lin');
    const answers: ((taps: object) => void)[] = [];
    phone.wechat.answers.requestSubscribeMessage = () => new Promise((resolve) => answers.push(resolve));
    const page = await open(phone);
    await write(page, '三天了还没发货');
    await send(page);
    await page.tap('.wd-page__bar .wd-button');
    for (const answer of answers) {
      answer({});
      await page.until(() => page.text().includes('已收到'));
    }
    await settle();
    expect(ticketsOf(phone)).toHaveLength(1);
    page.leave();
  });
});
