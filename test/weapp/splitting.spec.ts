/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const AGENT = 'yinuo';
const SHOPPER = 'lin';
const FIRST = '茶壶什么时候发货';
const SECOND = '另外上个月的发票抬头开错了';

describeWeapp("splitting a ticket in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('one message is taken out, both sides read so, and it is put back by a tap', async () => {
    const { ticketId } = await colleague(SHOPPER).shopper('ticket.create', { text: FIRST, topic: 'shipping' });
    await colleague(AGENT).agent('ticket.claim', { ticketId });
    await shopCloud.clock.advance(60_000);
    await colleague(SHOPPER).shopper('ticket.reply', { ticketId, text: SECOND });
    const stored = () => shopCloud.database.find('tickets', { _id: ticketId })[0];
    const page = await (await launchInShop(AGENT)).open('agent/ticket/index', { id: ticketId });
    await page.until(() => page.texts('.split-way').length === 1);
    await page.tap('.split-way .wd-button');
    await page.until(() => page.texts('.split-words__text').length === 2);
    expect(page.texts('.split-words__text')).toEqual([FIRST, SECOND]);
    const boxes = '.split-words__one .checkbox';
    await page.tapNth(boxes, 0);
    await page.tapNth(boxes, 1);
    expect(page.text()).toContain('至少留一句在这条里。');
    await page.tapNth(boxes, 0);
    await page.tap('.chips__one', '发票');
    await page.tap('.wd-sheet .wd-button', '拆出去');
    await page.until(() => page.texts('.wd-snackbar__text').includes('拆成两条了，客人会看到说明'));
    const [made] = (stored()?.splits ?? []) as { readonly id: string; readonly number: string }[];
    await page.until(() => page.texts('.merged-line').join() === `其中 1 句在 ${made?.number} 里处理`);

    const shopper = await launchInShop(SHOPPER);
    const theirs = await shopper.open('shopper/message/index', { id: String(made?.id) });
    await theirs.until(() => theirs.text().includes(SECOND));
    expect(theirs.text()).toContain('这件事单独处理');
    expect(theirs.texts('.message__merged').join()).toBe(`这件事是从 ${stored()?.number} 分出来的，那边照常处理`);
    theirs.leave();

    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.wd-snackbar__text').includes('合回来了'));
    await page.until(() => page.texts('.merged-line').length === 0);
    expect(stored()).toMatchObject({ splits: [], status: 'open' });
    page.leave();
  });
});
