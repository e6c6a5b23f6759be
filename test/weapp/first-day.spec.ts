/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone } from './phone-in-shop';

const OWNER = 'yeqingshan';
const done = (page: MountedPage) => page.texts('.first-day__step--done').length;

describeWeapp("a new shop's first day on its admin's phone, with the shop's cloud", () => {
  phoneFollowsCloud();

  const open = async (phone: ShopPhone): Promise<MountedPage> => {
    const page = await phone.open('merchant/home/index');
    await page.until(() => page.texts('.menu__row').length > 0);
    await phone.settled();
    return page;
  };

  it('first day: what is left is counted, a line leads to its page; put away it is gone, and comes back by undo', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    expect(page.texts('.first-day__title')).toEqual(['开张前，还有 1 步']);
    expect(done(page)).toBe(5);
    await page.tap('.first-day__name', '回复第一位客人');
    expect(phone.lastUrl()).toBe('/agent/queue/index');
    await page.tap('.first-day .wd-button', '先收起');
    expect(page.texts('.first-day__title')).toEqual([]);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.first-day__title').length === 1);
    await page.tap('.first-day .wd-button', '先收起');
    page.leave();
    const later = await launchInShop(OWNER, phone.wechat.storage);
    const again = await open(later);
    expect(again.texts('.first-day__title')).toEqual([]);
    expect(later.inputs('firstDay.get')).toEqual([]);
    again.leave();
  });

  it('first day: of no interest to who runs nothing; done, it is quiet and asked for no more', async () => {
    const editors = await launchInShop('zhixia');
    const home = await open(editors);
    expect(editors.inputs('firstDay.get')).toEqual([]);
    home.leave();
    const { ticketId } = await colleague('lin').shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    const agent = colleague('yinuo').agent;
    await agent('ticket.claim', { ticketId });
    await agent('ticket.reply', { ticketId, text: '今天就发' });
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    expect(page.texts('.first-day__title')).toEqual([]);
    expect(phone.inputs('firstDay.get')).toHaveLength(1);
    page.leave();
    const later = await launchInShop(OWNER, phone.wechat.storage);
    (await open(later)).leave();
    expect(later.inputs('firstDay.get')).toEqual([]);
  });
});
