/** @jest-environment ./test/weapp/shop-environment.ts */
import type { Calendar } from '../../domain/calendar';
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const owner = colleague(OWNER).merchant;
const stored = () => shopCloud.database.find('settings', { _id: 'hours' })[0] as { shop: Calendar } | undefined;

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/hours/index');
  await page.until(() => page.texts('.hours__row').length > 0 || page.texts('.wd-empty').length > 0);
  return page;
};
const words = (page: MountedPage) => page.texts('.hours__words').join();
const save = (page: MountedPage) => page.tap('.wd-page__bar .wd-button', '保存');
const said = (page: MountedPage, notice: string) => page.until(() => page.texts('.wd-snackbar__text').includes(notice));
const MONDAY = 0;

describeWeapp("opening hours in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('home: the way to it stands where the role opens it', async () => {
    const phone = await launchInShop(OWNER);
    const home = await phone.open('merchant/home/index');
    await home.until(() => home.texts('.menu__title').includes('营业时间'));
    await home.tapNth('.menu__row', home.texts('.menu__title').indexOf('营业时间'));
    expect(phone.lastUrl()).toBe('/merchant/settings/hours/index');
    home.leave();
  });

  it('the week: times of a day are changed and copied; in words at once; saved whole', async () => {
    const page = await open(await launchInShop(OWNER));
    expect(words(page)).toContain('周一至周日 9:00–22:00');
    await page.tapNth('.hours__row-words', MONDAY);
    await page.until(() => page.texts('.hours__clock').length === 2);
    // Ends at eighteen: the fourth edge is not there yet, the second is opened.
    await page.tapNth('.hours__clock', 1);
    await page.tap('.hours__chooser .chips__one', '18');
    expect(page.texts('.hours__clock')).toEqual(['9:00', '18:00']);
    await page.tap('.wd-sheet .wd-button', '加一段');
    expect(page.texts('.hours__clock')).toEqual(['9:00', '18:00', '19:00', '23:00']);
    await page.tap('.hours__copy .wd-button', '周一到周五');
    await said(page, '已经和周一一样');
    expect(words(page)).toContain('周一至周五 9:00–18:00、19:00–23:00，周六至周日 9:00–22:00');
    await save(page);
    await said(page, '营业时间已保存');
    expect(stored()?.shop.week[4]).toEqual([
      { from: 540, to: 1080 },
      { from: 1140, to: 1380 },
    ]);
    page.leave();
  });

  it('a copy can be taken back, a day off is one without times', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.hours__row-words', 6);
    await page.until(() => page.texts('.hours__clock').length === 2);
    await page.tap('.hours__slot .hours__remove');
    expect(page.texts('.hours__none')).toContain('这天休息');
    await page.tap('.hours__copy .wd-button', '每天');
    await said(page, '已经和周日一样');
    expect(words(page)).toContain('周一至周日休息');
    await page.tap('.wd-snackbar__undo');
    expect(words(page)).toContain('周六 9:00–22:00，周日休息');
    page.leave();
  });

  it('zone: a few first, any by searching; what it means is said before it is chosen, and saved with the hours', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tap('.hours__zone');
    expect(page.texts('.wd-sheet .chips__one')).toContain('东京');
    expect(page.texts('.wd-sheet .chips__one')).not.toContain('纽约');
    await page.type('.hours__search .wd-field__words', 'new y');
    expect(page.texts('.wd-sheet .chips__one')).toEqual(['纽约']);
    await page.tap('.wd-sheet .chips__one', '纽约');
    expect(page.texts('.hours__meaning').join()).toContain('设的 9:00 就是纽约的 9:00；客人看到的是北京时间 22:00');
    await page.tap('.wd-sheet .wd-button', '用这个时区');
    await said(page, '改成纽约时间了，保存后生效');
    expect(words(page)).toContain('按纽约时间');
    expect(stored()?.shop.zone).toBe('Asia/Shanghai');
    await save(page);
    await said(page, '营业时间已保存');
    expect(stored()?.shop.zone).toBe('America/New_York');
    await page.tap('.hours__zone');
    await page.type('.hours__search .wd-field__words', 'Europe/Oslo');
    await page.tap('.wd-sheet .chips__one', '用 Europe/Oslo');
    expect(page.texts('.hours__meaning').join()).toContain('按 Europe/Oslo 的钟算');
    await page.type('.hours__search .wd-field__words', '北京');
    await page.tap('.wd-sheet .chips__one', '北京、上海');
    await page.tap('.wd-sheet .wd-button', '用这个时区');
    await save(page);
    await page.until(() => stored()?.shop.zone === 'Asia/Shanghai');
    page.leave();
  });

  it('times that overlap are said where they are, and are not saved', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    await page.tapNth('.hours__row-words', MONDAY);
    await page.until(() => page.texts('.hours__clock').length === 4);
    await page.tapNth('.hours__clock', 2);
    await page.tap('.hours__chooser .chips__one', '17');
    expect(page.texts('.hours__wrong')).toContain('这段和前面的重叠了');
    await page.tap('.wd-sheet .wd-button', '完成');
    expect(page.texts('.hours__wrong')).toEqual(['有一天的时间重叠了，改好才能保存。']);
    await save(page);
    expect(phone.inputs('hours.save')).toEqual([]);
    page.leave();
  });

  it('a holiday: from a day to another, removed and back again', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tap('.hours__group .wd-button', '加日期');
    await page.until(() => page.texts('.hours__grid').length === 1);
    expect(page.texts('.hours__month-name')).toEqual(['2026年11月']);
    await page.tapNth('.hours__turn', 1);
    expect(page.texts('.hours__month-name')).toEqual(['2026年12月']);
    await page.tap('.hours__cell', '24');
    await page.tap('.hours__cell', '26');
    expect(page.texts('.hours__hint')).toEqual(['选好了：12月24日–26日']);
    await page.tap('.wd-sheet .wd-button', '加上');
    expect(words(page)).toContain('12月24日–26日休息');
    await page.tap('.hours__row .hours__remove');
    await said(page, '12月24日–26日按平时来');
    expect(words(page)).not.toContain('12月24日');
    await page.tap('.wd-snackbar__undo');
    expect(words(page)).toContain('12月24日–26日休息');
    await save(page);
    await said(page, '营业时间已保存');
    expect(Object.keys(stored()?.shop.days ?? {})).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
    page.leave();
  });

  it('what was changed and not saved is there again', async () => {
    const phone = await launchInShop(OWNER);
    const first = await open(phone);
    await first.tapNth('.hours__row-words', 5);
    await first.until(() => first.texts('.hours__clock').length === 2);
    await first.tap('.hours__slot .hours__remove');
    first.leave();
    const page = await open(await launchInShop(OWNER, phone.wechat.storage));
    expect(words(page)).toContain('周六休息，周日 9:00–22:00');
    page.leave();
  });

  it('somebody else was quicker: that is said, and their hours come with a tap', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.hours__row-words', 5);
    await page.until(() => page.texts('.hours__clock').length === 2);
    await page.tap('.hours__slot .hours__remove');
    await page.tap('.wd-sheet .wd-button', '完成');
    const { calendars } = await owner('hours.get', {});
    const [{ version, calendar } = { version: 0, calendar: null }] = calendars;
    if (!calendar) throw new Error('the shop has hours');
    const week = calendar.week.map(() => [{ from: 600, to: 1200 }]);
    await owner('hours.save', { calendar: { ...calendar, week }, expectedVersion: version });
    await save(page);
    await page.until(() => page.texts('.conflict-notice').length === 1);
    await page.tap('.conflict-notice');
    await page.until(() => words(page).includes('周一至周日 10:00–20:00'));
    page.leave();
  });

  it('a team: as the shop until it has its own; back again', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    expect(page.texts('.chips__one').length).toBeGreaterThan(1);
    await page.tapNth('.chips__one', 1);
    await page.until(() => page.texts('.wd-empty__title').includes('和店铺一样'));
    await page.tap('.wd-empty .wd-button', '给这个组单独设');
    await save(page);
    await said(page, '营业时间已保存');
    expect(phone.inputs<{ teamId?: string }>('hours.save').at(-1)?.teamId).toEqual(expect.any(String));
    await page.tap('.hours > .wd-button', '改回和店铺一样');
    await save(page);
    await page.until(() => page.texts('.wd-empty__title').includes('和店铺一样'));
    page.leave();
  });

  it('without a connection the last is shown, and saving says so and can be tapped again', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    phone.setOffline(true);
    await page.tapNth('.hours__row-words', 5);
    await page.until(() => page.texts('.hours__clock').length === 2);
    await page.tap('.hours__slot .hours__remove');
    await page.tap('.wd-sheet .wd-button', '完成');
    await save(page);
    await page.until(() => page.texts('.wd-error').join().includes('没连上网络'));
    phone.setOffline(false);
    await save(page);
    await said(page, '营业时间已保存');
    page.leave();
  });
});

describeWeapp('what shoppers are told out of hours', () => {
  phoneFollowsCloud();

  it('one calm line, and calls only when somebody is there', async () => {
    const { calendars } = await owner('hours.get', {});
    const [{ version, calendar } = { version: 0, calendar: null }] = calendars;
    if (!calendar) throw new Error('the shop has hours');
    // At the cloud's moment, a Friday at ten in the morning, it opens in the afternoon.
    const week = calendar.week.map(() => [{ from: 840, to: 1080 }]);
    await owner('hours.save', { calendar: { ...calendar, week, days: {} }, expectedVersion: version });
    const phone = await launchInShop('he');
    const help = await phone.open('shopper/help/index');
    await help.until(() => help.texts('.still-need__hint').includes('现在是休息时间，今天 14:00 起回复'));
    help.leave();
    const page = await phone.open('shopper/leave-message/index');
    await page.until(() => page.texts('.callback .checkbox').length === 1);
    await page.tap('.callback .checkbox');
    await page.until(() => page.texts('.callback .chips__one').length > 1);
    expect(page.texts('.callback .chips__one').slice(0, 3)).toEqual(['都可以', '今天下午', '明天下午']);
    page.leave();
  });
});
