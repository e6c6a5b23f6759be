/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const AGENT = 'yinuo';
const stored = () => shopCloud.database.find('canned_replies');
const titled = (title: string) => stored().find((reply) => reply.title === title);

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/canned/index');
  await page.until(() => page.texts('.settings__row').length > 0);
  return page;
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const title = '.wd-sheet .canned-edit__field .wd-field__words';
const words = '.wd-sheet .wd-field--lines .wd-field__words';

describeWeapp("prepared replies in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('phrases: an agent reads the shop’s and writes their own, with variables put in by a tap and seen filled', async () => {
    const phone = await launchInShop(AGENT);
    const page = await open(phone);
    expect(page.texts('.settings__heading')).toEqual(['全店的']);
    expect(page.texts('.settings__row--still').length).toBe(stored().length);
    await page.tap('.wd-page__bar .wd-button', '新建快捷回复');
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    await page.type(title, '报到');
    await page.type(words, '我是');
    await page.tap('.words-field__variable', '我的名字');
    const { name } = (await colleague(AGENT).agent('session.get', {})).member;
    expect(page.texts('.setting__bubble')).toEqual([`我是${name}`]);
    await page.tap('.setting__save');
    await said(page, '“报到”已保存');
    expect(titled('报到')).toMatchObject({ text: '我是{{agent}}', scope: expect.stringMatching(/^own:/) });
    expect(page.texts('.settings__heading')).toEqual(['我的', '全店的']);
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(titled('报到')).toBeUndefined();
    page.leave();
  });

  it('phrases: what nothing fills in is said while it is typed, and is not saved', async () => {
    const page = await open(await launchInShop(AGENT));
    await page.tap('.wd-page__bar .wd-button', '新建快捷回复');
    await page.type(title, '发货');
    await page.type(words, '{{名字}}，预计 {{order.expectedShipAt}} 发出');
    expect(page.texts('.setting__wrong')).toEqual([
      '没有“名字”这项信息，从下面选',
      '“预计发货日”可能还不知道：在 | 后面写上那时说的话',
    ]);
    expect(page.texts('.setting__bubble')).toEqual([]);
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    page.leave();
  });

  it('phrases: an admin changes the shop’s, puts it into a folder, removes it and brings it back', async () => {
    const page = await open(await launchInShop(OWNER));
    const before = String(stored()[0]?.title);
    const place = page.texts('.settings__title').findIndex((line) => line.startsWith(before));
    await page.tapNth('.settings__row', place);
    await page.type(title, '改过的');
    await page.type('.canned-edit__folder .wd-field__words', '发货');
    await page.tap('.setting__save');
    await said(page, '“改过的”已保存');
    expect(titled('改过的')).toMatchObject({ scope: 'shop', folder: '发货' });
    expect(page.texts('.settings__heading')).toEqual(['全店的', '全店的 · 发货']);
    const changed = page.texts('.settings__title').findIndex((line) => line.startsWith('改过的'));
    await page.tapNth('.settings__row', changed);
    await page.tap('.setting__danger');
    await said(page, '“改过的”已删除');
    expect(titled('改过的')).toBeUndefined();
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(titled('改过的')).toMatchObject({ scope: 'shop' });
    page.leave();
  });

  it('ticket: a phrase is put in as it is said, and the sheet leads to where they are changed', async () => {
    const agent = colleague(AGENT).agent;
    await agent('cannedReply.save', {
      title: '发货时间',
      text: '{{shopper|你}}好，预计 {{order.expectedShipAt|尽快}} 发出。{{agent}}，{{shop}}',
      shortcut: 'fhsj',
      of: 'own',
      expectedVersion: 0,
    });
    const { member, shopName } = await agent('session.get', {});
    const { ticketId } = await colleague('he').shopper('ticket.create', {
      text: '什么时候发',
      topic: 'product',
      read: [],
    });
    await agent('ticket.claim', { ticketId });
    const phone = await launchInShop(AGENT);
    const home = await phone.open('merchant/home/index');
    await home.until(() => home.texts('.menu__title').includes('设置'));
    home.leave();
    const page = await phone.open('agent/ticket/index', { id: ticketId });
    await page.type('.composer__text .wd-field__words', '/fhsj');
    await page.until(() => page.texts('.canned__one').length > 0);
    await page.tapNth('.canned__one', 0);
    expect(page.attributes('.composer__text .wd-field__words').value).toBe(
      `你好，预计 尽快 发出。${member.name}，${shopName}`,
    );
    await page.tap('.composer__tool', '/ 快捷回复');
    await page.tap('.wd-sheet .wd-button', '管理快捷回复');
    expect(phone.lastUrl()).toBe('/merchant/settings/canned/index');
    page.leave();
  });

  it('phrases: pictures are chosen there, and go along with the words into a reply', async () => {
    const agent = colleague(AGENT).agent;
    const { ticketId } = await colleague('sun').shopper('ticket.create', {
      text: '尺码怎么选',
      topic: 'product',
      read: [],
    });
    await agent('ticket.claim', { ticketId });
    const phone = await launchInShop(AGENT);
    const page = await open(phone);
    await page.tap('.wd-page__bar .wd-button', '新建快捷回复');
    await page.type(title, '尺码表');
    await page.type(words, '看这张表');
    phone.wechat.answers.chooseMedia = () => ({ tempFiles: [{ tempFilePath: 'wxfile://sizes.jpg' }] });
    phone.wechat.answers['cloud.uploadFile'] = ({ cloudPath }) => ({ fileID: phone.putFile(String(cloudPath)) });
    await page.tap('.pictures__add');
    await page.until(() => page.texts('.pictures__one').length === 1);
    await page.tap('.setting__save');
    await said(page, '“尺码表”已保存');
    const [fileId] = (titled('尺码表')?.pictures ?? []) as string[];
    expect(fileId).toContain('cloud://');
    page.leave();
    const reply = await phone.open('agent/ticket/index', { id: ticketId });
    await reply.type('.composer__text .wd-field__words', '/尺码');
    await reply.until(() => reply.texts('.canned__pictures').join() === '带 1 张图片');
    await reply.tapNth('.canned__one', 0);
    await reply.until(() => reply.texts('.pictures__one').length === 1);
    await reply.tap('.composer__send');
    await reply.until(() => phone.inputs('ticket.reply').length === 1);
    expect(phone.inputs('ticket.reply')[0]).toMatchObject({ text: '看这张表', pictures: [fileId] });
    reply.leave();
  });
});
