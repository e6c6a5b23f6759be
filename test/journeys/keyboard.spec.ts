import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
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

describeShop('by keyboard', (shop) => {
  beforeAll(async () => {
    const sun = callAs(shop.demo.cloud, requirePerson('sun').openid, 'keyboard-sun');
    await sun.shopper('ticket.create', { topic: 'shipping', text: WORDS });
    const aynur = callAs(shop.demo.cloud, requirePerson('aynur').openid, 'keyboard-aynur');
    const { ticketId } = await aynur.shopper('ticket.create', { topic: 'shipping', text: WORDS });
    await callAs(shop.demo.cloud, requirePerson('yinuo').openid, 'keyboard-desk').agent('ticket.claim', { ticketId });
  });

  const at = (name: Parameters<typeof requirePerson>[0], path: string) =>
    shop.openPhone(requirePerson(name).openid, path);
  const ticketOf = (name: 'sun' | 'aynur') =>
    String(shop.demo.cloud.database.find('tickets', { shopperId: requirePerson(name).openid })[0]?._id);

  test('from the order to a message that was sent, without a tap', async () => {
    const phone = await at('lin', 'mall/orders/index');
    const { keyboard } = phone.page;
    /** Tab, until it is there. */
    const go = async (name: RegExp): Promise<void> => {
      for (let press = 0; press < 60; press += 1) {
        await keyboard.press('Tab');
        if (name.test(await focused(phone))) return;
      }
      throw new Error(`Tab does not come by ${name}; it is at “${await focused(phone)}”`);
    };
    const title = async (words: RegExp): Promise<void> => {
      await phone.page.waitForFunction(
        (pattern) => new RegExp(pattern).test(document.activeElement?.textContent ?? ''),
        words.source,
      );
    };
    await phone.front.getByText('「山里来信」岩茶礼盒').first().waitFor();
    await go(/岩茶礼盒/);
    await keyboard.press('Enter');
    await title(/订单详情/);
    await phone.front.getByText('订单号').waitFor();
    await go(/联系客服/);
    await keyboard.press('Enter');
    await title(/帮助/);
    await phone.front.getByRole('link', { name: '什么时候发货？' }).waitFor();
    await go(/什么时候发货/);
    await keyboard.press('Enter');
    await phone.front.getByText(/你的订单会在/).waitFor();
    await go(/有帮助吗 没有/);
    await keyboard.press('Space');
    await go(/^留言$/);
    await keyboard.press('Enter');
    await phone.front.getByRole('textbox').first().waitFor();
    await phone.page.waitForFunction(() => document.querySelectorAll('.taro_page_show').length > 3);
    await go(/发生了什么|说说/);
    await keyboard.type(WORDS);
    await go(/^发送$/);
    await keyboard.press('Enter');
    await phone.front.getByText('已收到').waitFor();
    await phone.close();
  });

  test('news: the thread is not live itself, and what comes is said', async () => {
    const ticketId = ticketOf('sun');
    const phone = await at('sun', `shopper/message/index?id=${ticketId}`);
    await phone.front.locator('.timeline').waitFor();
    expect(await phone.front.locator('.timeline').getAttribute('aria-live')).toBe(null);
    const heard = () => document.querySelector('[aria-live="polite"].wd-aloud')?.textContent ?? '';
    expect(await phone.page.evaluate(heard)).not.toContain(WORDS);
    const yinuo = callAs(shop.demo.cloud, requirePerson('yinuo').openid, 'keyboard-yinuo');
    await yinuo.agent('ticket.claim', { ticketId });
    await yinuo.agent('ticket.reply', { ticketId, text: '今天会发出。' });
    await phone.page.waitForFunction(() =>
      /今天会发出。$/.test(document.querySelector('.wd-aloud')?.textContent ?? ''),
    );
    await phone.close();
  });

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
