/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp } from './mount-page';
import { launchInShop, phoneFollowsCloud } from './phone-in-shop';

describeWeapp("an address that somebody cut, with the shop's cloud", () => {
  phoneFollowsCloud();

  it.each([
    ['connections/sent/index', 'yeqingshan'],
    ['agent/held/index', 'qinlan'],
    ['agent/qa-review/index', 'guping'],
    ['agent/answering/index', 'yinuo'],
  ] as const)('%s: says that a part of it is missing, and leads home', async (path, person) => {
    const phone = await launchInShop(person);
    const page = await phone.open(path);
    await page.until(() => page.texts('.wd-empty__title').length + page.texts('.wd-error').length > 0);
    expect(page.texts('.wd-empty__title')).toEqual(['打开的地址不完整']);
    await page.tap('.wd-empty .wd-button', '回首页');
    expect(phone.lastUrl()).toBe('/merchant/home/index');
    page.leave();
  });
});
