import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { complaints, openShop, type Shop } from './open-shop';
import type { Phone } from './phone';

const WORDS = '付款三天了还没发货，急着送人。';

/** What has the focus, in words. */
const focused = ({ page }: Phone): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') || element?.textContent || element?.tagName || '';
  });
const isFocusIn = ({ page }: Phone, selector: string): Promise<boolean> =>
  page.evaluate((box) => document.activeElement?.closest(box) !== null, selector);

describe('by keyboard', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    const sun = callAs(shop.demo.cloud, requirePerson('sun').openid, 'keyboard-sun');
    await sun.shopper('ticket.create', { topic: 'shipping', text: WORDS });
  });
  afterAll(() => shop?.close());
  afterEach(() => expect(complaints).toEqual([]));

  const at = (name: Parameters<typeof requirePerson>[0], path: string) =>
    shop.openPhone(requirePerson(name).openid, path);
  const ticketOf = (name: 'sun' | 'aynur') =>
    String(shop.demo.cloud.database.find('tickets', { shopperId: requirePerson(name).openid })[0]?._id);

  test('sheet: takes the focus, keeps it, leaves by Escape and gives it back', async () => {
    const phone = await at('lin', 'shopper/leave-message/index');
    const opener = phone.front.locator('.leave__order');
    await opener.focus();
    await phone.page.keyboard.press('Enter');
    await phone.front.getByRole('dialog').waitFor();
    expect(await isFocusIn(phone, '.wd-sheet__panel')).toBe(true);
    const stops = await phone.front.locator('.wd-sheet__panel [tabindex="0"]').count();
    const seen = new Set<string>();
    for (let press = 0; press < 2 * stops + 1; press += 1) {
      await phone.page.keyboard.press(press < stops ? 'Tab' : 'Shift+Tab');
      expect(await isFocusIn(phone, '.wd-sheet__panel')).toBe(true);
      seen.add(await focused(phone));
    }
    expect(seen.size).toBe(stops);
    await phone.page.keyboard.press('Escape');
    await phone.front.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await isFocusIn(phone, '.leave__order')).toBe(true);
    await phone.close();
  });

  test('question over the page: the same, each time it is asked', async () => {
    const phone = await at('sun', `shopper/message/index?id=${ticketOf('sun')}`);
    const opener = phone.front.locator('.message__withdraw');
    await opener.waitFor();
    for (const _time of [1, 2]) {
      await opener.focus();
      await phone.page.keyboard.press('Space');
      const question = phone.page.getByRole('alertdialog', { name: /撤销这条留言/ });
      await question.waitFor();
      await phone.page.keyboard.press('Tab');
      expect(await focused(phone)).toBe('先留着');
      await phone.page.keyboard.press('Tab');
      expect(await focused(phone)).toBe('撤销');
      await phone.page.keyboard.press('Tab');
      expect(await focused(phone)).toBe('先留着');
      await phone.page.keyboard.press('Escape');
      await question.waitFor({ state: 'hidden' });
      await phone.page.waitForFunction(() => document.activeElement?.matches('.message__withdraw'));
    }
    await phone.close();
  });

  test('stars: a group with a name, each a word, by arrows; given, they are told', async () => {
    const ticketId = ticketOf('sun');
    const sun = callAs(shop.demo.cloud, requirePerson('sun').openid, 'keyboard-sun-solved');
    await sun.shopper('ticket.resolve', { ticketId });
    const phone = await at('sun', `shopper/message/index?id=${ticketId}`);
    const stars = phone.front.getByRole('radiogroup', { name: '这次处理得怎么样' });
    await stars.getByRole('radio', { name: '1 星，很不满意' }).focus();
    for (let press = 0; press < 3; press += 1) await phone.page.keyboard.press('ArrowRight');
    expect(await focused(phone)).toBe('4 星，满意');
    await phone.page.keyboard.press('Space');
    await stars.getByRole('radio', { name: '4 星，满意', checked: true }).waitFor();
    await phone.front.getByRole('button', { name: '提交评价' }).press('Enter');
    await phone.front.getByRole('img', { name: '4 星，满意' }).waitFor();
    await phone.close();
  });
});
