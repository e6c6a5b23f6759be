/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { send } from '../../../src/cloud/transport/index.weapp';
import { NavigationBar } from '../../../src/components/page-frame/navigation-bar/index.weapp';
import '../../../src/phone/language';
import { chooseTable } from '../../../src/cloud/table-file/index.weapp';
import { uploadPictures } from '../../../src/cloud/upload/index.weapp';
import { ask } from '../../../src/phone/ask';
import { findCanvas } from '../../../src/phone/canvas/index.weapp';
import { chime } from '../../../src/phone/chime/index.weapp';
import { copyText } from '../../../src/phone/copy';
import { dial } from '../../../src/phone/dial';
import { enterScene } from '../../../src/phone/enter-scene';
import { fetchExported, writeExported } from '../../../src/phone/exported-file/index.weapp';
import { onLight } from '../../../src/phone/light/index.weapp';
import { useOnline } from '../../../src/phone/network';
import { isRefusalKept, openNoticeSettings } from '../../../src/phone/notice-settings/index.weapp';
import { bringBelowTop, bringEnd, onceInView, positionOf } from '../../../src/phone/page-position/index.weapp';
import { backTo, goBack, hasPageBelow, openOther, openUrl, replaceWith } from '../../../src/phone/pages';
import { openPrivacyGuide } from '../../../src/phone/privacy/index.weapp';
import { useRefreshOnPull } from '../../../src/phone/pull-down';
import { say } from '../../../src/phone/say';
import { screenOfPage } from '../../../src/phone/screen';
import { showPictures } from '../../../src/phone/show-pictures';
import { startPlatform } from '../../../src/phone/start/index.weapp';
import { findStored, forget, store } from '../../../src/phone/storage';
import { askToNotify } from '../../../src/phone/subscribe/index.weapp';
import { useReadingPosition } from '../../../src/phone/use-reading-position';
import { vibrate, vibrateLong } from '../../../src/phone/vibrate';
import { onWindowWidth } from '../../../src/phone/window-width/index.weapp';
import { getLanguage } from '../../../src/text/language';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** What the phone has; each test takes one thing away. */
let phone: Record<string, unknown> = {};
let pull: () => void = () => undefined;
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: new Proxy({}, { get: (_target, name: string) => phone[name] }),
  usePullDownRefresh: (then: () => void) => {
    pull = then;
  },
}));
jest.mock('../../../src/cloud/upload/upload-paths', () => ({ uploadPaths: async (names: string[]) => names }));

const asked: Record<string, unknown>[] = [];
/** Finds everything 3,000 px further down. */
const selectorQuery = {
  select: () => ({ boundingClientRect: () => selectorQuery }),
  selectViewport: () => ({ scrollOffset: () => selectorQuery }),
  exec: (then: (answers: object[]) => void) => then([{ top: 3_000, bottom: 3_040 }, { scrollTop: 0 }]),
};
const wholePhone = (): Record<string, unknown> => ({
  ...Object.fromEntries(
    ['navigateTo', 'redirectTo', 'navigateBack', 'navigateToMiniProgram', 'setNavigationBarTitle', 'showToast'].map(
      (name) => [name, async (options: object) => void asked.push({ name, ...options })],
    ),
  ),
  showModal: async (options: object) => {
    asked.push({ name: 'showModal', ...options });
    return { confirm: false };
  },
  getCurrentPages: () => [{}, {}],
  createSelectorQuery: () => selectorQuery,
  chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://a.jpg' }] }),
  chooseMessageFile: async () => ({ tempFiles: [{ name: 'a.csv', path: 'wxfile://a.csv' }] }),
  downloadFile: async () => ({ statusCode: 200 }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  cloud: {
    init: () => undefined,
    uploadFile: async () => ({ fileID: 'cloud://x' }),
    callFunction: async () => ({ result: { ok: true, data: 1 } }),
  },
});

function Probe({ useIt }: { useIt: () => unknown }) {
  useIt();
  return null;
}

/** Draws a hook on a page, and leaves the page again. */
async function visit(useIt: () => unknown): Promise<void> {
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Probe useIt={useIt} />));
  await act(async () => root.unmount());
}

const names = (): unknown[] => asked.map(({ name }) => name);
const lastAsked = (): Record<string, unknown> | undefined => asked.at(-1);

/** Every API of WeChat that is used anywhere in `src`, and what happens on a phone that lacks it. */
const WITHOUT: Readonly<Record<string, () => unknown>> = {
  navigateTo: async () => {
    await openUrl('/shopper/help/index');
    expect(lastAsked()).toEqual({ name: 'redirectTo', url: '/shopper/help/index' });
  },
  redirectTo: async () => {
    await replaceWith('/mall/orders/index');
    expect(lastAsked()).toMatchObject({ name: 'showModal', title: '这一页没打开', confirmText: '去留言' });
  },
  navigateBack: async () => {
    await goBack('/agent/queue/index');
    expect(lastAsked()).toEqual({ name: 'redirectTo', url: '/agent/queue/index' });
    await backTo('merchant/home/index');
    expect(lastAsked()).toEqual({ name: 'redirectTo', url: '/merchant/home/index' });
  },
  getCurrentPages: async () => {
    expect(hasPageBelow()).toBe(false);
    await openUrl('/shopper/help/index');
    expect(names()).toEqual(['navigateTo']);
  },
  navigateToMiniProgram: async () => {
    await openOther('wx0123456789abcdef', 'pages/a');
    expect(lastAsked()).toMatchObject({ name: 'showModal' });
  },
  showModal: async () => expect(await ask({ title: '?', confirmText: 'y', cancelText: 'n' })).toBe(false),
  showToast: () => say('words'),
  setClipboardData: () => copyText('words'),
  makePhoneCall: () => dial('13800138000'),
  previewImage: () => showPictures(['a']),
  vibrateShort: () => vibrate(),
  vibrateLong: () => vibrateLong(),
  createWebAudioContext: () => chime(),
  setNavigationBarTitle: () => visit(() => NavigationBar({ title: 'words' })),
  getNetworkType: () => visit(useOnline),
  onNetworkStatusChange: () => visit(useOnline),
  offNetworkStatusChange: () => visit(useOnline),
  onWindowResize: () => onWindowWidth(() => undefined)(),
  offWindowResize: () => onWindowWidth(() => undefined)(),
  getAppBaseInfo: () => expect(getLanguage()).toBe('zh'),
  getWindowInfo: () => expect(screenOfPage()).toEqual({ width: 375, height: 667, safeBottomPx: 0 }),
  getStorageSync: () => expect(findStored('language')).toBeUndefined(),
  setStorageSync: () => store('language', 'zh'),
  removeStorageSync: () => forget('draft', 'x'),
  stopPullDownRefresh: () => visit(() => useRefreshOnPull(async () => undefined)).then(() => pull()),
  pageScrollTo: async () => {
    await bringEnd('a', true);
    await bringBelowTop('a', 96);
    await visit(() => useReadingPosition({ entries: [{ id: 'a' }], newId: 'a', isFresh: true }));
  },
  createIntersectionObserver: async () => expect(onceInView('a', () => undefined)()).toBeUndefined(),
  createSelectorQuery: async () => {
    expect(await positionOf('a')).toBeUndefined();
    expect(await findCanvas({ id: 'a', lookId: 'b', styles: [] })).toBeUndefined();
  },
  onThemeChange: () => onLight(() => undefined)(),
  offThemeChange: () => onLight(() => undefined)(),
  getEnterOptionsSync: () => expect(enterScene()).toBeUndefined(),
  getCurrentInstance: () =>
    visit(() => useReadingPosition({ entries: [{ id: 'a' }], newId: undefined, isFresh: true })),
  openPrivacyContract: async () => expect(await openPrivacyGuide()).toBe(false),
  requestSubscribeMessage: async () => expect(await askToNotify(['t'])).toEqual({ t: 'reject' }),
  getSetting: async () => expect(await isRefusalKept(['t'])).toBe(false),
  openSetting: () => openNoticeSettings(),
  chooseMedia: async () => expect(await uploadPictures(1)).toEqual({ pictures: [], refused: [] }),
  chooseMessageFile: async () => expect(await chooseTable()).toBeUndefined(),
  // What cannot be done at all fails at once, for the page to say so.
  downloadFile: () => expect(fetchExported('https://x', 'a.xlsx')).rejects.toBeDefined(),
  getFileSystemManager: () => expect(writeExported('a,b', 'a.csv')).rejects.toBeDefined(),
  env: () => expect(fetchExported('https://x', 'a.xlsx')).rejects.toBeDefined(),
  openDocument: async () => (await fetchExported('https://x', 'a.xlsx')).open?.(),
  shareFileMessage: async () => (await fetchExported('https://x', 'a.csv')).send(),
  'cloud.init': () => startPlatform(),
  'cloud.uploadFile': async () => {
    expect(await uploadPictures(1)).toMatchObject({ pictures: [], refused: [{ position: 1, reason: 'failed' }] });
    await expect(chooseTable()).rejects.toBeDefined();
  },
  'cloud.callFunction': () =>
    expect(send('shopper', { action: 'x', input: {} })).rejects.toMatchObject({ code: 'INTERNAL' }),
};

/** Taro's own, in every build of ours. */
const OF_TARO = ['nextTick'];

const SRC = resolve(__dirname, '../../../src');
/** Where a phone that lacks something is thought of. Everybody else calls these. */
const WRAPPERS = [
  'phone/',
  'cloud/transport/',
  'cloud/upload/',
  'cloud/table-file/',
  'contact-entry/',
  'components/page-frame/',
];

function usedIn(folder: string, isMeant = (_file: string): boolean => true): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return usedIn(file, isMeant);
    if (!/\.tsx?$/.test(entry.name) || !isMeant(relative(SRC, file))) return [];
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return [...code.matchAll(/\b(?:Taro|wx)\.((?:cloud\.)?[a-z][A-Za-z]*)(?!\w*\.Option)/g)].map(
      ([, name]) => name ?? '',
    );
  });
}

describe('APIs of WeChat', () => {
  beforeEach(() => {
    phone = wholePhone();
    asked.length = 0;
  });

  it('each that is used is listed here, with what happens without it', () => {
    const used = new Set(usedIn(SRC));
    expect([...used].filter((name) => !OF_TARO.includes(name)).sort()).toEqual(Object.keys(WITHOUT).sort());
  });

  it('pages and components call none of them themselves', () => {
    expect(usedIn(SRC, (file) => !WRAPPERS.some((wrapper) => file.startsWith(wrapper)))).toEqual([]);
  });

  describe.each(['missing', 'throwing'] as const)('%s', (how) => {
    it.each(Object.entries(WITHOUT))('%s: the page goes on', async (name, happens) => {
      const [first = '', second] = name.split('.');
      const thrower = (): never => {
        throw new Error(`${name}:fail not supported`);
      };
      const instead = how === 'missing' ? undefined : thrower;
      phone[first] = second === undefined ? instead : { ...(phone[first] as object), [second]: instead };
      await happens();
    });
  });

  it('a page that WeChat does not find: said, with a way on', async () => {
    phone.navigateTo = phone.redirectTo = async () => {
      throw { errMsg: 'navigateTo:fail page "mall/order/index" is not found' };
    };
    await openUrl('/mall/order/index?orderId=1');
    expect(asked).toEqual([expect.objectContaining({ name: 'showModal', confirmText: '去留言' })]);
    asked.length = 0;
    await openUrl('/shopper/help/index');
    expect(asked).toEqual([expect.objectContaining({ name: 'showModal', confirmText: '再试一次' })]);
  });

  it('another mini program that the person would rather not open: nothing to be said', async () => {
    phone.navigateToMiniProgram = async () => {
      throw { errMsg: 'navigateToMiniProgram:fail cancel' };
    };
    await openOther('wx0123456789abcdef', 'pages/a');
    expect(asked).toEqual([]);
  });
});
