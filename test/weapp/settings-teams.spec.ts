/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

interface Team {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly archivedAt?: number;
}
const OWNER = 'yeqingshan';
const owner = colleague(OWNER).merchant;
const stored = () => shopCloud.database.find('settings', { _id: 'desk' })[0]?.teams as readonly Team[];
const teamNamed = (name: string) => stored().find((team) => team.name === name);
/** What the desk has, in an order that no save changes. */
const shape = async () => {
  const { teams } = await owner('team.list', {});
  return teams.map(({ id, name, topics, isArchived }) => [id, name, [...topics].sort(), isArchived]);
};

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/teams/index');
  await page.until(() => page.texts('.teams__card').length > 0);
  return page;
};
const edit = async (page: MountedPage, name: string): Promise<void> => {
  await page.tapNth('.teams__card', page.texts('.teams__name').indexOf(name));
  await page.until(() => page.texts('.wd-sheet').length === 1);
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const field = '.wd-sheet .wd-field__words';

describeWeapp("the desk's teams in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('teams: what comes to each and who is in it; a new one takes its topics, and undo brings all back', async () => {
    const before = await shape();
    const page = await open(await launchInShop(OWNER));
    expect(page.texts('.teams__name')).toEqual(stored().map(({ name }) => name));
    const taken = stored().find(({ topics }) => topics.includes('invoice'))?.name;
    await page.tap('.wd-page__bar .wd-button', '新建分组');
    await page.type(field, '发票组');
    await page.tapNth(
      '.wd-sheet .chips__one',
      page.texts('.wd-sheet .chips__one').findIndex((words) => words.startsWith('发票')),
    );
    await page.tap('.setting__save');
    await said(page, '发票组已保存，半分钟内生效');
    expect(teamNamed('发票组')?.topics).toEqual(['invoice']);
    expect(teamNamed(String(taken))?.topics).not.toContain('invoice');
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect((await shape()).filter(([, name]) => name !== '发票组')).toEqual(before);
    expect(teamNamed('发票组')?.archivedAt).toBeDefined();
    page.leave();
  });

  it('teams: archived after being asked, taken up again from below', async () => {
    const [first, second] = stored();
    const page = await open(await launchInShop(OWNER));
    await edit(page, String(first?.name));
    expect(page.texts('.setting__danger')).toEqual([]);
    await page.tap('.wd-sheet__close');
    const phone = await launchInShop(OWNER);
    const again = await open(phone);
    phone.wechat.answers.showModal = () => ({ confirm: true });
    await edit(again, String(second?.name));
    await again.tap('.setting__danger');
    await said(again, `${second?.name}已停用`);
    expect(teamNamed(String(second?.name))?.archivedAt).toBeDefined();
    expect(again.texts('.teams__gone-name')).toContain(second?.name);
    await again.tap('.wd-snackbar__undo');
    await said(again, '改回来了');
    expect(teamNamed(String(second?.name))).toEqual(second);
    again.leave();
    page.leave();
  });

  it('a name another team has is marked before it is sent; what was typed is kept', async () => {
    const [first, second] = stored();
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    await edit(page, String(second?.name));
    await page.type(field, String(first?.name));
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    page.leave();
    const later = await open(await launchInShop(OWNER, phone.wechat.storage));
    await edit(later, String(second?.name));
    expect(later.attributes(field).value).toBe(first?.name);
    later.leave();
  });

  it('a lead finds it under settings and says what their own team is called and how it gets its work, no more', async () => {
    const phone = await launchInShop('qinlan');
    const home = await phone.open('merchant/home/index');
    await home.until(() => home.texts('.menu__title').includes('设置'));
    home.leave();
    const settings = await phone.open('merchant/settings/index');
    await settings.until(() => settings.texts('.settings__title').includes('客服分组'));
    expect(settings.texts('.settings__title')).not.toContain('店名');
    await settings.tapNth('.settings__row', settings.texts('.settings__title').indexOf('客服分组'));
    expect(phone.lastUrl()).toBe('/merchant/settings/teams/index');
    settings.leave();
    const page = await open(phone);
    const { teams } = await colleague('qinlan').merchant('team.list', {});
    const own = teams.find(({ mayRename }) => mayRename);
    expect(page.texts('.teams__card--still')).toHaveLength(
      teams.filter(({ mayRename, isArchived }) => !mayRename && !isArchived).length,
    );
    await edit(page, String(own?.name));
    expect(page.texts('.wd-sheet .chips__one')).toEqual(['自己接', '自动分配']);
    await page.type(field, '改了名');
    await page.tap('.setting__save');
    await said(page, '改了名已保存，半分钟内生效');
    expect(stored().find(({ id }) => id === own?.id)?.name).toBe('改了名');
    page.leave();
  });

  it('somebody else was quicker: that is said, and the next tap saves', async () => {
    const page = await open(await launchInShop(OWNER));
    const [first, second] = stored();
    await edit(page, String(second?.name));
    await page.type(field, '我的组');
    const { version } = await owner('team.list', {});
    await owner('team.save', { teamId: String(first?.id), name: '她的组', expectedVersion: version });
    await page.tap('.setting__save');
    await page.until(() => page.texts('.wd-error').join().includes('有人刚刚改过'));
    await page.until(() => page.texts('.teams__name').includes('她的组'));
    await page.tap('.setting__save');
    await said(page, '我的组已保存，半分钟内生效');
    page.leave();
  });
});
