/** @jest-environment ./test/weapp/shop-environment.ts */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeSessionFrom } from '../../../domain/handoff';
import { describeWeapp } from '../mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from '../phone-in-shop';
import { buildHost, freshHost } from './embedded-host';

const ENV = 'warm-1';
const ORDER = 'order-lin-gift-waiting';
const DETAIL = '/pages/order/detail/detail';

describeWeapp('our pages in a native host', () => {
  phoneFollowsCloud();
  let folder: string;
  beforeAll(() => {
    folder = freshHost('host-pages');
    buildHost(folder, '--env', ENV);
  });
  /** How a part of the entry is called there: its names are short. */
  const part = (tag: string): string => {
    const wxml = readFileSync(path.join(folder, 'warmdesk/entry/index.wxml'), 'utf8');
    return `.${new RegExp(`<${tag.replace(/[{}.]/g, '\\$&')} class="(\\w+)`).exec(wxml)?.[1]}`;
  };
  const asked = ({ wechat }: ShopPhone, name: string) => wechat.calls.filter((call) => call.name === name);
  const openDetail = async (phone: ShopPhone) => {
    const page = await phone.openUrl(`${DETAIL}?id=${ORDER}`);
    const entry = page.within('.help');
    await phone.settled();
    return { page, entry };
  };

  it('entry to message: from the host’s order page to a ticket that the desk sees', async () => {
    const phone = await launchInShop('lin', undefined, { folder });
    const { page: order, entry } = await openDetail(phone);
    expect(order.text()).toContain('等待发货');
    expect(entry.attributes(part('button')).ariaLabel).toBe('联系客服');
    await entry.tap(part('button'));
    expect(phone.lastUrl()).toBe(`/warmdesk/shopper/help?orderId=${ORDER}`);
    order.leave();

    const help = await phone.openUrl(phone.lastUrl());
    await help.until(() => help.texts('.questions__row').length > 0);
    expect(help.texts('.help__order')).toEqual(['「山里来信」岩茶礼盒']);
    await help.tapNth('.questions__row', 0);
    expect(phone.lastUrl()).toMatch(/^\/warmdesk\/shopper\/article\?id=/);
    help.leave();
    const article = await phone.openUrl(phone.lastUrl());
    await article.until(() => article.texts('.answer__text, .article__title').length > 0);
    article.leave();

    const form = await phone.openUrl(`/warmdesk/shopper/leave-message?orderId=${ORDER}`);
    await form.until(() => form.texts('.wd-field__words').length > 0);
    await form.type('.leave__text .wd-field__words', '放在宿主小程序里的一条留言');
    await form.tap('.wd-page__bar .wd-button', '发送');
    await form.until(() => phone.inputs('ticket.create').length === 1);
    await phone.settled();
    form.leave();
    // The host opened its cloud; we opened our own beside it, and kept what we keep under names of ours.
    expect(asked(phone, 'cloud.init').map(({ args }) => args.env)).toEqual(['host-own-1']);
    expect(new Set(asked(phone, 'new cloud.Cloud').map(({ args }) => args.resourceEnv))).toEqual(new Set([ENV]));
    expect([...phone.wechat.storage.keys()].filter((key) => !key.startsWith('warmdesk:'))).toEqual([]);
  });

  it('started by themselves: no main package, no code of the host, and the message is there', async () => {
    const phone = await launchInShop('lin', undefined, { folder, hasMain: false });
    const page = await phone.open('warmdesk/shopper/messages');
    await page.until(() => page.text().includes('放在宿主小程序里的一条留言'));
    expect(asked(phone, 'cloud.init')).toEqual([]);
    page.leave();
  });

  it.each([
    ['agent/queue', '放在宿主小程序里的一条留言'],
    ['merchant/home', '接待台'],
    ['settings/index', '客服入口'],
    ['figures/board', '数据看板'],
    ['figures/records/operations', '操作记录'],
  ])('the desk’s %s: draws itself, with what is in the cloud', async (page, words) => {
    const phone = await launchInShop('yeqingshan', undefined, { folder });
    const opened = await phone.open(`warmdesk/${page}`);
    await opened.until(() =>
      `${opened.text()}${JSON.stringify(asked(phone, 'setNavigationBarTitle'))}`.includes(words),
    );
    expect(opened.texts('.wd-page')).toHaveLength(1);
    opened.leave();
  });

  it('entry: a drag is kept and told, pushed into the edge it folds, a tap brings it back', async () => {
    const phone = await launchInShop('lin', undefined, { folder });
    const { page, entry } = await openDetail(phone);
    const { x, y } = entry.attributes(part('movable-view'));
    await entry.touch(part('movable-view'), 'touchstart', { x: 0, y: 0 });
    await entry.send(part('movable-view'), 'change', { x: Number(x) + 40, y: Number(y) - 200, source: 'touch' });
    await entry.touch(part('movable-view'), 'touchend', { x: 0, y: 0 });
    await page.until(() => phone.wechat.storage.get('warmdesk:entryPlace') !== undefined);
    expect(phone.wechat.storage.get('warmdesk:entryPlace')).toEqual({ edge: 'right', raisedPx: 200, isFolded: true });
    await entry.tap(part('view wx:if="{{position.isFolded}}"'));
    await page.until(
      () => (phone.wechat.storage.get('warmdesk:entryPlace') as { isFolded: boolean }).isFolded === false,
    );
    expect(entry.attributes(part('button')).ariaLabel).toBe('联系客服');
    page.leave();
  });

  it('entry: opens the conversation where the shop says so, with where one comes from', async () => {
    const owner = colleague('yeqingshan').merchant;
    const { version } = await owner('settings.get', {});
    await owner('settings.save', { changes: { entryOpens: 'conversation' }, expectedVersion: version });
    // Functions read settings anew each half minute.
    await shopCloud.clock.advance(60_000);
    const phone = await launchInShop('lin', undefined, { folder });
    const { page, entry } = await openDetail(phone);
    await page.until(() => entry.attributes(part('button')).openType === 'contact');
    expect(decodeSessionFrom(entry.attributes(part('button')).sessionFrom)).toMatchObject({
      page: 'order',
      orderId: ORDER,
      language: 'zh',
    });
    await entry.send(part('button'), 'contact', { path: 'pages/goods/goods', query: { id: 'g1' } });
    expect(phone.lastUrl()).toBe('/pages/goods/goods?id=g1');
    page.leave();
  });
});
