import type { Route } from 'playwright-core';
import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import { step } from './step';

describeShop('two agents, one message', (shop) => {
  beforeAll(async () => {
    const { openid } = requirePerson('zhou');
    const zhou = callAs(shop.demo.cloud, openid, 'two-agents');
    await zhou.shopper('ticket.create', { topic: 'shipping', text: '能送上楼吗' });
  });

  /** Neither tap reaches the desk before the other is made: whoever is second would see the message leave instead. */
  const held: Route[] = [];
  async function sendTogether(route: Route): Promise<void> {
    if (route.request().postDataJSON().action !== 'ticket.claim') return route.continue();
    held.push(route);
    if (held.length === 2) await Promise.all(held.map((one) => one.continue()));
  }

  step('claim: both tap at once, one has it and the other reads who', async () => {
    const [one, other] = await Promise.all([
      shop.openStage({ openids: { desk: requirePerson('yinuo').openid } }),
      shop.openStage({ openids: { desk: requirePerson('qinlan').openid } }),
    ]);
    const claims = [one, other].map((stage) => stage.desk.getByRole('button', { name: '接：能送上楼吗' }));
    await Promise.all(claims.map((button) => button.waitFor()));
    await Promise.all([one, other].map(({ page }) => page.route('**/call/agent', sendTogether)));
    // Watched from before the taps: what is said goes after a few seconds, and on a busy machine both may be over by then.
    const watched = Promise.all(
      [one, other].map((stage) => {
        const taken = stage.deskTold(/刚接走了/).textContent();
        const mine = stage.desk
          .getByRole('textbox', { name: /回复客人/ })
          .waitFor()
          .then(() => 'mine' as const);
        return Promise.race([taken, mine]);
      }),
    );
    await Promise.all(claims.map((button) => button.click()));
    const told = await watched;
    const holder = told[0] === 'mine' ? '小林' : '秦岚';
    const words = expect.stringContaining(`${holder} 刚接走了`);
    expect(told).toEqual(told[0] === 'mine' ? ['mine', words] : [words, 'mine']);
    const [ticket] = shop.demo.cloud.database.find('tickets');
    expect(ticket).toMatchObject({ assigneeName: holder, status: 'open' });
  });
});
