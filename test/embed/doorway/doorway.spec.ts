import { openDoorway } from '../../../embed/doorway';

const globals = globalThis as unknown as { EMBEDDING?: object };

/** A host's WeChat, with what it was asked. */
function hostWechat(opensTab = false) {
  const asked: [string, unknown][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]): void =>
      void asked.push([name, args.length === 1 ? args[0] : args]);
  const clouds: string[] = [];
  class Cloud {
    constructor({ resourceEnv }: { resourceEnv: string }) {
      clouds.push(resourceEnv);
    }
    async init(): Promise<void> {
      if (isOffline) throw new Error('offline');
    }
    async callFunction({ name }: { name: string }) {
      return { result: name };
    }
    async uploadFile({ cloudPath }: { cloudPath: string }) {
      return { fileID: cloudPath };
    }
  }
  let isOffline = false;
  const navigateTo = (options: { url: string; fail?: (refusal: object) => void }): void => {
    asked.push(['navigateTo', options.url]);
    if (opensTab) options.fail?.({ errMsg: 'navigateTo:fail can not navigateTo a tabbar page' });
  };
  const wx = {
    ...{ navigateTo, redirectTo: note('redirectTo'), switchTab: note('switchTab'), getStorageSync: note('get') },
    ...{ setStorageSync: note('set'), removeStorageSync: note('remove'), reLaunch: note('reLaunch') },
    cloud: { Cloud, init: note('init') },
  };
  const pages = [{ route: 'pages/order/list' }, { route: 'warmdesk/merchant/home' }];
  const taken: object[] = [];
  const doorway = openDoorway({ wx, takePage: (page) => taken.push(page), pages: () => pages }, 'warmdesk');
  const inner = doorway.wx as typeof wx;
  const goOffline = (is: boolean): void => {
    isOffline = is;
  };
  return { asked, clouds, wx, inner, doorway, taken, goOffline };
}
type Cloud = { callFunction(call: object): Promise<unknown>; uploadFile(file: object): Promise<unknown>; init(): void };

describe('the doorway between our pages and a host', () => {
  beforeEach(() => {
    globals.EMBEDDING = { prefix: 'warmdesk', env: 'warm-1', hostOpensCloud: true };
  });
  afterEach(() => {
    delete globals.EMBEDDING;
  });

  test('opening: our pages are found where they are, the host’s stay', () => {
    const { inner, asked } = hostWechat();
    inner.navigateTo({ url: '/shopper/help/index?orderId=1' });
    inner.navigateTo({ url: '/pages/order/detail?id=1' });
    expect(asked.map(([, url]) => url)).toEqual(['/warmdesk/shopper/help?orderId=1', '/pages/order/detail?id=1']);
  });

  test('opening a tab of the host: as a tab, which takes no query; any other refusal is told', () => {
    const { inner, asked } = hostWechat(true);
    const fail = jest.fn();
    inner.navigateTo({ url: '/pages/mine/mine?from=help', fail });
    expect(asked[1]).toEqual(['switchTab', expect.objectContaining({ url: '/pages/mine/mine' })]);
    expect(fail).not.toHaveBeenCalled();
  });

  test('storage: under names of ours', () => {
    const { inner, asked } = hostWechat();
    inner.setStorageSync('language', 'en');
    inner.getStorageSync('language');
    inner.removeStorageSync('language');
    expect(asked).toEqual([
      ['set', ['warmdesk:language', 'en']],
      ['get', 'warmdesk:language'],
      ['remove', 'warmdesk:language'],
    ]);
  });

  test('cloud: our own, opened once at the first call; the host’s is left alone, whatever we ask', async () => {
    const { inner, asked, clouds } = hostWechat();
    const cloud = inner.cloud as unknown as Cloud;
    cloud.init();
    expect(clouds).toEqual([]);
    expect(await cloud.callFunction({ name: 'shopper', data: {} })).toEqual({ result: 'shopper' });
    expect(await cloud.uploadFile({ cloudPath: 'a.jpg', filePath: 'b' })).toEqual({ fileID: 'a.jpg' });
    expect(clouds).toEqual(['warm-1']);
    expect(asked).toEqual([]);
  });

  test('cloud: where the host opens none, ours is the shared one as well', async () => {
    globals.EMBEDDING = { prefix: 'warmdesk', env: 'warm-1', hostOpensCloud: false };
    const { inner, asked } = hostWechat();
    await (inner.cloud as unknown as Cloud).callFunction({ name: 'shopper', data: {} });
    expect(asked).toEqual([['init', { env: 'warm-1', traceUser: false }]]);
  });

  test('cloud: one that did not open is opened again by the next call', async () => {
    const { inner, clouds, goOffline } = hostWechat();
    goOffline(true);
    const cloud = inner.cloud as unknown as Cloud;
    await expect(cloud.callFunction({ name: 'shopper', data: {} })).rejects.toThrow('offline');
    goOffline(false);
    await expect(cloud.callFunction({ name: 'shopper', data: {} })).resolves.toEqual({ result: 'shopper' });
    expect(clouds).toEqual(['warm-1', 'warm-1']);
  });

  test('pages below: ours by our own names', () => {
    const { doorway } = hostWechat();
    expect(doorway.getCurrentPages().map(({ route }) => route)).toEqual(['pages/order/list', 'merchant/home/index']);
  });

  test('sharing: leads to where the page is here', () => {
    const { doorway, taken } = hostWechat();
    doorway.takePage({ onShareAppMessage: () => ({ title: 'a', path: '/merchant/join/index?code=1' }) });
    const [page] = taken as [{ onShareAppMessage(): object }];
    expect(page.onShareAppMessage()).toEqual({ title: 'a', path: '/warmdesk/merchant/join?code=1' });
  });

  test('globals: what WeChat loads late is read late', () => {
    const { inner, wx } = hostWechat();
    (wx as Record<string, unknown>).redirectTo = 1;
    expect((inner as Record<string, unknown>).reLaunch).toBeDefined();
    expect(Object.keys(inner)).toEqual(expect.arrayContaining(Object.keys(wx)));
  });
});
