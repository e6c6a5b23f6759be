/** @jest-environment ./test/weapp/shop-environment.ts */
import type { KeptRule } from '../../domain/rules';
import { describeWeapp } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const stored = () => {
  const [desk] = shopCloud.database.find('settings', { _id: 'desk' }) as unknown as { rules?: readonly KeptRule[] }[];
  return desk?.rules ?? [];
};

describeWeapp("rules in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('rules: what is ready is looked at in words, tried out, saved, switched off, and taken back', async () => {
    const page = await (await launchInShop(OWNER)).open('automation/rules/index');
    await page.until(() => page.texts('.wd-button').includes('用“超时没人接”'));
    await page.tap('.wd-button', '用“超时没人接”');
    await page.until(() => page.texts('.rule__bubble').length === 1);
    expect(page.texts('.rule__bubble')).toEqual(['过了说好的时间，没人接：标为紧急，提醒组长。']);
    await page.tap('.wd-button', '试一遍上周的');
    await page.until(() => page.texts('.rule__count').length === 1);
    expect(stored()).toEqual([]);
    await page.tap('.rule__save');
    await page.until(() => stored().length === 1);
    await page.until(() => page.texts('.wd-snackbar__text').includes('规则已保存，半分钟内生效'));
    await page.tap('.wd-button', '停用');
    await page.until(() => stored()[0]?.isOn === false);
    await page.until(() => page.texts('.rules__off').length === 1);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => stored()[0]?.isOn === true);
    page.leave();
  });

  it('rules: a reply is written in English too, folded until it is asked for', async () => {
    const page = await (await launchInShop(OWNER)).open('automation/rules/index');
    await page.until(() => page.texts('.wd-button').includes('用“下班后的留言”'));
    await page.tap('.wd-button', '用“下班后的留言”');
    await page.until(() => page.texts('.wd-english__shown').length === 1);
    expect(page.texts('.wd-english__shown')[0]).toContain('We are closed right now');
    await page.tap('.wd-english__head');
    await page.type('.wd-english .wd-field__words', 'Closed now; we reply when we open.');
    await page.tap('.rule__save');
    await page.until(() => stored().some(({ steps }) => steps.english === 'Closed now; we reply when we open.'));
    page.leave();
  });
});
