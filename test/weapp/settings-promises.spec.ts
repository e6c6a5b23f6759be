/** @jest-environment ./test/weapp/shop-environment.ts */
import { FIRST_POLICIES, type ServicePolicy } from '../../domain/service-level';
import { describeWeapp } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const stored = () => {
  const { promises } = shopCloud.database.find('settings', { _id: 'desk' })[0] as unknown as {
    promises?: { policies: readonly ServicePolicy[] };
  };
  return promises?.policies ?? [];
};

describeWeapp("promises in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('promises: what is offered is taken by a tap, changed with its words before it, and taken back', async () => {
    const page = await (await launchInShop(OWNER)).open('merchant/settings/promises/index');
    await page.until(() => page.texts('.wd-button').includes('用这一套开始'));
    await page.tap('.wd-button', '用这一套开始');
    await page.until(() => stored().length === FIRST_POLICIES.length);
    // What was only offered has the same names.
    await page.until(
      () => page.texts('.promises__fixed').length === 0 && page.texts('.settings__title').includes('微信对话'),
    );
    await page.tapNth('.settings__row', page.texts('.settings__title').indexOf('微信对话'));
    await page.until(() => page.texts('.setting__bubble').length === 1);
    expect(page.texts('.setting__bubble')).toEqual([
      '微信会话：2 分钟内先回，再问 3 分钟内回，8 小时内办完，按营业时间。',
    ]);
    await page.tap('.setting__danger');
    await page.until(() => page.texts('.wd-snackbar__text').includes('这条承诺删掉了'));
    expect(stored()).toHaveLength(FIRST_POLICIES.length - 1);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => stored().length === FIRST_POLICIES.length);
    page.leave();
  });
});
