/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

interface Template {
  readonly templateId: string;
  readonly keys: Readonly<Record<string, string>>;
}
const OWNER = 'yeqingshan';
const templates = () =>
  shopCloud.database.find('settings', { _id: 'desk' })[0]?.templates as Readonly<Record<string, Template>>;

const open = async (phone: ShopPhone): Promise<MountedPage> => {
  const page = await phone.open('merchant/settings/templates/index');
  await page.until(() => page.texts('.settings__row').length === 3);
  return page;
};
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));
const idField = '.wd-sheet .wd-field__words';
const keyField = '.wd-sheet .setting__line .wd-field__words';

describeWeapp("notice templates in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('templates: a pasted keyword is read, the preview shows what shoppers get, and undo brings the former back', async () => {
    const before = templates().reply;
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.settings__row', 0);
    await page.type(idField, 'TemplateOther0000000000');
    expect(page.texts('.setting__hint').join()).toContain('要再点一次');
    await page.send(keyField, 'input', { value: '{{thing9.DATA}}' });
    await page.until(() => page.attributes(keyField).value === 'thing9');
    expect(page.texts('.setting__bubble').join()).toContain('你问的物流问题');
    await page.tap('.setting__save');
    await said(page, '“有回复时”的模板已保存，半分钟内生效');
    expect(templates().reply).toEqual({
      templateId: 'TemplateOther0000000000',
      keys: { ...before?.keys, title: 'thing9' },
    });
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(templates().reply).toEqual(before);
    page.leave();
  });

  it('templates: what WeChat could not take is said and not saved; a kind can do without', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.settings__row', 1);
    await page.type(keyField, '标题');
    expect(page.texts('.setting__wrong')).toEqual(['写成 thing1 这样：类型加数字']);
    expect(page.texts('.setting__save.wd-button--off')).toHaveLength(1);
    await page.tap('.setting__danger');
    await said(page, '“进度变了时”不再通知');
    expect(Object.keys(templates()).sort()).toEqual(['desk', 'reply']);
    expect(page.texts('.settings__hint')[1]).toBe('还没设');
    await page.tap('.wd-snackbar__undo');
    await said(page, '改回来了');
    expect(Object.keys(templates()).sort()).toEqual(['desk', 'reply', 'status']);
    page.leave();
  });

  it('templates: that of the desk says what it is for, and shows what agents get', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.settings__row', 2);
    expect(page.texts('.setting__does').join()).toContain('告诉客服');
    expect(page.texts('.setting__bubble').join()).toContain('转给你了');
    page.leave();
  });

  it('test send: WeChat asks first, before anything else; what it says after that stands there', async () => {
    const phone = await launchInShop(OWNER);
    const page = await open(phone);
    await page.tapNth('.settings__row', 0);
    const send = async (): Promise<void> => {
      const before = phone.wechat.calls.length;
      await page.tap('.templates__test .wd-button');
      expect(phone.wechat.calls[before]?.name).toBe('requestSubscribeMessage');
    };
    phone.wechat.answers.requestSubscribeMessage = ({ tmplIds }) => ({ [String((tmplIds as string[])[0])]: 'reject' });
    await send();
    await page.until(() => page.texts('.setting__wrong').join() === '没点“允许”，微信就不让发。再点一次。');
    expect(phone.inputs('template.test')).toEqual([]);
    phone.wechat.answers.requestSubscribeMessage = ({ tmplIds }) => ({ [String((tmplIds as string[])[0])]: 'accept' });
    // WeChat knows nothing of that tap here, so it refuses as for somebody who allowed nothing.
    await send();
    await page.until(() => page.texts('.setting__wrong').join().includes('微信说你没有允许过'));
    await shopCloud.tapSubscribe(phone.openid, { [String(templates().reply?.templateId)]: 'accept' });
    await send();
    await page.until(() => page.texts('.templates__sent').join() === '发出了，去微信的“服务通知”看看。');
    const [last] = shopCloud.sent(phone.openid).filter(({ accepted }) => accepted);
    expect(last?.payload).toMatchObject({ touser: phone.openid, data: { thing1: { value: '你问的物流问题' } } });
    page.leave();
  });

  it('test send: only what is saved can be sent', async () => {
    const page = await open(await launchInShop(OWNER));
    await page.tapNth('.settings__row', 0);
    expect(page.texts('.templates__test')).toHaveLength(1);
    await page.type(keyField, 'thing8');
    expect(page.texts('.templates__test')).toHaveLength(0);
    page.leave();
  });
});
