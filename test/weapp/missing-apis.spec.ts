import { HEAD, NOW, ok, orderInState } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, settle } from './mount-page';

/** What is asked of WeChat before anybody taps. */
const BEFORE_ANY_TAP = [
  ...['getStorageSync', 'setStorageSync', 'removeStorageSync', 'getAppBaseInfo', 'getWindowInfo'],
  ...['getNetworkType', 'onNetworkStatusChange', 'offNetworkStatusChange', 'setNavigationBarTitle'],
  ...['createIntersectionObserver', 'pageScrollTo', 'canIUse'],
];
const orders = [orderInState('awaiting_shipment', { expectedShipAt: NOW })];

describeWeapp('a WeChat that lacks something', () => {
  phoneStandsAt(() => NOW);
  beforeEach(() => {
    jest.resetModules();
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  const launch = (lacking: readonly string[]) =>
    launchApp((_name, { action }) => ok(action === 'inbox.head' ? HEAD : { orders }), undefined, lacking);

  it.each(BEFORE_ANY_TAP)('%s: the page still comes', async (api) => {
    const page = await (await launch([api])).open('mall/orders/index');
    await page.until(() => page.text().includes('等待发货'));
    expect(page.texts('.wd-skeleton')).toEqual([]);
    page.leave();
  });

  it('the cloud: said, with another try, instead of a skeleton for ever', async () => {
    const page = await (await launch(['cloud'])).open('mall/orders/index');
    await page.until(() => page.texts('.wd-error').length > 0);
    expect(page.texts('.wd-skeleton')).toEqual([]);
    await page.tap('.wd-error .wd-button');
    await settle();
    expect(page.texts('.wd-error')).toHaveLength(1);
    page.leave();
  });

  it('a way to open pages: said, with a way on', async () => {
    const { wechat, open } = await launch(['navigateTo', 'redirectTo']);
    const page = await open('mall/orders/index');
    await page.tap('.entry__button');
    await page.until(() => wechat.calls.some(({ name }) => name === 'showModal'));
    expect(wechat.calls.find(({ name }) => name === 'showModal')?.args).toMatchObject({ title: '这一页没打开' });
    page.leave();
  });
});
