import { deflateSync, strToU8 } from 'fflate';
import { FAQ_CATEGORIES, faqArticles } from '../../demo/seed';
import type { FaqTree } from '../../domain/faq';
import { HEAD, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, type MountedPage, phoneStandsAt } from './mount-page';

const ARTICLES = 5_000;
const PART_CHARS = 700_000;
/** Twice what these pages need: 59 to 193 elements, and 9 to 20 KB to draw in one go. */
const MAX_NODES = 400;
const MAX_BYTES_AT_ONCE = 40 * 1024;

/** The demo's FAQ over and over, each copy with words of its own. */
function largeTree(): FaqTree {
  const seeds = faqArticles(NOW).filter(({ tier }) => tier !== 'guide');
  const articles = Array.from({ length: ARTICLES }, (_, index) => {
    const seed = seeds[index % seeds.length];
    if (!seed) throw new Error('there are no seeds');
    const shop = Math.floor(index / seeds.length);
    return shop === 0 ? seed : { ...seed, id: `${seed.id}-${shop}`, question: `${shop} 号店：${seed.question}` };
  });
  return { categories: [...FAQ_CATEGORIES], articles };
}

describeWeapp('a knowledge base of 5,000 articles on the phone', () => {
  phoneStandsAt(() => NOW);
  const body = Buffer.from(deflateSync(strToU8(JSON.stringify(largeTree())))).toString('base64');
  const parts = Math.ceil(body.length / PART_CHARS);
  const phone = launchApp((_name, { action, input }) => {
    if (action === 'inbox.head') return ok(HEAD);
    if (action === 'faq.read') {
      const { hash, part = 0 } = input as { hash?: string; part?: number };
      if (hash === 'large') return ok({ unchanged: true, hash });
      const text = body.slice(part * PART_CHARS, (part + 1) * PART_CHARS);
      return ok({ unchanged: false, hash: 'large', publishedAt: NOW, part, parts, body: text });
    }
    return ok({ at: NOW });
  });
  const expectLight = (page: MountedPage): void => {
    expect(page.nodeCount()).toBeLessThanOrEqual(MAX_NODES);
    expect(page.drawnBytes().largest).toBeLessThanOrEqual(MAX_BYTES_AT_ONCE);
  };

  it('help: five questions and the categories, whatever is behind them', async () => {
    const page = await (await phone).open('shopper/help/index');
    await page.until(() => page.texts('.help__category').length === 8);
    expectLight(page);
    page.leave();
  });

  it('category: thirty of its hundreds of questions, thirty more on demand', async () => {
    const page = await (await phone).open('shopper/category/index', { id: 'shipping' });
    await page.until(() => page.texts('.questions__row').length === 30);
    expectLight(page);
    await page.tap('.category__list .wd-button');
    await page.until(() => page.texts('.questions__row').length === 60);
    expectLight(page);
    page.leave();
  });

  it('search: eight results, and each letter sends only what changed', async () => {
    const page = await (await phone).open('shopper/search/index');
    await page.until(() => page.texts('.questions__row').length > 0);
    await page.type('.search__input .wd-field__words', '退款');
    await page.until(() => page.texts('.questions__row').length === 8);
    const before = page.drawnBytes().total;
    await page.type('.search__input .wd-field__words', '退款什么时候');
    await page.until(() => page.drawnBytes().total > before);
    expect(page.drawnBytes().total - before).toBeLessThanOrEqual(16 * 1024);
    expectLight(page);
    page.leave();
  });

  it('phone: keeps it in pieces WeChat takes, and asks for it once', async () => {
    const { wechat } = await phone;
    const sizes = [...wechat.storage]
      .filter(([key]) => key.startsWith('seen:faq'))
      .map(([, value]) => String(value).length);
    expect(Math.max(...sizes)).toBeLessThan(1016 * 1024);
    const whole = wechat.calls.filter(
      ({ name, args }) => name === 'cloud:shopper.faq.read' && !(args.input as { hash?: string }).hash,
    );
    expect(whole).toHaveLength(parts);
  });
});
