/** @jest-environment ./test/weapp/shop-environment.ts */
import { decodeSessionFrom } from '../../domain/handoff';
import { HOUR } from '../../domain/kernel';
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

describeWeapp("what the shop says in English, in the built mini program with the shop's cloud", () => {
  phoneFollowsCloud();

  it('an incident and what a message rests for: in the language that is chosen, and the conversation hears which', async () => {
    const agent = colleague('fangqing').agent;
    const { ticketId } = await colleague('he').shopper('ticket.create', { text: '发票呢', topic: 'invoice', read: [] });
    await agent('ticket.claim', { ticketId });
    await agent('ticket.hold', { ticketId, untilAt: shopCloud.clock.now() + HOUR, reason: '仓库' });
    await colleague('yeqingshan').agent('incident.open', {
      topic: 'invoice',
      words: '开票系统在维护',
      english: 'Invoices are late today.',
    });
    const phone = await launchInShop('he');
    const help = await phone.open('shopper/help/index');
    await help.until(() => help.texts('.incident-banner').length === 1 && help.texts('.wd-contact').length === 1);
    expect(help.texts('.incident-banner')).toEqual(['开票系统在维护']);
    const language = () => decodeSessionFrom(help.attributes('.wd-contact').sessionFrom).language;
    expect(language()).toBe('zh');
    await help.tap('.help-footer__link', 'English');
    await help.until(() => help.texts('.incident-banner').includes('Invoices are late today.'));
    expect(language()).toBe('en');
    help.leave();

    const page = await phone.open('shopper/message/index', { id: ticketId });
    await page.until(() => page.texts('.timeline__bubble').length > 0);
    expect(page.texts('.message__head .wd-chip')).toEqual(['In progress (waiting: our depot)']);
    page.leave();
    const again = await phone.open('shopper/help/index');
    await again.tap('.help-footer__link', '中文');
    again.leave();
    const chinese = await phone.open('shopper/message/index', { id: ticketId });
    await chinese.until(() => chinese.texts('.timeline__bubble').length > 0);
    expect(chinese.texts('.message__head .wd-chip')).toEqual(['处理中（等待仓库）']);
    chinese.leave();
  });
});
