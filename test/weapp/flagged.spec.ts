/** @jest-environment ./test/weapp/shop-environment.ts */
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud } from './phone-in-shop';

const SHOPPER = 'lin';
const AGENT = 'yinuo';
const LEAD = 'qinlan';

describeWeapp("what went out with words that are warned of, in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('flagged: nothing at first; then who said what, of which list and why, and the way to the ticket', async () => {
    const phone = await launchInShop(LEAD);
    const empty = await phone.open('agent/flagged/index');
    await empty.until(() => empty.text().includes('最近 7 天没有'));
    empty.leave();
    const { ticketId } = await colleague(SHOPPER).shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    const { agent } = colleague(AGENT);
    await agent('ticket.claim', { ticketId });
    await agent('ticket.reply', { ticketId, text: '保证今天发', anyway: 'confirmed' });
    await agent('ticket.reply', { ticketId, text: '好的' });
    const page = await phone.open('agent/flagged/index');
    await page.until(() => page.texts('.flagged__one').length === 1);
    expect(page.texts('.flagged__lists')).toEqual(['用了：承诺，确实如此']);
    expect(page.texts('.flagged__words')).toEqual(['保证今天发']);
    expect(page.texts('.flagged__more').join()).toContain('小林');
    await page.tap('.flagged__one');
    expect(phone.lastUrl()).toBe(`/agent/ticket/index?id=${ticketId}`);
    page.leave();
  });

  it('flagged: whoever oversees nobody is told where to go', async () => {
    const page = await (await launchInShop(AGENT)).open('agent/flagged/index');
    await page.until(() => page.texts('.flagged').length === 0 && page.text() !== '');
    expect(page.texts('.flagged__one')).toEqual([]);
    page.leave();
  });
});
