/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp, type MountedPage } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const AGENT = 'yinuo';
const OWNER = 'yeqingshan';
const said = (page: MountedPage, words: string) => page.until(() => page.texts('.wd-snackbar__text').includes(words));

describeWeapp("mentions in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('a colleague is named by a tap or by typing, and finds the ticket under 我的 until it is opened', async () => {
    const { ticketId } = await colleague('lin').shopper('ticket.create', { text: '壶嘴碎了', topic: 'shipping' });
    await colleague(AGENT).agent('ticket.claim', { ticketId });
    const { name } = (await colleague(OWNER).agent('session.get', {})).member;
    const page = await (await launchInShop(AGENT)).open('agent/ticket/index', { id: ticketId });
    await page.until(() => page.texts('.composer').length === 1);
    await page.tap('.composer__tool', '备注');
    await page.tap('.composer__tool', '@ 提到同事');
    await page.until(() => page.texts('.reader').length > 0);
    expect(page.texts('.reader')).toContain(`@${name}`);
    await page.tap('.reader', `@${name}`);
    const field = '.composer__text .wd-field__words';
    expect(page.attributes(field).value).toBe(`@${name} `);
    await page.type(field, `@${name} 看一下 @${name.slice(0, 1)}`);
    await page.until(() => page.texts('.reader').length > 0);
    await page.tap('.reader', `@${name}`);
    expect(page.attributes(field).value).toBe(`@${name} 看一下 @${name} `);
    await page.tap('.composer__send');
    await said(page, '备注已存');
    const [ticket] = shopCloud.database.find('tickets', { _id: ticketId });
    expect(ticket?.mentioned).toEqual([{ memberId: expect.any(String), at: expect.any(Number) }]);
    expect(page.text()).toContain(`@${name} 看一下`);
    page.leave();

    const phone = await launchInShop(OWNER);
    const queue = await phone.open('agent/queue/index');
    await queue.until(() => queue.texts('.queue-head__tab').length === 2);
    await queue.tapNth('.queue-head__tab', 1);
    await queue.until(() => queue.texts('.side-row__count').length === 1);
    expect(queue.texts('.side-row__count')).toEqual(['1 条没看']);
    await queue.tap('.side-row');
    await queue.until(() => queue.texts('.queue-card').length === 1);
    expect(queue.texts('.queue-card')[0]).toContain('壶嘴碎了');
    queue.leave();
    const opened = await phone.open('agent/ticket/index', { id: ticketId });
    await opened.until(() => opened.text().includes('看一下'));
    opened.leave();
    const after = await phone.open('agent/queue/index');
    await after.until(() => after.texts('.queue-head__tab').length === 2);
    await after.tapNth('.queue-head__tab', 1);
    await after.until(() => after.texts('.side-row__none').length === 1);
    await after.tap('.side-row');
    await after.until(() => after.text().includes('没有新的提到你'));
    await after.tap('.side-row', '回到我的');
    await after.until(() => after.texts('.side-row__none').length === 1);
    after.leave();
  });
});
