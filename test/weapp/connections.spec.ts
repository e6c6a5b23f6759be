/** @jest-environment ./test/weapp/shop-environment.ts */
import type { ConnectionDoc, DispatchDoc } from '../../cloudfunctions/_records/documents';
import { describeWeapp } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const ROBOT_KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const ROBOT = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${ROBOT_KEY}`;
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

  it('a group’s robot and a mailbox: set up, tried out, taken away; and that webhook is given a new secret', async () => {
    const phone = await launchInShop(OWNER);
    phone.wechat.answers.showModal = () => ({ confirm: true });
    const page = await phone.open('connections/list/index');
    const said = (words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
    const save = () => page.tap('.connection__save');
    const isClosed = () => page.texts('.connection__save').length === 0;
    const card = (name: string) => page.texts('.connections__name').indexOf(name);
    const tapOn = (name: string, step: 0 | 1 | 2) =>
      page.tapNth('.connections__steps .wd-button', 3 * card(name) + step);
    await page.until(() => page.texts('.wd-button').includes('接企业微信群'));

    await page.tap('.wd-button', '接企业微信群');
    await page.until(() => page.texts('.connection__heading').length === 2);
    expect(page.texts('.connection__heading')).toEqual(['关于留言', '关于店里和团队']);
    await page.tap('.chips__one', '有人没动静了');
    await page.type(ADDRESS, 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send');
    await save();
    await page.until(() => page.texts('.wd-error__words').includes('这不是企业微信群机器人的地址'));
    await page.type(ADDRESS, ROBOT);
    await save();
    await page.until(isClosed);
    await said('已保存，半分钟内生效');
    expect(connections().find(({ kind }) => kind === 'wecom')).toMatchObject({
      wants: ['complaint', 'few_stars', 'overdue', 'sudden', 'vanished'],
    });
    expect(JSON.stringify([connections(), page.text()])).not.toContain(ROBOT_KEY);
    const before = dispatches().length;
    await tapOn('企业微信群', 1);
    await said('一分钟内发出，结果在“记录”里');
    expect(dispatches()).toHaveLength(before + 1);

    await page.tap('.wd-button', '接邮箱');
    await page.until(() => page.texts('.connection__host').length === 1);
    const mailbox = { host: 'smtp.example.com', user: 'shop@example.com', from: 'shop@example.com' };
    const typed = { ...mailbox, password: 'a-secret-word', to: 'boss@example.com，lead@example.com' };
    for (const [field, words] of Object.entries(typed))
      await page.type(`.connection__${field} .wd-field__words`, words);
    await save();
    await page.until(isClosed);
    expect(page.texts('.connections__facts')).toContain('邮件 · boss@example.com, lead@example.com');
    // The password is kept, and shown to nobody: whoever changes the rest leaves it alone.
    await tapOn('邮件', 2);
    await page.until(() => page.texts('.connection__host').length === 1);
    expect(page.attributes('.connection__password .wd-field__words').value).toBe('');
    await page.tap('.chips__one', '质检低分');
    await save();
    await page.until(isClosed);
    expect(connections().some(({ wants }) => wants.includes('low_score'))).toBe(true);

    const sent = dispatches().length;
    await tapOn('邮件', 1);
    await page.until(() => dispatches().length === sent + 1);

    await tapOn('其他系统', 2);
    await page.until(() => page.texts('.wd-button').includes('换签名密钥'));
    await page.tap('.wd-button', '换签名密钥');
    await page.until(() => page.texts('.connection__secret').length === 1);
    expect(page.texts('.connection__secret')[0]).toMatch(/^whsec_/);
    await page.tap('.wd-button', '抄好了');
    await page.until(() => page.texts('.connection__secret').length === 0);

    await tapOn('企业微信群', 2);
    await page.until(() => page.texts('.wd-button').includes('删掉'));
    await page.tap('.wd-button', '删掉');
    await page.until(isClosed);
    await said('已删掉');
    expect(connections().find(({ kind }) => kind === 'webhook')).toMatchObject({ former: expect.any(String) });
    expect(
      connections()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['email', 'webhook']);
    expect(card('企业微信群')).toBe(-1);

    await tapOn('邮件', 2);
    await page.until(() => page.texts('.wd-button').includes('删掉'));
    await page.tap('.wd-button', '删掉');
    await page.until(isClosed);
    await page.until(() => card('邮件') === -1);
    expect(connections().map(({ kind }) => kind)).toEqual(['webhook']);
    page.leave();
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
