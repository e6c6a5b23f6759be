import { inward, outward } from './paths';
import { storedAs } from './stored';
import { type CloudCall, type OwnCloud, openOwnCloud, type Wechat } from './wechat';

interface HostPage {
  readonly route?: string;
}
type Options = Readonly<Record<string, unknown>> & { readonly url?: string };
interface PageDefinition {
  onShareAppMessage?: (...args: unknown[]) => unknown;
}
interface AppDefinition {
  onLaunch?(options: unknown): void;
}

/** What the scripts of a package find in place of WeChat's own globals. */
export interface Doorway {
  readonly wx: Wechat;
  readonly takeApp: (app: AppDefinition) => void;
  readonly takePage: (page: PageDefinition) => unknown;
  readonly getCurrentPages: () => readonly HostPage[];
}

const OPENING = ['navigateTo', 'redirectTo', 'reLaunch'] as const;
const TAB = /tabbar/i;

/**
 * What our pages see of WeChat inside another's mini program. They speak as if it were their own: their paths, their place in
 * the storage, their cloud; here each becomes what it is there. The host's globals stay as they are.
 */
export function openDoorway(
  host: { readonly wx: Wechat; readonly takePage: (page: PageDefinition) => unknown; readonly pages: () => HostPage[] },
  prefix: string,
): Doorway {
  const wx: Record<string, unknown> = {};
  // Read when asked, as WeChat loads some of it late; with names of its own, as Taro lists them.
  for (const name of Object.keys(host.wx)) {
    Object.defineProperty(wx, name, { enumerable: true, configurable: true, get: () => host.wx[name] });
  }
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(wx, name, { enumerable: true, configurable: true, writable: true, value });
  };
  const ask = (name: string, ...args: readonly unknown[]): unknown =>
    (host.wx[name] as (...all: readonly unknown[]) => unknown)(...args);

  for (const name of OPENING) put(name, (options: Options) => ask(name, opened(options, prefix, ask)));
  for (const name of ['getStorageSync', 'setStorageSync', 'removeStorageSync']) {
    put(name, (key: string, ...rest: unknown[]) => ask(name, storedAs(key), ...rest));
  }
  put('cloud', cloudFor(openOwnCloud(host.wx)));
  return {
    wx,
    takeApp: (app) => app.onLaunch?.(launchOptions(host.wx)),
    takePage: (page) => host.takePage(sharing(page, prefix)),
    getCurrentPages: () => host.pages().map((page) => seenFromInside(page, prefix)),
  };
}

/** The call with the page where it is here. What turns out to be one of the host's tabs is opened as a tab, which takes no query. */
function opened(options: Options, prefix: string, ask: (name: string, ...args: unknown[]) => unknown): Options {
  const url = outward(String(options.url), prefix);
  const fail = (refusal: { readonly errMsg?: string }): void => {
    if (TAB.test(String(refusal?.errMsg))) ask('switchTab', { ...options, url: url.split('?')[0] });
    else (options.fail as ((refusal: unknown) => void) | undefined)?.(refusal);
  };
  return { ...options, url, fail };
}

/** Every call and every upload goes to our own environment, whatever the host's is. */
const cloudFor = (own: () => Promise<OwnCloud>) => ({
  // The host's to open, or done at the first call.
  init: () => undefined,
  callFunction: async (call: CloudCall) => (await own()).callFunction(call),
  uploadFile: async (file: { cloudPath: string; filePath: string }) => (await own()).uploadFile(file),
});

function launchOptions(wx: Wechat): unknown {
  const read = wx.getEnterOptionsSync as (() => unknown) | undefined;
  return read?.() ?? { path: '', query: {} };
}

/** What is shared leads to where the page is here. */
function sharing(page: PageDefinition, prefix: string): PageDefinition {
  const share = page.onShareAppMessage;
  if (!share) return page;
  page.onShareAppMessage = function (this: unknown, ...args: unknown[]) {
    const card = share.apply(this, args) as { readonly path?: string } | undefined;
    return card?.path ? { ...card, path: outward(card.path, prefix) } : card;
  };
  return page;
}

const seenFromInside = (page: HostPage, prefix: string): HostPage =>
  Object.create(page, { route: { value: inward(page.route ?? '', prefix) } }) as HostPage;
