import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

const SHOPPERS = ['lin', 'sun', 'zhou', 'aynur', 'he'] as const;
const TEXTS = ['什么时候发货', '改一下地址'] as const;
const COUNT = SHOPPERS.length * TEXTS.length;

/** Much came at once, and one colleague has room: the lead passes all of it on in one go. */
describeShop('the lead moves ten', (shop) => {
  let lead: Phone;
  let xiaolin: Phone;

  const tickets = (query: Record<string, unknown>) => shop.demo.cloud.database.find('tickets', query).length;
  const waiting = () => tickets({ queue: 'waiting' });
  const held = () => tickets({ queue: 'held', assigneeName: '小林' });
  const tap = (name: string | RegExp) => lead.front.getByRole('button', { name, exact: true }).click();
  const says = (words: string) => lead.front.getByRole('status').filter({ hasText: words }).waitFor();

  /** Chooses all that wait and passes them to 小林. */
  async function passAll(): Promise<void> {
    await lead.front
      .locator('.queue-card')
      .nth(COUNT - 1)
      .waitFor();
    await tap('选几条一起处理');
    await tap('全选');
    await tap(`选了 ${COUNT} 条 · 一起处理…`);
    await lead.front.getByRole('radio', { name: /^小林/ }).click();
    await tap('转给小林');
  }

  beforeAll(async () => {
    for (const name of SHOPPERS) {
      const { shopper } = callAs(shop.demo.cloud, requirePerson(name).openid, `lead-${name}`);
      for (const text of TEXTS) await shopper('ticket.create', { text, topic: 'shipping' });
    }
    [lead, xiaolin] = await Promise.all([
      shop.openPhone(requirePerson('qinlan').openid, 'agent/queue/index'),
      shop.openPhone(requirePerson('yinuo').openid, 'agent/queue/index'),
    ]);
    await xiaolin.front.getByRole('tab', { name: '我的 0' }).click();
  });

  step('undo: what was passed on is back in the queue', async () => {
    await lead.front.getByText('全组', { exact: true }).click();
    await lead.front.getByRole('link', { name: new RegExp(`^售前物流组，待接 ${COUNT}，`) }).click();
    // Offered for a few seconds, of which a busy machine may take most.
    const undone = tap('撤销');
    await passAll();
    await undone;
    await says('都改回来了');
    expect([waiting(), held()]).toEqual([COUNT, 0]);
  });

  step('pass on: the colleague’s phone shows all of it the next time it asks', async () => {
    await passAll();
    await says(`${COUNT} 条转给了小林`);
    expect([waiting(), held()]).toEqual([0, COUNT]);
    let asked = 0;
    xiaolin.page.on('request', (request) => {
      if (request.postDataJSON()?.action === 'queue.list') asked += 1;
    });
    await xiaolin.front.getByRole('tab', { name: `我的 ${COUNT}` }).waitFor();
    await xiaolin.front
      .locator('.queue-card')
      .nth(COUNT - 1)
      .waitFor();
    expect(asked).toBeLessThanOrEqual(1);
  });
});
