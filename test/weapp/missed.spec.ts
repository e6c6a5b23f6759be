/** @jest-environment ./test/weapp/shop-environment.ts */
import type { DeskSettings } from '../../cloudfunctions/_records/documents';
import { requirePerson } from '../../demo/seed/find-person';
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const AGENT = 'yinuo';
const OWNER = 'yeqingshan';
const SHOPPER = 'lin';
const replyTemplate = (): string => {
  const { templates } = shopCloud.database.find('settings', { _id: 'desk' })[0] as unknown as DeskSettings;
  return String(templates.reply?.templateId);
};

describeWeapp("what could not be told, in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('missed: whom, of what, and WeChat’s reason in words; tried again, what came of it is said', async () => {
    const choices = { [replyTemplate()]: 'accept' } as const;
    // One caller: each makes keys of its own, and a consent is counted once by its key.
    const shopper = colleague(SHOPPER);
    const { ticketId } = await shopper.shopper('ticket.create', { text: '茶壶漏水', topic: 'product' });
    await colleague(AGENT).agent('ticket.claim', { ticketId });
    // WeChat knows nothing of this consent, and refuses.
    await shopper.shopper('notice.grant', { choices });
    await colleague(AGENT).agent('ticket.reply', { ticketId, text: '给你换一把' });
    const phone = await launchInShop(OWNER);
    const page = await phone.open('merchant/missed/index');
    await page.until(() => page.texts('.missed__card').length === 1);
    const [ticket] = shopCloud.database.find('tickets', { _id: ticketId });
    const card = page.texts('.missed__card').join();
    expect(page.texts('.missed__whom')).toEqual(['告诉客人']);
    expect(card).toContain(`工单 ${ticket?.number}`);
    expect(page.texts('.missed__reason').join()).toContain('43101');
    await page.tap('.missed__steps .wd-button', '再试一次');
    await page.until(() => page.texts('.wd-snackbar__text').join() === '还是没送到，原因写在上面');
    expect(phone.inputs<{ id: string }>('missed.retry')).toHaveLength(1);
    expect(page.texts('.missed__card')).toHaveLength(1);
    // Allowed meanwhile, and the balance known again.
    await shopCloud.tapSubscribe(requirePerson(SHOPPER).openid, choices);
    await shopper.shopper('notice.grant', { choices });
    await page.tap('.missed__steps .wd-button', '再试一次');
    await page.until(() => page.texts('.wd-snackbar__text').join() === '这次送到了，或者客人已经看过');
    await page.until(() => page.text().includes('都送到了'));
    page.leave();
  });
});
