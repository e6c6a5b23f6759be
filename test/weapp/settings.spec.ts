/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const owner = colleague(OWNER).merchant;
const desk = () => shopCloud.database.find('settings', { _id: 'desk' })[0] as Record<string, unknown>;

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/index');
  await page.until(() => page.texts('.settings__row').length > 0);
  return page;
};
/** Opens one setting by its title. */
const edit = async (page: MountedPage, title: string): Promise<void> => {
  await page.tapNth('.settings__row', page.texts('.settings__title').indexOf(title));
  await page.until(() => page.texts('.setting__does').length === 1);
};
const shownOf = (page: MountedPage, title: string) =>
  page.texts('.settings__words').find((words) => words.startsWith(title));
const field = '.wd-sheet .wd-field__words';
const saved = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));

describeWeapp("the shop's settings in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('settings: in groups, each as it holds now, and the pages of what takes more than a field', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    expect(page.texts('.settings__heading')).toEqual([
      '店铺',
      '成员与分组',
      '会话',
      'AI 回答',
      '排队与分配',
      '工单',
      '通知客人',
      '隐私与安全',
    ]);
    expect(shownOf(page, '店名')).toContain(String(desk().shopName));
    expect(shownOf(page, '客服入口')).toContain('帮助页，先看常见问题');
    await page.tapNth('.settings__row', page.texts('.settings__title').indexOf('成员'));
    expect(phone.lastUrl()).toBe('/merchant/members/index');
    page.leave();
  });

  it('home: the way to it stands where a role opens any of it', async () => {
    const home = await (await launchInShop(OWNER)).open('merchant/home/index');
    await home.until(() => home.texts('.menu__title').includes('设置'));
    home.leave();
    const editors = await (await launchInShop('zhixia')).open('merchant/home/index');
    await editors.until(() => editors.texts('.menu__title').length > 0);
    expect(editors.texts('.menu__title')).not.toContain('设置');
    editors.leave();
  });

  it('greeting: the preview says it with the shop’s name; saved, it can be taken back', async () => {
    const page = await open(await launchInShop(OWNER));
    await edit(page, '欢迎语');
    await page.type(field, '你好呀，{shop}的人在。');
    expect(page.texts('.setting__bubble')).toEqual([
      `你好呀，${desk().shopName}的人在。常见问题在帮助里，或者直接把问题发来，找客服回复「人工」。`,
    ]);
    expect(page.texts('.setting__count')).toEqual(['14/100']);
    await page.tap('.setting__save');
    await saved(page, '欢迎语已保存，半分钟内生效');
    expect(desk().welcomeGreeting).toBe('你好呀，{shop}的人在。');
    await page.tap('.wd-snackbar__undo');
    await saved(page, '改回来了');
    expect(desk()).not.toHaveProperty('welcomeGreeting');
    page.leave();
  });

  it('English: folded until asked for, shown as it will be read, saved and taken back with the Chinese', async () => {
    const page = await open(await launchInShop(OWNER));
    expect(page.texts('.settings__title').filter((title) => title.includes('英文'))).toEqual([]);
    const own = desk().welcomeGreetingEnglish;
    await edit(page, '欢迎语');
    expect(page.texts('.wd-english__title')).toEqual(['英文（选填）']);
    expect(page.texts('.wd-english__hint')).toEqual([]);
    await page.tap('.wd-english__head');
    expect(page.texts('.wd-english__hint')).toEqual(['没填英文时显示中文。']);
    await page.type('.wd-english .wd-field__words', 'Hi from {shop}!');
    expect(page.texts('.wd-english .setting__bubble')).toEqual([
      `Hi from ${desk().shopNameEnglish}! Common questions stand in Help, or just send yours. For a person, reply “agent”.`,
    ]);
    expect(page.texts('.wd-english .setting__count')).toEqual(['15/200']);
    await page.tap('.setting__save');
    await saved(page, '欢迎语已保存，半分钟内生效');
    expect(desk()).toMatchObject({ welcomeGreetingEnglish: 'Hi from {shop}!' });
    expect(desk()).not.toHaveProperty('welcomeGreeting');
    await page.tap('.wd-snackbar__undo');
    await saved(page, '改回来了');
    expect(desk().welcomeGreetingEnglish).toBe(own);
    page.leave();
  });

  it('English of a list: goes with its line, and stays with the others', async () => {
    const page = await open(await launchInShop(OWNER));
    await edit(page, '在等谁');
    await page.tap('.wd-english__head');
    expect(page.texts('.wd-english .setting__word')).toEqual(['仓库', '快递', '财务', '供应商']);
    await page.type('.wd-english .wd-field__words', 'the barn');
    await page.tapNth('.setting__remove', 1);
    await page.tap('.setting__save');
    await saved(page, '在等谁已保存，半分钟内生效');
    expect(desk()).toMatchObject({
      holdReasons: ['仓库', '财务', '供应商'],
      holdReasonsEnglish: ['the barn', 'the finance desk', 'our supplier'],
    });
    await page.tap('.wd-snackbar__undo');
    await saved(page, '改回来了');
    expect(desk()).toMatchObject({
      holdReasonsEnglish: ['our depot', 'the courier', 'the finance desk', 'our supplier'],
    });
    expect(desk()).not.toHaveProperty('holdReasons');
    page.leave();
  });

  it('licence and calming words: shown with what stands around them', async () => {
    const page = await open(await launchInShop(OWNER));
    await edit(page, '经营资质');
    await page.type(field, '食品经营许可证 JY1234');
    expect(page.texts('.setting__bubble')[0]).toMatch(/^你好，这里是.+找客服回复「人工」。\s*食品经营许可证 JY1234$/);
    await page.tap('.wd-sheet__close');
    await edit(page, '安抚的话');
    await page.type(field, '让你久等了。');
    expect(page.texts('.setting__bubble')).toEqual(['让你久等了。客服看到就回你，先把情况写在这里。']);
    page.leave();
  });

  it('texts and names: blanks and doubles go, at least one stays, and the default comes back', async () => {
    const page = await open(await launchInShop(OWNER));
    await edit(page, '在等谁');
    for (let left = 4; left > 1; left -= 1) await page.tapNth('.setting__remove', 0);
    await page.type(field, '  ');
    expect(page.texts('.setting__wrong')).toEqual(['至少留一个']);
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    await page.type(field, ' 质检 ');
    await page.tap('.wd-sheet .wd-button', '加一个');
    await page.tap('.setting__save');
    await saved(page, '在等谁已保存，半分钟内生效');
    expect(desk().holdReasons).toEqual(['质检']);
    await edit(page, '在等谁');
    await page.tap('.setting__foot .wd-button', '恢复默认');
    await saved(page, '在等谁恢复默认了，半分钟内生效');
    expect(desk()).not.toHaveProperty('holdReasons');
    await edit(page, '主题叫法');
    await page.type(field, '到哪了');
    await page.tap('.setting__save');
    await saved(page, '主题叫法已保存，半分钟内生效');
    expect(desk().topicNames).toEqual({ shipping: '到哪了' });
    page.leave();
  });

  it('numbers: a tap more, a tap less, or typed; what does not fit is said, and cannot be saved', async () => {
    const page = await open(await launchInShop(OWNER));
    expect(shownOf(page, '金卡提前')).toContain('15 分钟');
    await edit(page, '金卡提前');
    await page.tapNth('.setting__step', 1);
    expect(page.attributes(field).value).toBe('20');
    expect(page.texts('.wd-heard')).toContain('20 分钟');
    await page.type(field, '75');
    expect(page.texts('.setting__wrong')).toEqual(['填 0 分钟 到 60 分钟 之间的整数']);
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    await page.tapNth('.setting__step', 0);
    expect(page.attributes(field).value).toBe('60');
    await page.type(field, '8');
    await page.tap('.setting__save');
    await saved(page, '金卡提前已保存，半分钟内生效');
    expect(desk().headStartGold).toBe(8);
    page.leave();
  });

  it('what was typed and not saved is there again; it can be dropped', async () => {
    const phone = await launchInShop(OWNER);
    const first = await open(phone);
    await edit(first, '店名');
    await first.type(field, '山野');
    first.leave();
    const page = await open(await launchInShop(OWNER, phone.wechat.storage));
    await edit(page, '店名');
    expect(page.attributes(field).value).toBe('山野');
    expect(page.texts('.setting__now-words')).toEqual([`现在用的：${desk().shopName}`]);
    await page.tap('.setting__now .wd-button');
    expect(page.attributes(field).value).toBe(desk().shopName);
    page.leave();
  });

  it('somebody else was quicker: that is said, what they saved is shown, and what was typed stays', async () => {
    const page = await open(await launchInShop(OWNER));
    await edit(page, '店名');
    await page.type(field, '我的店');
    const { version } = await owner('settings.get', {});
    await owner('settings.save', { changes: { shopName: '她的店' }, expectedVersion: version });
    await page.tap('.setting__save');
    await page.until(() => page.texts('.setting__now-words').includes('现在用的：她的店'));
    expect(page.texts('.wd-error').join()).toContain('有人刚刚改过');
    expect(page.attributes(field).value).toBe('我的店');
    await page.tap('.setting__save');
    await saved(page, '店名已保存，半分钟内生效');
    expect(desk().shopName).toBe('我的店');
    page.leave();
  });

  it('without a connection the last list is shown, and saving says so and can be tapped again', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    phone.setOffline(true);
    await edit(page, '客服入口');
    await page.tapNth('.wd-sheet .chips__one', 1);
    await page.tap('.setting__save');
    await page.until(() => page.texts('.wd-error').join().includes('没连上网络'));
    phone.setOffline(false);
    await page.tap('.setting__save');
    await saved(page, '客服入口已保存，半分钟内生效');
    expect(desk().entryOpens).toBe('conversation');
    page.leave();
  });
});
