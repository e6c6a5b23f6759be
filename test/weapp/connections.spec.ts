/** @jest-environment ./test/weapp/shop-environment.ts */
import type { ConnectionDoc, DispatchDoc } from '../../cloudfunctions/_records/documents';
import { describeWeapp } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const ADDRESS = '.connection__address .wd-field__words';
const connections = () => shopCloud.database.find('connections') as unknown as readonly ConnectionDoc[];
const dispatches = () => shopCloud.database.find('dispatches') as unknown as readonly DispatchDoc[];

describeWeapp("connections in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('a webhook: made with a secret that is shown once, tried out, and its log read', async () => {
    const page = await (await launchInShop(OWNER)).open('connections/list/index');
    await page.until(() => page.texts('.wd-button').includes('接其他系统'));
    expect(page.texts('.wd-empty__title')).toEqual(['还没有对接']);
    await page.tap('.wd-button', '接其他系统');
    await page.until(() => page.texts('.connection__save').length === 1);
    await page.type(ADDRESS, 'http://crm.example.com/in');
    await page.tap('.connection__save');
    await page.until(() => page.texts('.wd-error__words').includes('地址要 https:// 开头'));
    await page.type(ADDRESS, 'https://crm.example.com/in');
    await page.tap('.connection__save');
    await page.until(() => page.texts('.connection__secret').length === 1);
    expect(page.texts('.connection__secret')[0]).toMatch(/^whsec_/);
    expect(connections()).toMatchObject([{ kind: 'webhook', name: '其他系统', shows: 'crm.example.com' }]);
    await page.tap('.wd-button', '抄好了');
    await page.until(() => page.texts('.connection__secret').length === 0);
    expect(page.texts('.connections__facts')[0]).toBe('其他系统 · crm.example.com');
    await page.tap('.wd-button', '试发一条');
    await page.until(() => dispatches().length === 1);
    await page.until(() => page.texts('.wd-snackbar__text').includes('一分钟内发出，结果在“记录”里'));
    page.leave();
    const id = connections()[0]?._id ?? '';
    const log = await (await launchInShop(OWNER)).open('connections/sent/index', { id });
    await log.until(() => log.texts('.sent__what').length === 1);
    expect(log.texts('.sent__what')).toEqual(['测试']);
    log.leave();
  });

  it('ways in from outside: each path is copied, and WeChat’s shipping message opens one by a tap', async () => {
    const phone = await launchInShop(OWNER);
    const page = await phone.open('connections/links/index');
    await page.until(() => page.texts('.links__path').length === 6);
    const paths = page.texts('.links__path');
    expect(paths[0]).toBe('shopper/help/index?via=shipping');
    await page.tapNth('.links__row .wd-button', 2);
    expect(phone.wechat.calls.at(-1)).toMatchObject({ name: 'setClipboardData', args: { data: paths[2] } });
    await page.tap('.links__steps .wd-button', '让发货消息打开这里');
    await page.until(() => page.texts('.links__said').includes('设好了，新的发货消息会打开帮助页'));
    expect(page.texts('.links__on')).toEqual(['发货消息现在打开这里']);
    await page.tap('.links__steps .wd-button', '恢复成微信的页面');
    await page.until(() => page.texts('.links__on').length === 0);
    page.leave();
  });
});
