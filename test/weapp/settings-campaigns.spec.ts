/** @jest-environment ./test/weapp/shop-environment.ts */
import { DAY } from '../../domain/kernel';
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

interface Campaign {
  readonly keywords: readonly string[];
  readonly text: string;
  readonly fromAt: number;
  readonly untilAt: number;
}
const OWNER = 'yeqingshan';
const owner = colleague(OWNER).merchant;
const stored = () => (shopCloud.database.find('settings', { _id: 'desk' })[0]?.campaigns ?? []) as readonly Campaign[];

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/campaigns/index');
  await page.until(() => page.texts('.wd-button').includes('加一条'));
  return page;
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const isOff = (page: MountedPage) => page.texts('.setting__save.wd-button--off').length === 1;
const words = '.wd-sheet .wd-field--lines .wd-field__words';
const keyword = '.keywords__field .wd-field__words';

/** What was there before each, as the shop's cloud keeps it. */
async function putBack(campaigns: Campaign[]): Promise<void> {
  const { version } = await owner('campaign.list', {});
  await owner('campaign.save', {
    campaigns: campaigns.map((one) => ({ ...one, keywords: [...one.keywords] })),
    expectedVersion: version,
  });
}

describeWeapp("campaign replies in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('campaigns: words as chips, a preview as it is said, days by the pickers; saved, it can be taken back', async () => {
    await putBack([]);
    const page = await open(await launchInShop(OWNER));
    await page.tap('.wd-button', '加一条');
    expect(isOff(page)).toBe(true);
    await page.type(keyword, '红包，满减');
    await page.tap('.keywords__add');
    expect(page.texts('.keywords__one')).toEqual(['红包', '满减']);
    await page.type(words, '红包在首页领。');
    expect(page.texts('.setting__bubble')[0]).toMatch(/^红包在首页领。\s*没解决？回复「人工」找客服。$/);
    await page.send('.campaigns__day', 'change', { value: '2020-11-10' });
    await page.send('.campaigns__clock', 'change', { value: '20:00' });
    await page.tap('.setting__save');
    await said(page, '活动回复已保存，半分钟内生效');
    expect(stored()).toMatchObject([
      { keywords: ['红包', '满减'], text: '红包在首页领。', fromAt: Date.UTC(2020, 10, 10, 12) },
    ]);
    expect(page.texts('.settings__heading')).toEqual(['进行中']);
    expect(page.texts('.settings__title')).toEqual(['红包、满减']);
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(stored()).toEqual([]);
    page.leave();
  });

  it('campaigns: by their time; a word of another at the same time is said and not saved; removing is taken back', async () => {
    const now = shopCloud.clock.now();
    const running = { keywords: ['红包'], text: '在首页领。', fromAt: now - DAY, untilAt: now + DAY };
    const over = { ...running, keywords: ['中秋'], untilAt: now - 1 };
    const planned = { ...running, keywords: ['年货'], fromAt: now + DAY, untilAt: now + 2 * DAY };
    await putBack([over, planned, running]);
    const page = await open(await launchInShop(OWNER));
    await page.until(() => page.texts('.settings__heading').join() === '进行中,还没开始,已结束');
    await page.tapNth('.settings__row', 0);
    await page.type(keyword, '年货');
    expect(page.texts('.setting__wrong')).toEqual([]);
    await page.tap('.wd-sheet__close');
    await page.tapNth('.settings__row', 1);
    await page.send('.campaigns__day', 'change', { value: '2020-01-01' });
    await page.type(keyword, '红包');
    expect(page.texts('.setting__wrong').join()).toContain('“红包”在“红包”那条里也有');
    expect(isOff(page)).toBe(true);
    await page.tap('.setting__danger');
    await said(page, '这条活动回复删掉了');
    expect(stored()).toEqual([over, running]);
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(stored()).toEqual([over, planned, running]);
    page.leave();
  });
});
