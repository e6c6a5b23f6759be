/** @jest-environment ./test/weapp/shop-environment.ts */
import type { OutboxDoc } from '../../cloudfunctions/_records/documents';
import { requirePerson } from '../../demo/seed/find-person';
import { missedRow } from '../cloudfunctions/missed-row';
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const rowOf = (id: string) => shopCloud.database.find('outbox', { _id: id })[0] as unknown as OutboxDoc;

describeWeapp("telling shoppers in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('missed: the home says how many, the page why, and one tap tries it again', async () => {
    const { ticketId, number } = await colleague('lin').shopper('ticket.create', { text: '在吗', topic: 'shipping' });
    const { openid } = requirePerson('lin');
    shopCloud.database.insert('outbox', [
      missedRow('o-missed', { ticketId, ticketNumber: number, to: openid, failedAt: shopCloud.clock.now() }),
      missedRow('o-answer', { ticketId: '', teamId: undefined as never }, { type: 'answer', reason: '45015' } as never),
    ]);
    const phone = await launchInShop(OWNER);
    const home = await phone.open('merchant/home/index');
    await home.until(() => home.texts('.menu__title').includes('没通知到的'));
    expect(home.texts('.menu__hint').at(-1)).toBe('2 条没送到，看看为什么');
    await home.tap('.menu__row', '没通知到的');
    const page = await phone.openUrl(phone.lastUrl());
    await page.until(() => page.texts('.missed__card').length === 2);
    expect(page.texts('.missed__reason')[0]).toMatch(/^客人没有同意接收/);
    expect(page.texts('.missed__reason')[1]).toMatch(/48 小时/);
    // What the machine had to say is over.
    expect(page.texts('.missed__steps .wd-button').filter((words) => words === '再试一次')).toHaveLength(1);
    await page.tap('.missed__steps .wd-button', '再试一次');
    // Nobody has answered that message yet, so there is nothing to tell.
    await page.until(() => page.texts('.wd-snackbar__text').includes('这次送到了，或者客人已经看过'));
    expect(page.texts('.missed__card')).toHaveLength(1);
    expect(rowOf('o-missed')).toMatchObject({ triedAgain: 1, effects: [{ status: 'dropped', reason: 'outdated' }] });
    page.leave();
    home.leave();
  });

  it('waiting and not to be told: one tap asks first of all; where a refusal is kept, the way to the settings', async () => {
    const { ticketId } = await colleague('lin').shopper('ticket.create', { text: '还在吗', topic: 'shipping' });
    const phone = await launchInShop('lin');
    const { wechat } = phone;
    wechat.answers.requestSubscribeMessage = () => ({ errMsg: 'requestSubscribeMessage:ok' });
    const page = await phone.open('shopper/message/index', { id: ticketId });
    await page.until(() => page.texts('.ask-told .wd-button').length === 1);
    const before = wechat.calls.length;
    wechat.answers.getSetting = () => ({ subscriptionsSetting: { mainSwitch: false } });
    await page.tap('.ask-told .wd-button', '有回复时通知我');
    expect(wechat.calls[before]?.name).toBe('requestSubscribeMessage');
    await page.until(() => page.texts('.ask-told__words').length === 1);
    wechat.answers.getSetting = () => ({ subscriptionsSetting: { mainSwitch: true, itemSettings: {} } });
    await page.tap('.ask-told .wd-button', '去打开');
    await page.until(() => page.texts('.ask-told__words').length === 0);
    expect(wechat.calls.find(({ name }) => name === 'openSetting')?.args).toMatchObject({ withSubscriptions: true });
    page.leave();
  });
});
