/** @jest-environment ./test/weapp/shop-environment.ts */
import type { SavedWordLists } from '../../domain/settings';
import { describeWeapp, type MountedPage } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const stored = () => {
  const [desk] = shopCloud.database.find('settings', { _id: 'desk' }) as unknown as { wordLists?: SavedWordLists }[];
  return desk?.wordLists ?? {};
};
const open = async (): Promise<MountedPage> => {
  const page = await (await launchInShop(OWNER)).open('merchant/settings/words/index');
  await page.until(() => page.texts('.settings__heading').length === 4);
  return page;
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const fields = '.wd-sheet .wd-field__words';

describeWeapp("the word lists in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('words: a sentence is tried, and reads what would be said of it and how it would become', async () => {
    const page = await open();
    expect(page.texts('.settings__heading')).toEqual(['承诺', '广告法用语', '不宜说', '客人着急的话']);
    await page.type('.words__try .wd-field__words', '今天会发出');
    expect(page.text()).toContain('没有要提醒的');
    await page.type('.words__try .wd-field__words', '保 證今天到');
    await page.until(() => page.texts('.words__found').length === 1);
    expect(page.texts('.words__found')).toEqual(['「保证」 承诺']);
    expect(page.text()).toContain('会变成：争取今天到');
    page.leave();
  });

  it('words: one is added to a list, which is the shop’s own then; taken back, and back to the usual list', async () => {
    const page = await open();
    const toDefault = () => page.texts('.words__steps .wd-button').filter((words) => words === '恢复默认').length;
    expect([stored(), toDefault()]).toEqual([{}, 0]);
    await page.tapNth('.words__steps .wd-button', 0);
    await page.type(fields, '包邮');
    await page.tap('.setting__save');
    await said(page, '「包邮」已保存，半分钟内生效');
    expect(stored().promise?.slice(-1)).toEqual([{ word: '包邮' }]);
    await page.until(() => toDefault() === 1 && page.texts('.settings__title').includes('包邮'));
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    await page.until(() => !page.texts('.settings__title').includes('包邮'));
    await page.tapNth('.words__steps .wd-button', 0);
    await page.type(fields, '到付');
    await page.tap('.setting__save');
    await said(page, '「到付」已保存，半分钟内生效');
    await page.tap('.words__steps .wd-button', '恢复默认');
    await said(page, '承诺恢复默认了，半分钟内生效');
    expect(stored().promise).toBeUndefined();
    page.leave();
  });

  it('words: what cannot be a word is said while it is typed, and not saved', async () => {
    const page = await open();
    await page.tapNth('.words__steps .wd-button', 0);
    await page.type(fields, '保证');
    expect(page.texts('.setting__wrong')).toEqual(['这个词已经有了']);
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    page.leave();
  });
});
