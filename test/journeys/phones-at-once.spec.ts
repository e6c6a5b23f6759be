import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';

/** Far less than the pauses after which a page asks by itself. */
const AT_ONCE = { timeout: 6_000 };

describeShop('three phones on the stage', (shop) => {
  test('what one writes stands on the others at once, and a turned clock shows on all of them', async () => {
    const [sun, yinuo] = [requirePerson('sun'), requirePerson('yinuo')];
    const { shopper } = callAs(shop.demo.cloud, sun.openid, 'once-sun');
    const { agent } = callAs(shop.demo.cloud, yinuo.openid, 'once-yinuo');
    const stage = await shop.openStage({ openids: { shopper: sun.openid, desk: yinuo.openid } });
    await stage.desk.getByText('接待台').first().waitFor();

    const { ticketId } = await shopper('ticket.create', { topic: 'shipping', text: '付款三天了还没发货' });
    await stage.desk.getByText('付款三天了还没发货').waitFor(AT_ONCE);
    await agent('ticket.claim', { ticketId });
    await stage.desk.getByText('付款三天了还没发货').waitFor({ state: 'detached', ...AT_ONCE });

    await shopper('ticket.create', { topic: 'shipping', text: '想改个地址' });
    const card = stage.desk.locator('.queue-card', { hasText: '想改个地址' });
    await card.waitFor(AT_ONCE);
    await stage.turnClock('1 小时');
    await card.getByText(/1 小时/).waitFor(AT_ONCE);
    await stage.close();
  });
});
