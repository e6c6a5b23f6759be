import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import { fieldReads, type Phone } from './phone';
import { step } from './step';

const SIZE = { width: 1_440, height: 900 };
const ORDER = 'order-lin-gift-waiting';

/** An agent at a PC who never touches the mouse. */
describeShop('the desk on a PC, by keyboard alone', (shop) => {
  let desk: Phone;
  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.page.keyboard.press(key);
  };
  /** Until what has the keyboard is within this. */
  const isOn = (selector: string) =>
    desk.page.waitForFunction((box) => document.activeElement?.closest(box) != null, selector);
  const focused = () =>
    desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent);
  const talk = () => desk.front.locator('.desk__talk');
  const ticketOf = (name: 'lin' | 'zhou') =>
    shop.demo.cloud.database.find('tickets', { shopperId: requirePerson(name).openid })[0];

  beforeAll(async () => {
    const lin = callAs(shop.demo.cloud, requirePerson('lin').openid, 'pc-lin');
    await lin.shopper('ticket.create', {
      topic: 'shipping',
      orderId: ORDER,
      text: '什么时候发货',
      read: [{ articleId: 'shipping-when-ships', helped: false }],
    });
    const zhou = callAs(shop.demo.cloud, requirePerson('zhou').openid, 'pc-zhou');
    await zhou.shopper('ticket.create', { topic: 'shipping', text: '改一下地址' });
    desk = await shop.openPhone(requirePerson('yinuo').openid, 'agent/queue/index', SIZE);
    await desk.front.locator('.queue-card').nth(1).waitFor();
  });

  step('N takes the next: its talk stands beside the list, its facts beside the talk', async () => {
    await press('n');
    await talk().getByText('什么时候发货').waitFor();
    await isOn('.desk__number');
    const facts = desk.front.locator('.desk__facts');
    await facts.getByText('岩茶礼盒').waitFor();
    expect(await facts.textContent()).toContain('没解决');
    // The list is asked again at once, and the one who was taken waits no longer.
    await desk.front.getByRole('tab', { name: '待接 1' }).waitFor();
  });

  step('Tab goes from the talk to the reply, and on to the facts; each is seen to have the keyboard', async () => {
    // A control that is only just drawn lets the keyboard go once more: who sees the page whole begins then.
    await desk.front.locator('.offered__one').first().waitFor();
    await desk.rest();
    const columns: (string | undefined)[] = [];
    for (let stop = 0; stop < 40 && columns.at(-1) !== 'desk__facts'; stop += 1) {
      await press('Tab');
      const { column, isSeen, at } = await desk.page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const box = element.matches('textarea, input') ? element.closest<HTMLElement>('.wd-field') : element;
        const within = element.closest('.desk__list, .desk__talk, .desk__bar, .desk__facts');
        return {
          column: [...(within?.classList ?? [])].find((name) => name.startsWith('desk__')),
          at: element.outerHTML.slice(0, 120),
          isSeen: box !== null && getComputedStyle(box).outlineStyle !== 'none',
        };
      });
      expect([at, await focused(), isSeen]).toEqual([at, expect.anything(), true]);
      if (column !== columns.at(-1)) columns.push(column);
    }
    expect(columns).toEqual(['desk__bar', 'desk__facts']);
  });

  step('/ at the start of a reply opens the prepared ones: arrows and Enter choose; Ctrl+Enter sends', async () => {
    await press('r');
    await isOn('.composer__text');
    await desk.page.keyboard.type('/');
    await desk.front.getByRole('option').first().waitFor();
    await press('Escape');
    await fieldReads(desk.front.locator('.composer__text textarea'), '');
    await desk.page.keyboard.type('/今天');
    await desk.front.getByRole('option').first().waitFor();
    await press('ArrowDown', 'Enter');
    await isOn('.composer__text');
    await desk.page.waitForFunction(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.composer__text textarea');
      return field !== null && field.value.length > 5;
    });
    await press('Control+Enter');
    await talk().locator('.talk__entry--agent').waitFor();
    expect(ticketOf('lin')).toMatchObject({ queue: 'held' });
    await isOn('.composer__text');
  });

  step('Escape leaves the field, then goes back to the list; / looks for a ticket, and Escape is back', async () => {
    await press('Escape');
    await isOn('.desk__number');
    await press('Escape');
    await isOn('.desk__list');
    await press('/');
    await isOn('.desk-search__input');
    await desk.page.keyboard.type('什么时候');
    await press('Enter');
    await desk.front.locator('.desk__list .found').first().waitFor();
    await press('Escape');
    await isOn('.desk__list .queue-card');
  });

  step('a ticket is resolved; the sheet keeps the keyboard, which then is back at the list, one row down', async () => {
    await press('r');
    await isOn('.composer__text');
    const go = async (name: RegExp): Promise<void> => {
      for (let stop = 0; stop < 40; stop += 1) {
        if (name.test((await focused()) ?? '')) return;
        await press('Tab');
      }
      throw new Error(`Tab does not come by ${name}`);
    };
    await go(/^解决$/);
    await press('Enter');
    await isOn('.wd-sheet__panel');
    // Letters are the sheet's while it is open.
    await press('n', 'j');
    await isOn('.wd-sheet__panel');
    await go(/^解决$/);
    await press('Enter');
    await isOn('.desk__list .queue-card');
    expect(ticketOf('lin')).toMatchObject({ status: 'resolved' });
    await press('Enter');
    await talk().getByText('改一下地址').waitFor();
    await isOn('.desk__number');
  });

  step('who comes meanwhile takes the keyboard from nobody', async () => {
    await press('Escape');
    await isOn('.desk__list .queue-card');
    const before = await focused();
    const aynur = callAs(shop.demo.cloud, requirePerson('aynur').openid, 'pc-aynur');
    await aynur.shopper('ticket.create', { topic: 'shipping', text: '到哪了' });
    // As the next poll would, a quarter of a minute later.
    await desk.front.locator('.queue-head__refresh').dispatchEvent('click');
    await desk.front.locator('.queue-card').filter({ hasText: '到哪了' }).waitFor();
    expect(await focused()).toBe(before);
  });
});
