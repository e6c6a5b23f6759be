/** @jest-environment ./test/weapp/shop-environment.ts */
import { decodeSessionFrom } from '../../domain/handoff';
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const ORDER = { orderId: 'order-lin-gift-waiting' };

describeWeapp("the help in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();
  const phone = launchInShop('lin');
  const zhixia = colleague('zhixia');

  it('help: what this order makes one ask comes first, then every category', async () => {
    const { open, openUrl, lastUrl } = await phone;
    const page = await open('shopper/help/index', ORDER);
    await page.until(() => page.texts('.questions__row').length > 0);
    expect(page.texts('.help__order')).toEqual(['「山里来信」岩茶礼盒']);
    const questions = page.texts('.questions__row');
    // Two days have gone: what is for just that comes before what is for every order that waits.
    expect(questions[0]).toBe('付款超过两天了还没发货怎么办？');
    expect(questions).toContain('什么时候发货？');
    expect(page.texts('.help__category')).toHaveLength(8);

    await page.tap('.help__category', '物流');
    expect(lastUrl()).toBe('/shopper/category/index?id=shipping&orderId=order-lin-gift-waiting');
    page.leave();
    const category = await openUrl(lastUrl());
    await category.until(() => category.texts('.questions__row').length >= 12);
    expect(category.texts('.questions__row')[0]).toBe('什么时候发货？');
    await category.tap('.questions__row', '什么时候发货？');
    expect(lastUrl()).toBe('/shopper/article/index?id=shipping-when-ships&orderId=order-lin-gift-waiting');
    category.leave();
  });

  it('help: without an order it opens with what everybody asks', async () => {
    const page = await (await phone).open('shopper/help/index');
    await page.until(() => page.texts('.questions__row').length > 0);
    expect(page.text()).toContain('大家常问');
    expect(page.texts('.questions__row')).not.toContain('付款超过两天了还没发货怎么办？');
    page.leave();
  });

  it('help: from WeChat’s shipping message it is about the order that was paid, and says so to whoever answers', async () => {
    const { open, wechat } = await phone;
    const [order] = shopCloud.database.find('orders', { _id: ORDER.orderId });
    const payment = { transaction_id: '4200002', merchant_id: '1900000001', merchant_trade_no: String(order?.number) };
    const page = await open('shopper/help/index', { via: 'shipping', ...payment });
    await page.until(() => page.texts('.questions__row').length > 0);
    expect(page.texts('.help__order')).toEqual(['「山里来信」岩茶礼盒']);
    const from = () => decodeSessionFrom(page.attributes('.wd-contact').sessionFrom);
    expect(from()).toMatchObject({ page: 'help', orderId: ORDER.orderId, via: 'shipping' });
    page.leave();
    // Somebody else's payment: help all the same, about no order.
    wechat.answers.getEnterOptionsSync = () => ({ scene: 1177 });
    const other = await open('shopper/help/index', { merchant_trade_no: 'somebody-elses' });
    await other.until(() => other.texts('.questions__row').length > 0);
    expect(other.texts('.help__order')).toEqual([]);
    expect(decodeSessionFrom(other.attributes('.wd-contact').sessionFrom)).toMatchObject({ page: 'help', via: 'live' });
    other.leave();
  });

  it('article: says the day this order leaves, and its button leads to where that is asked for', async () => {
    const { openUrl, lastUrl } = await phone;
    const page = await openUrl('/shopper/article/index?id=shipping-when-ships&orderId=order-lin-gift-waiting');
    await page.until(() => page.text().includes('你的订单会在 11月21日 发出'));
    expect(page.text()).not.toContain('{{');
    expect(page.texts('.answer__action')).toEqual(['催一催']);
    // A moment after the answer.
    await page.until(() => page.texts('.article__related .questions__row').length === 3);
    await page.tap('.answer__action', '催一催');
    page.leave();
    const request = await openUrl(lastUrl());
    await request.until(() => request.texts('.request__order').length === 1);
    expect(request.texts('.wd-page__bar .wd-button')).toEqual(['催一下']);
    request.leave();
  });

  it('article: without an order the words after the bar stand in', async () => {
    const page = await (await phone).openUrl('/shopper/article/index?id=shipping-when-ships');
    await page.until(() => page.text().includes('你的订单会在付款后 48 小时内发出'));
    page.leave();
  });

  it('article: one that is gone says so and leads back to the help', async () => {
    const { openUrl, lastUrl } = await phone;
    const page = await openUrl('/shopper/article/index?id=no-such-article');
    await page.until(() => page.text().includes('这条解答已经更新'));
    await page.tap('.wd-empty .wd-button');
    expect(lastUrl()).toBe('/shopper/help/index');
    page.leave();
  });

  it('contact: carries the order, what was read and what did not help, and a card of the order', async () => {
    const { open, openUrl, lastUrl } = await phone;
    const article = await openUrl('/shopper/article/index?id=shipping-overdue&orderId=order-lin-gift-waiting');
    await article.until(() => article.texts('.article__helpful .wd-button').length === 2);
    await article.tap('.article__helpful .wd-button', '没有');
    await article.tap('.article__reasons .wd-button', '看懂了，但没解决');
    expect(article.text()).toContain('急的话直接找我们');
    article.leave();

    const help = await open('shopper/help/index', ORDER);
    await help.until(() => help.texts('.help__order').length > 0);
    const button = help.attributes('.wd-contact');
    expect(button).toMatchObject({
      openType: 'contact',
      showMessageCard: true,
      sendMessageTitle: '「山里来信」岩茶礼盒',
      sendMessagePath: 'mall/order/index?orderId=order-lin-gift-waiting',
    });
    expect(button).not.toHaveProperty('businessId');
    expect(String(button.sessionFrom).length).toBeLessThanOrEqual(1024);
    const from = decodeSessionFrom(button.sessionFrom);
    expect(from).toMatchObject({ page: 'help', orderId: 'order-lin-gift-waiting' });
    expect(from.read).toContainEqual({ articleId: 'shipping-overdue', helped: false, reason: 'other' });

    await help.send('.wd-contact', 'contact', { path: 'shopper/message/index', query: { id: 't_1' } });
    expect(lastUrl()).toBe('/shopper/message/index?id=t_1');
    help.leave();
  });

  it('search: a badly typed sentence finds the question that is meant', async () => {
    const page = await (await phone).open('shopper/search/index', ORDER);
    await page.until(() => page.text().includes('大家常问'));
    await page.type('.search__input .wd-field__words', '付宽超过两天了还没法货怎么半');
    await page.until(() => page.texts('.questions__row')[0] === '付款超过两天了还没发货怎么办？');
    await page.type('.search__input .wd-field__words', '');
    expect(page.text()).toContain('大家常问');
    page.leave();
  });

  it('search: finding nothing says so, and a message carries the words', async () => {
    const { open, openUrl, lastUrl } = await phone;
    const page = await open('shopper/search/index', ORDER);
    await page.until(() => page.text().includes('大家常问'));
    await page.type('.search__input .wd-field__words', '隔壁王大爷 100% 姓什么');
    expect(page.texts('.questions__row')).toEqual([]);
    expect(page.text()).toContain('没找到“隔壁王大爷 100% 姓什么”');
    expect(decodeSessionFrom(page.attributes('.wd-contact').sessionFrom).searched).toBe('隔壁王大爷 100% 姓什么');
    await page.tap('.still-need__way', '留言');
    page.leave();
    const message = await openUrl(lastUrl());
    await message.until(() => message.attributes('.leave__text .wd-field__words').value === '隔壁王大爷 100% 姓什么');
    message.leave();
  });

  it('search: what led to an answer is offered again, until it is forgotten', async () => {
    const { open } = await phone;
    const page = await open('shopper/search/index');
    await page.until(() => page.text().includes('大家常问'));
    await page.type('.search__input .wd-field__words', '开发票');
    await page.until(() => page.texts('.questions__row').length > 0);
    await page.tap('.questions__row');
    page.leave();
    const again = await open('shopper/search/index');
    await again.until(() => again.texts('.search__word').length > 0);
    expect(again.texts('.search__word')).toEqual(['开发票']);
    await again.tap('.search__forget');
    expect(again.texts('.search__word')).toEqual([]);
    again.leave();
  });

  it("privacy: says what is kept and opens WeChat's own guide", async () => {
    const { open, wechat } = await phone;
    const page = await open('shopper/privacy/index');
    expect(page.texts('.privacy__item')).toHaveLength(5);
    await page.tap('.wd-button', '查看《用户隐私保护指引》');
    expect(wechat.calls.at(-1)?.name).toBe('openPrivacyContract');
    page.leave();
  });

  // From here on with phones of their own: a launch ends the one before.
  it('offline: help, answers and search open with what was last seen, and say so', async () => {
    const { open, wechat } = await phone;
    const order = await open('mall/order/index', { orderId: 'order-lin-peony-on-way' });
    await order.until(() => order.text().includes('待收货'));
    order.leave();
    const later = await launchInShop('lin', wechat.storage);
    later.setOffline(true);
    // An order that was only looked at on the shop's own page.
    const parcel = await later.open('shopper/help/index', { orderId: 'order-lin-peony-on-way' });
    await parcel.until(() => parcel.texts('.help__order')[0] === '白牡丹');
    expect(parcel.texts('.questions__row')).toContain('我的快递到哪了？');
    parcel.leave();
    const help = await later.open('shopper/help/index', ORDER);
    await help.until(() => help.text().includes('现在没有网络，看到的是上次的内容'));
    expect(help.texts('.questions__row')[0]).toBe('付款超过两天了还没发货怎么办？');
    help.leave();
    const article = await later.openUrl('/shopper/article/index?id=shipping-when-ships&orderId=order-lin-gift-waiting');
    await article.until(() => article.text().includes('你的订单会在 11月21日 发出'));
    article.leave();
    const search = await later.open('shopper/search/index', ORDER);
    await search.type('.search__input .wd-field__words', '地址天错了还能改吗');
    await search.until(() => search.texts('.questions__row')[0] === '地址填错了，还能改吗？');
    search.leave();
  });

  it('offline: the first visit says what is wrong and opens once there is a connection', async () => {
    const later = await launchInShop('he');
    later.setOffline(true);
    const help = await later.open('shopper/help/index');
    await help.until(() => help.texts('.wd-error .wd-button').length === 1);
    expect(help.texts('.still-need__way')).toHaveLength(2);
    later.setOffline(false);
    await help.tap('.wd-error .wd-button');
    await help.until(() => help.texts('.questions__row').length > 0);
    help.leave();
  });

  it('English: what is written in it, and the Chinese marked as such where nothing is', async () => {
    const later = await launchInShop('lin');
    const help = await later.open('shopper/help/index', ORDER);
    await help.until(() => help.texts('.questions__row').length > 0);
    expect(help.texts('.questions__only-chinese')).toEqual([]);
    await help.tap('.help-footer__link', 'English');
    await help.until(() => help.texts('.questions__row').includes('When will my order ship?'));
    expect(help.texts('.help__category')[0]).toBe('Shipping');
    help.leave();
    const written = await later.openUrl('/shopper/article/index?id=shipping-when-ships&orderId=order-lin-gift-waiting');
    await written.until(() => written.text().includes('Your order leaves Nov 21.'));
    expect(written.texts('.article__only-chinese')).toEqual([]);
    written.leave();
    const chinese = await later.openUrl('/shopper/article/index?id=member-difference');
    await chinese.until(() => chinese.texts('.article__question').includes('银卡和金卡有什么区别？'));
    expect(chinese.texts('.article__only-chinese')).toEqual(['Only in Chinese']);
    chinese.leave();
    const again = await later.open('shopper/help/index');
    await again.tap('.help-footer__link', '中文');
    again.leave();
  });

  it('search: knows the merchant’s own words once they are published', async () => {
    const searchFor = async (words: string) => {
      const later = await launchInShop('lin');
      const page = await later.open('shopper/search/index');
      await page.until(() => page.text().includes('大家常问'));
      await page.type('.search__input .wd-field__words', words);
      return page;
    };
    const before = await searchFor('魔方单');
    await before.until(() => before.text().includes('没找到“魔方单”'));
    before.leave();
    const { version } = await zhixia.merchant('faq.synonyms', {});
    await zhixia.merchant('faq.saveSynonyms', { groups: ['发票 魔方单'], expectedVersion: version });
    await zhixia.merchant('faq.publish', {});
    const after = await searchFor('魔方单');
    await after.until(() => after.texts('.questions__row')[0]?.includes('发票') === true);
    after.leave();
  });
});
