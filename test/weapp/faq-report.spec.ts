/** @jest-environment ./test/weapp/shop-environment.ts */
import type { InputOf } from '../../contract';
import { describeWeapp, settle, until } from './mount-page';
import { launchInShop, phoneFollowsCloud } from './phone-in-shop';

type Batch = InputOf<'shopper', 'faq.report'>;

describeWeapp('what the desk learns from the built mini program', () => {
  phoneFollowsCloud();
  const phone = launchInShop('lin');
  /** Everything so far, once the desk has said that it knows: until then it is kept on the phone. */
  const told = async (): Promise<unknown[]> => {
    const { inputs, wechat } = await phone;
    await until(() => !wechat.storage.has('draft:faq-events'));
    return inputs<Batch>('faq.report').flatMap(({ events }) => events);
  };

  it('article: read, not of help and why, then on to a person; told in one batch when it is left', async () => {
    const { openUrl, inputs } = await phone;
    const page = await openUrl('/shopper/article/index?id=shipping-overdue');
    await page.until(() => page.texts('.article__helpful .wd-button').length === 2);
    await page.tap('.article__helpful .wd-button', '没有');
    await page.tap('.article__reasons .wd-button', '没看懂');
    await page.tap('.wd-contact');
    expect(inputs('faq.report')).toEqual([]);
    page.leave();
    const articleId = 'shipping-overdue';
    expect(await told()).toEqual([
      { type: 'view', articleId },
      { type: 'not_helped', articleId, reason: 'unclear' },
      { type: 'handoff', articleId },
    ]);
    expect(inputs('faq.report')).toHaveLength(1);
    expect(JSON.stringify(inputs('faq.report'))).not.toContain((await phone).openid);
  });

  it('search: words that found nothing, once, when the page is left', async () => {
    const { open } = await phone;
    const before = (await told()).length;
    const page = await open('shopper/search/index');
    await page.until(() => page.text().includes('大家常问'));
    await page.type('.search__input .wd-field__words', '隔壁王大爷姓什么');
    await page.until(() => page.text().includes('没找到'));
    page.leave();
    expect((await told()).slice(before)).toEqual([{ type: 'miss', text: '隔壁王大爷姓什么', outcome: 'refused' }]);
  });

  it('search: words that led to an answer which did not help', async () => {
    const { open, openUrl, lastUrl } = await phone;
    const before = (await told()).length;
    const page = await open('shopper/search/index');
    await page.until(() => page.text().includes('大家常问'));
    await page.type('.search__input .wd-field__words', '开发票');
    await page.tap('.questions__row');
    page.leave();
    const article = await openUrl(lastUrl());
    await article.tap('.article__helpful .wd-button', '没有');
    article.leave();
    expect((await told()).slice(before)).toContainEqual({ type: 'miss', text: '开发票', outcome: 'not_helped' });
  });

  it('offline: kept on the phone, and told with the next page that is left', async () => {
    const { openUrl, setOffline, wechat } = await phone;
    const before = (await told()).length;
    setOffline(true);
    const page = await openUrl('/shopper/article/index?id=shipping-when-ships');
    await page.until(() => page.texts('.article__question').length > 0);
    page.leave();
    await settle();
    setOffline(false);
    expect(wechat.storage.has('draft:faq-events')).toBe(true);
    const next = await openUrl('/shopper/help/index');
    next.leave();
    expect((await told()).slice(before)).toContainEqual({ type: 'view', articleId: 'shipping-when-ships' });
  });
});
