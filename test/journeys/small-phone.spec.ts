import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import { type Phone, paste } from './phone';

/** As narrow as phones still are. */
const NARROW = { width: 320, height: 568 };

/** How every button on the page in front looks. */
function looks(): string[] {
  const front = [...document.querySelectorAll('.taro_page_show')].at(-1);
  const buttons = [...(front?.querySelectorAll('.wd-button, .wd-contact, .wd-field, .wd-error') ?? [])];
  return buttons.map((button) => {
    const { height, width, padding, fontSize, backgroundColor, borderRadius, flex, display } = getComputedStyle(button);
    return [button.textContent, height, width, padding, fontSize, backgroundColor, borderRadius, flex, display].join(
      ' ',
    );
  });
}

interface FieldBox {
  readonly box: number;
  readonly words: number;
  /** Whether all of it is there to be scrolled to inside. */
  readonly scrolls: boolean;
  /** What comes after the box begins below it. */
  readonly clears: boolean;
}

const LINES = [0, 1, 10, 200] as const;
/** No field is higher than this, box and all. */
const MAX_PX = 290;

describeShop('a narrow phone', (shop) => {
  beforeAll(async () => {
    for (const name of ['sun', 'aynur'] as const) {
      const person = callAs(shop.demo.cloud, requirePerson(name).openid, `small-${name}`);
      const { ticketId } = await person.shopper('ticket.create', { topic: 'shipping', text: '付款三天了还没发货。' });
      if (name === 'aynur') {
        await callAs(shop.demo.cloud, requirePerson('yinuo').openid, 'small-yinuo').agent('ticket.claim', { ticketId });
      }
    }
  });

  const at = (name: Parameters<typeof requirePerson>[0], path: string) =>
    shop.openPhone(requirePerson(name).openid, path, NARROW);
  const settle = async (phone: Phone, path = ''): Promise<void> => {
    const { page } = phone;
    await page.waitForFunction(
      (address) => [...document.querySelectorAll('.taro_page_show')].at(-1)?.id.includes(address),
      path.split('?')[0] ?? '',
    );
    await phone.rest();
    await page.waitForFunction(() => !document.querySelector('.wd-skeleton'));
  };

  test.each(['left', 'right'] as const)('entry: folded into the %s edge it is hit within 44 of it', async (edge) => {
    const phone = await at('lin', 'mall/orders/index');
    await settle(phone);
    const places = JSON.stringify({ data: { edge, raisedPx: 0, isFolded: true } });
    await phone.page.evaluate((value) => localStorage.setItem('entryPlace', value), places);
    await phone.page.reload();
    const tab = phone.front.locator('.entry__tab');
    await tab.waitFor();
    const isHit = await tab.evaluate((element, isLeft) => {
      const { top, height } = element.getBoundingClientRect();
      const at = (px: number) => document.elementFromPoint(isLeft ? px : window.innerWidth - px, top + height / 2);
      return [1, 22, 43].map((px) => element.contains(at(px)));
    }, edge === 'left');
    expect(isHit).toEqual([true, true, true]);
    await phone.close();
  });

  test('entry: at the end of a page its last line stands clear of it', async () => {
    const phone = await at('lin', 'mall/order/index?orderId=order-lin-gift-waiting');
    await settle(phone);
    const gap = await phone.front.locator('.order').evaluate(async (order) => {
      order.lastElementChild?.scrollIntoView({ block: 'start' });
      await new Promise((done) => setTimeout(done, 300));
      const entry = document.querySelector('.taro_page_show .entry')?.getBoundingClientRect();
      const last = order.getBoundingClientRect().bottom;
      return (entry?.top ?? 0) - last;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
    await phone.close();
  });

  test('styles: a page looks the same before and after others were open', async () => {
    const order = 'mall/order/index?orderId=order-lin-gift-waiting';
    const others = [
      'shopper/help/index',
      'shopper/leave-message/index',
      'shopper/messages/index',
      'shopper/search/index',
    ];
    const phone = await at('lin', order);
    await settle(phone);
    const before = await phone.page.evaluate(looks);
    expect(before.length).toBeGreaterThan(1);
    for (const path of others) {
      await phone.go(path);
      await settle(phone, path);
      const first = await phone.page.evaluate(looks);
      const alone = await at('lin', path);
      await settle(alone, path);
      expect(first).toEqual(await alone.page.evaluate(looks));
      await alone.close();
    }
    for (const path of [order, ...others.slice(0, -1)].reverse()) {
      await phone.page.goBack();
      await settle(phone, path);
    }
    expect(await phone.page.evaluate(looks)).toEqual(before);
    await phone.close();
  });

  const measure = async (phone: Phone, selector: string, lines: number): Promise<FieldBox> => {
    const field = phone.front.locator(selector).last();
    const words = Array.from({ length: lines }, (_, line) => `第 ${line + 1} 行`).join('\n');
    await paste(field.locator('textarea'), words);
    await phone.page.waitForTimeout(100);
    return field.evaluate((box) => {
      const words = box.querySelector('textarea') as HTMLTextAreaElement;
      const outer = box.getBoundingClientRect();
      const inner = words.getBoundingClientRect();
      const next = box.nextElementSibling?.getBoundingClientRect();
      return {
        box: Math.round(outer.height),
        words: Math.round(inner.height),
        scrolls: words.scrollHeight <= words.clientHeight + 1 || getComputedStyle(words).overflowY === 'auto',
        clears:
          inner.bottom <= outer.bottom + 1 && (!next || next.top >= outer.bottom - 1 || next.left >= outer.right - 1),
      };
    });
  };

  const takeIfWaiting = async (phone: Phone): Promise<void> => {
    const claim = phone.front.locator('.ticket-bar__step--lead');
    if ((await claim.count()) > 0) await claim.first().click();
    await phone.front.locator('.composer__text').waitFor();
  };
  const ticketOf = (name: 'sun' | 'aynur') =>
    String(shop.demo.cloud.database.find('tickets', { shopperId: requirePerson(name).openid })[0]?._id);
  test('bars: with large type they leave the screen to the words', async () => {
    for (const [who, path] of [
      ['sun', `shopper/message/index?id=${ticketOf('sun')}`],
      ['yinuo', `agent/ticket/index?id=${ticketOf('aynur')}`],
    ] as const) {
      const phone = await at(who, path);
      await settle(phone);
      if (who === 'yinuo') await takeIfWaiting(phone);
      await phone.page.evaluate((owner) => {
        localStorage.setItem(`${owner}/isLargeType`, JSON.stringify({ data: true }));
      }, requirePerson(who).openid);
      await phone.page.reload();
      await settle(phone);
      const bar = phone.front.locator('.wd-page__bar');
      await bar.waitFor();
      const high = await bar.evaluate((element) => element.getBoundingClientRect().height);
      expect(high / NARROW.height).toBeLessThan(who === 'sun' ? 0.25 : 0.31);
      await phone.close();
    }
  });

  const FIELDS: readonly (readonly [
    title: string,
    who: Parameters<typeof requirePerson>[0],
    path: () => string,
    selector: string,
  ])[] = [
    ['leaving a message', 'lin', () => 'shopper/leave-message/index', '.leave__text'],
    ['going on with a message', 'sun', () => `shopper/message/index?id=${ticketOf('sun')}`, '.reply-bar__text'],
    ['an agent’s answer', 'yinuo', () => `agent/ticket/index?id=${ticketOf('aynur')}`, '.composer__text'],
    ['an article', 'zhixia', () => 'merchant/faq/article/index?id=shipping-when-ships', '.block .wd-field--lines'],
  ];
  for (const [title, who, path, selector] of FIELDS) {
    test(`${title}: at 0, 1, 10 and 200 lines the words stay inside their box`, async () => {
      const phone = await at(who, path());
      await settle(phone);
      if (who === 'yinuo') await takeIfWaiting(phone);
      await phone.front.locator(selector).last().waitFor();
      const heights: number[] = [];
      for (const lines of LINES) {
        const field = await measure(phone, selector, lines);
        expect({ lines, ...field }).toMatchObject({ scrolls: true, clears: true });
        expect(field.words).toBeLessThanOrEqual(field.box);
        expect(field.box).toBeLessThanOrEqual(MAX_PX);
        heights.push(field.box);
      }
      expect(heights[0]).toBe(heights[1]);
      expect(heights[2]).toBeGreaterThan(heights[1] ?? 0);
      expect(heights[3]).toBeGreaterThanOrEqual(heights[2] ?? 0);
      await phone.close();
    });
  }
});
