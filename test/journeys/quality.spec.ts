import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { HOUR, MINUTE } from '../../domain/kernel';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

/** What was answered yesterday is looked at: scored by the sheet, appealed against, answered. */
describeShop('an inspector and an agent', (shop) => {
  let inspector: Phone;
  let agent: Phone;
  const openReview = (phone: Phone) => phone.front.getByRole('link', { name: /^小林，/ }).click();

  beforeAll(async () => {
    const { cloud } = shop.demo;
    const { shopper } = callAs(cloud, requirePerson('lin').openid, 'quality-lin');
    const { agent: xiaolin } = callAs(cloud, requirePerson('yinuo').openid, 'quality-yinuo');
    const { ticketId } = await shopper('ticket.create', { text: '什么时候发货', topic: 'shipping' });
    await xiaolin('ticket.claim', { ticketId });
    await xiaolin('ticket.reply', { ticketId, text: '今天发。' });
    await xiaolin('ticket.resolve', { ticketId, text: '已经发出了。' });
    // The sample is drawn at night.
    await cloud.clock.advance(17 * HOUR);
    inspector = await shop.openPhone(requirePerson('guping').openid, 'agent/qa/index');
  });

  step('score: a tap for each line of the sheet, and none that stays hidden', async () => {
    await openReview(inspector);
    const lines = inspector.front.locator('.review__line');
    await lines.first().waitFor();
    const count = await lines.count();
    for (let nth = 0; nth < count; nth += 1) {
      const line = lines.nth(nth);
      const isFatal = (await line.getByRole('radio').count()) === 2;
      // All of the points, but for the first: half of them.
      await line
        .getByRole('radio')
        .nth(isFatal ? 0 : nth === 0 ? 2 : 4)
        .click();
    }
    await inspector.front.getByText('合计 85 分').waitFor();
    await inspector.front.getByRole('button', { name: '提交评分' }).click();
    await inspector.front.getByText('85 分', { exact: true }).first().waitFor();
  });

  step('appeal: its agent reads the score, and says what it overlooks', async () => {
    agent = await shop.openPhone(requirePerson('yinuo').openid, 'agent/qa/index');
    await openReview(agent);
    await agent.front.getByText('85 分', { exact: true }).first().waitFor();
    await agent.front.getByRole('textbox', { name: '哪里评得不对' }).fill('客人当天就收到了发货通知。');
    await agent.front.getByRole('button', { name: '提交申诉' }).click();
    await agent.front.getByText('申诉中').waitFor();
  });

  step('answer: another score, which its agent finds', async () => {
    await inspector.open(requirePerson('guping').openid, 'agent/qa/index');
    await inspector.front.getByRole('radio', { name: '申诉' }).click();
    await openReview(inspector);
    await inspector.front.getByText('客人当天就收到了发货通知。').waitFor();
    await inspector.front.getByRole('radio', { name: '改分' }).click();
    const lines = inspector.front.locator('.review__line');
    const count = await lines.count();
    for (let nth = 0; nth < count; nth += 1) {
      const radios = lines.nth(nth).getByRole('radio');
      await radios.nth((await radios.count()) === 2 ? 0 : 4).click();
    }
    await inspector.front.getByRole('textbox', { name: '怎么看这条申诉' }).fill('看到通知了，给满分。');
    await inspector.front.getByRole('button', { name: '提交答复' }).click();
    await inspector.front.getByText('100 分', { exact: true }).first().waitFor();
    await shop.demo.cloud.clock.advance(MINUTE);
    await agent.open(requirePerson('yinuo').openid, 'agent/qa/index');
    await agent.front.getByRole('link', { name: /^小林，100 分，/ }).waitFor();
  });
});
