/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const desk = () => shopCloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/pages/index');
  await page.until(() => page.texts('.settings__row').length > 1);
  return page;
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const isOff = (page: MountedPage) => page.texts('.setting__save.wd-button--off').length === 1;
const name = '.named-pages__name .wd-field__words';
const path = '.named-pages__path .wd-field__words';

describeWeapp("pages of the mini program by name, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('pages: a name and a path of those there are; what is near is offered; saved, it can be taken back', async () => {
    const before = desk().namedPages;
    const page = await open(await launchInShop(OWNER));
    await page.tap('.wd-button', '给一个页面起名');
    await page.type(name, '隐私说明');
    await page.type(path, 'shopper/priv');
    expect(page.texts('.setting__wrong')).toEqual(['小程序里没有这一页，对照着再看一遍']);
    expect(isOff(page)).toBe(true);
    await page.tap('.named-pages__found', 'shopper/privacy/index');
    expect(page.texts('.setting__bubble')).toEqual(['/shopper/privacy/index']);
    await page.tap('.setting__save');
    await said(page, '页面已保存，半分钟内生效');
    expect(desk().namedPages).toEqual([...(before as []), { name: '隐私说明', path: 'shopper/privacy/index' }]);
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(desk().namedPages).toEqual(before);
    page.leave();
  });

  it('order page: the place of the order’s id is asked for and filled in, and ours comes back', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.settings__row', 0);
    await page.type(path, 'mall/order/index');
    expect(page.texts('.setting__wrong')).toEqual(['少了订单号：在它的位置写 {orderId}']);
    await page.type(path, 'mall/order/index?orderId={orderId}');
    expect(page.texts('.setting__bubble')[0]).toMatch(/^\/mall\/order\/index\?orderId=\d+$/);
    await page.tap('.setting__save');
    await said(page, '页面已保存，半分钟内生效');
    expect(desk().hostPages).toEqual({ order: 'mall/order/index?orderId={orderId}' });
    await page.tapNth('.settings__row', 0);
    await page.tap('.setting__foot .wd-button', '用自带的页面');
    await said(page, '页面已保存，半分钟内生效');
    expect(desk().hostPages).toEqual({});
    page.leave();
  });

  it('editors: a link is chosen by its name, with the words on it; a typed path is one as well', async () => {
    const page = await (await launchInShop('zhixia')).open('merchant/faq/article/index', { id: 'shipping-when-ships' });
    await page.until(() => page.texts('.block-types__one').length > 0);
    await page.tap('.block-types__one', '链接');
    await page.until(() => page.texts('.editor__stack .chips__one').includes('全部订单'));
    await page.tap('.editor__stack .chips__one', '全部订单');
    const fields = () => page.texts('.editor__stack .chips__one--chosen');
    expect(fields()).toEqual(['全部订单']);
    expect(page.attributes('.editor__stack .wd-field__words').value).toBe('全部订单');
    page.leave();
  });
});
