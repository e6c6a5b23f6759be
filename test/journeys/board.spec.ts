import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

/** The lead's morning: from the board down to the tickets that a number is made of. */
describeShop('the lead reads the board', (shop) => {
  let lead: Phone;

  beforeAll(async () => {
    const { shopper } = callAs(shop.demo.cloud, requirePerson('lin').openid, 'board-lin');
    await shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    // What came is counted two minutes behind, and on a slow machine in more than one run.
    await shop.demo.cloud.clock.advance(30 * 60_000);
    lead = await shop.openPhone(requirePerson('qinlan').openid, 'merchant/home/index');
  });

  step('board: opened from home; a figure and its meaning', async () => {
    await lead.front.getByRole('link', { name: /^数据看板/ }).click();
    await lead.front.getByRole('link', { name: /^新工单，1(，|$)/ }).waitFor();
    await lead.front.getByRole('button', { name: '“新工单”怎么算的' }).click();
    await lead.front
      .getByRole('dialog', { name: '新工单' })
      .getByText(/客人留的言/)
      .waitFor();
    await lead.front.getByRole('button', { name: '关闭' }).click();
  });

  step('chart: drawn after its figures, with the same as a table', async () => {
    await lead.front.getByRole('link', { name: /^新工单，1(，|$)/ }).click();
    await lead.front
      .getByRole('img', { name: /^新工单：(最高 )?1（今天）/ })
      .locator('canvas')
      .waitFor();
    await lead.front.getByRole('link', { name: /^今天，1，/ }).waitFor();
  });

  step('tickets: from the day to the ticket itself', async () => {
    await lead.front.getByRole('link', { name: /^今天，1，/ }).click();
    await lead.front.getByRole('link', { name: /什么时候发货/ }).click();
    await lead.front.locator('.talk__entry').filter({ hasText: '什么时候发货' }).waitFor();
  });
});
