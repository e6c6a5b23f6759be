import path from 'node:path';
import { BUILT_APP, canCompileTemplates } from './built-app';
import { countNodes, type NodeCounts, type TreeNode } from './count-nodes';

/** Tests of the built mini program, where its template compiler runs. */
export const describeWeapp = canCompileTemplates ? describe : describe.skip;

type NetworkListener = (status: { isConnected: boolean }) => void;
export type CloudHandler = (name: string, data: { action: string; input: never }) => unknown;

/** An element as the simulator holds it. */
interface Drawn {
  dom: HTMLElement;
  dispatchEvent(name: string, options?: object): void;
  querySelectorAll(selector: string): Drawn[];
  toJSON(): { attrs: { name: string; value: unknown }[] };
}
interface DrawnPage extends Drawn {
  instance: Record<string, (...args: unknown[]) => void>;
  attach(parent: HTMLElement): void;
  detach(): void;
}

type TouchEventName = 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel';
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MountedPage {
  text(): string;
  texts(selector: string): string[];
  /** The attributes of the first match as WeChat gets them, in camel case. Throws when nothing matches. */
  attributes(selector: string): Record<string, unknown>;
  /** Taps the first match, or the one that reads exactly so. */
  tap(selector: string, words?: string): Promise<void>;
  /** Taps one of several alike, from 0. */
  tapNth(selector: string, place: number): Promise<void>;
  /** Types into the first match, and waits until it stands there. */
  type(selector: string, words: string): Promise<void>;
  /** Sends any event of the platform to the first match, with its detail. */
  send(selector: string, event: string, detail?: object): Promise<void>;
  /** A finger on the first match, at a place of the screen in px; a number alone is how far down. */
  touch(selector: string, event: TouchEventName, at: number | Point): Promise<void>;
  /** How each match is moved from where it stands. */
  transforms(selector: string): string[];
  /** Elements on the page. */
  nodeCount(): number;
  /** The same, with texts, and with the places in the template that draw nothing. */
  nodes(): NodeCounts;
  /** What the page was sent to draw so far, in bytes of JSON: a phone stutters over much of it at once. */
  drawnBytes(): { total: number; largest: number };
  /** The same one by one. */
  drawings(): readonly number[];
  /** Waits until the page says so. */
  until(condition: () => boolean): Promise<void>;
  /** The same of a component on the page, whose inside the page does not see. */
  within(selector: string): MountedPage;
  /** Goes away from the app and comes back to it. */
  comeBack(): Promise<void>;
  leave(): void;
}

/** What the mini program asked of WeChat, and how WeChat stands towards it. */
export interface Wechat {
  calls: { name: string; args: Record<string, unknown> }[];
  storage: Map<string, unknown>;
  /** Answers a call of the cloud, or throws as WeChat does when the call does not come through. */
  cloud: CloudHandler;
  /** What a person or the phone answers to an API, at once or later, by its name; an empty object unless given. */
  answers: Record<string, (args: Record<string, unknown>) => unknown>;
  /** Connects or disconnects the phone, and tells whoever listens. */
  setOnline(isOnline: boolean): void;
  /** Makes the window so wide, and tells whoever listens. */
  setWidth(width: number): void;
  /** Presses a key, as WeChat on a PC tells it. */
  press(key: string): Promise<void>;
}

export interface Phone {
  wechat: Wechat;
  /** Opens a page, with its query as it stands in the address. */
  open(route: string, options?: Record<string, string>): Promise<MountedPage>;
}

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** Lets what was begun come to its end on the page: so many turns, however long each takes on a busy machine. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await pause(5);
}

/** What the app sets for later than this waits by the phone's clock, not by the machine's. */
const LONGEST_BY_MACHINE_MILLIS = 1_000;

/**
 * Stops the clock of a suite's phones: nobody waits longer, no snackbar goes and no call is given up, however long the
 * machine takes.
 */
export function phoneStandsAt(now: () => number): void {
  const { setTimeout: start } = globalThis;
  const startSoon = (run: () => void, millis = 0, ...args: unknown[]) =>
    millis < LONGEST_BY_MACHINE_MILLIS ? start(run, millis, ...args) : undefined;
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockImplementation(now);
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(startSoon as typeof setTimeout);
  });
}

/** Half a minute at least: what comes at all comes sooner, also on a machine that is doing ten other things. */
const MAX_ROUNDS = 1_500;

/** Waits until it holds. Throws with what `describe` says when it never does. */
export async function until(condition: () => boolean, describe = () => ''): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS && !condition(); round += 1) await pause(20);
  if (!condition()) throw new Error(`waited in vain ${describe()}`);
}

/** Which mini program is launched: ours, or one that we are put into. */
export interface Launched {
  folder?: string;
  /** Whether its main package is there; without, only independent packages are. */
  hasMain?: boolean;
}

/**
 * A phone with a built app launched on it. Answers of the cloud come from `cloud`, already in their envelope.
 *
 * @param lacking names of WeChat's APIs that this phone does not have
 */
export async function launchApp(
  cloud: CloudHandler,
  storage = new Map<string, unknown>(),
  lacking: readonly string[] = [],
  { folder = BUILT_APP, hasMain = true }: Launched = {},
): Promise<Phone> {
  const wechat: Wechat = {
    ...{ calls: [], storage, cloud, answers: {} },
    setOnline: () => undefined,
    setWidth: () => undefined,
    press: () => Promise.resolve(),
  };
  const platform = globalThis as unknown as Record<string, unknown>;
  const wx = createWx(wechat);
  platform.wx = wx;
  // Required after `wx` stands, because it mixes its own in.
  const simulate = require('miniprogram-simulate') as {
    load(file: string, options: object): string;
    render(id: string): DrawnPage;
  };
  // And taken away after it has, or its own would answer.
  for (const name of lacking) delete (platform.wx as Record<string, unknown>)[name];
  let app: Record<string, (arg?: unknown) => void> = {};
  const stack: unknown[] = [];
  const ids = new Map<string, string>();
  platform.App = (definition: typeof app) => {
    app = definition;
  };
  platform.getApp = () => app;
  platform.getCurrentPages = () => stack;
  platform.Page = ({ data, ...methods }: { data: unknown }) => {
    (platform.Component as (definition: object) => void)({ data, methods, options: {} });
  };
  if (hasMain) require(path.join(folder, 'app.js'));
  app.onLaunch?.({ path: 'mall/orders/index', query: {} });
  app.onShow?.({});

  const open = async (route: string, options: Record<string, string> = {}): Promise<MountedPage> => {
    // A page's code runs once, as on a phone; each opening is another instance of it.
    const id = ids.get(route) ?? simulate.load(path.join(folder, route), { rootPath: folder });
    ids.set(route, id);
    const page = simulate.render(id);
    Object.assign(page.instance, { route, options });
    const drawn = measureDrawing(page.instance);
    stack.push(page.instance);
    page.attach(document.body);
    page.instance.onLoad?.(options);
    await settle();
    page.instance.onShow?.();
    page.instance.onReady?.();
    await settle();
    return mounted(page, drawn, () => {
      page.instance.onUnload?.();
      stack.pop();
      page.detach();
    });
  };
  return { wechat, open };
}

/** Weighs everything the page is given to draw, one by one. */
function measureDrawing(instance: DrawnPage['instance']): readonly number[] {
  const drawn: number[] = [];
  const { setData } = instance;
  instance.setData = (data, ...more: unknown[]) => {
    drawn.push(Buffer.byteLength(JSON.stringify(data)));
    return setData?.call(instance, data, ...more);
  };
  return drawn;
}

function mounted(page: DrawnPage, drawn: readonly number[], leave: () => void): MountedPage {
  const find = (selector: string): Drawn => {
    const [first] = page.querySelectorAll(selector);
    if (!first) throw new Error(`nothing matches ${selector} in: ${page.dom.textContent}`);
    return first;
  };
  const send = async (selector: string, event: string, detail: object = {}): Promise<void> => {
    find(selector).dispatchEvent(event, { bubbles: true, detail });
    await settle();
  };
  const attributes = (selector: string): Record<string, unknown> =>
    Object.fromEntries(
      find(selector)
        .toJSON()
        .attrs.map(({ name, value }) => [name, value]),
    );
  const untilHere = (condition: () => boolean, what = ''): Promise<void> =>
    until(condition, () => `${what}; the page reads: ${page.dom.textContent}`);
  const tap = async (selector: string, choose: (drawn: Drawn[]) => Drawn | undefined): Promise<void> => {
    await untilHere(() => choose(page.querySelectorAll(selector)) !== undefined, `to tap ${selector}`);
    choose(page.querySelectorAll(selector))?.dispatchEvent('tap', { bubbles: true });
    await settle();
  };
  const texts = (selector: string): string[] => page.querySelectorAll(selector).map(({ dom }) => dom.textContent ?? '');
  return {
    text: () => page.dom.textContent ?? '',
    texts,
    attributes,
    send,
    touch: async (selector, event, at) => {
      const finger = typeof at === 'number' ? { x: 0, y: at } : at;
      const isLifted = event === 'touchend' || event === 'touchcancel';
      find(selector).dispatchEvent(event, {
        bubbles: true,
        touches: isLifted ? [] : [finger],
        changedTouches: [finger],
      });
      await settle();
    },
    transforms: (selector) => page.querySelectorAll(selector).map(({ dom }) => dom.style.transform),
    nodeCount: () => page.dom.querySelectorAll('*').length,
    nodes: () => countNodes(page.instance as TreeNode),
    drawnBytes: () => ({ total: drawn.reduce((total, bytes) => total + bytes, 0), largest: Math.max(0, ...drawn) }),
    drawings: () => [...drawn],
    type: async (selector, words) => {
      await untilHere(() => page.querySelectorAll(selector).length > 0, `to type into ${selector}`);
      await send(selector, 'input', { value: words });
      await untilHere(() => attributes(selector).value === words);
    },
    tap: (selector, words) =>
      tap(selector, (drawn) => drawn.find(({ dom }) => words === undefined || dom.textContent === words)),
    tapNth: (selector, place) => tap(selector, (drawn) => drawn[place]),
    until: untilHere,
    within: (selector) => mounted(find(selector) as DrawnPage, drawn, leave),
    comeBack: async () => {
      page.instance.onHide?.();
      page.instance.onShow?.();
      await settle();
    },
    leave,
  };
}

/** Nothing is laid out here: where things stand is what `answers.place` says of a selector, and `answers.scrolled`. */
function createSelectorQuery({ answers }: Wechat): object {
  const asked: (() => unknown)[] = [];
  const ask = (answer: () => unknown) => {
    asked.push(answer);
    return query;
  };
  const query = {
    select: (selector: string) => ({
      boundingClientRect: () => ask(() => answers.place?.({ selector }) ?? null),
      scrollOffset: () => ask(() => answers.columnScrolled?.({ selector }) ?? null),
      node: () => ask(() => ({ node: answers.column?.({ selector }) })),
      fields: () => ask(() => answers.fields?.({ selector }) ?? null),
    }),
    selectViewport: () => ({ scrollOffset: () => ask(() => answers.scrolled?.({}) ?? null) }),
    exec: (then: (found: unknown[]) => void) => then(asked.map((answer) => answer())),
  };
  return query;
}

/** WeChat's side: remembers what it was asked, answers what a phone would. */
function createWx(wechat: Wechat): Record<string, unknown> {
  const listeners = new Set<NetworkListener>();
  wechat.answers.getNetworkType = () => ({ networkType: 'wifi' });
  wechat.setOnline = (isConnected) => {
    wechat.answers.getNetworkType = () => ({ networkType: isConnected ? 'wifi' : 'none' });
    for (const hear of listeners) hear({ isConnected });
  };
  const noted =
    (name: string) =>
    (args: Record<string, unknown> = {}) => {
      wechat.calls.push({ name, args });
      const finish = (answer: unknown): unknown => {
        (args.success as ((value: unknown) => void) | undefined)?.(answer);
        (args.complete as ((value: unknown) => void) | undefined)?.(answer);
        return answer;
      };
      const answer = wechat.answers[name]?.(args) ?? {};
      return answer instanceof Promise ? answer.then(finish) : Promise.resolve(finish(answer));
    };
  const widthListeners = new Set<(result: { size: { windowWidth: number } }) => void>();
  wechat.setWidth = (windowWidth) => {
    screen = { ...screen, windowWidth };
    for (const hear of widthListeners) hear({ size: { windowWidth } });
  };
  const keyListeners = new Set<(pressed: { key: string }) => void>();
  wechat.press = async (key) => {
    for (const hear of [...keyListeners]) hear({ key });
    await settle();
  };
  const box = { left: 0, top: 0, right: 375, bottom: 778, width: 375, height: 778 };
  let screen = {
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    pixelRatio: 2,
    safeArea: box,
  };
  return {
    ...Object.fromEntries(
      ['navigateTo', 'redirectTo', 'navigateBack', 'setNavigationBarTitle', 'showToast', 'stopPullDownRefresh']
        .concat(['vibrateShort', 'requestSubscribeMessage', 'chooseMedia', 'pageScrollTo', 'hideKeyboard'])
        .concat(['showModal', 'previewImage', 'openPrivacyContract', 'navigateToMiniProgram', 'getNetworkType'])
        .concat(['chooseMessageFile', 'downloadFile', 'openDocument', 'shareFileMessage'])
        .concat(['vibrateLong', 'setClipboardData', 'createWebAudioContext'])
        .map((name) => [name, noted(name)]),
    ),
    onNetworkStatusChange: (hear: NetworkListener) => listeners.add(hear),
    offNetworkStatusChange: (hear: NetworkListener) => listeners.delete(hear),
    onWindowResize: (hear: (result: { size: { windowWidth: number } }) => void) => widthListeners.add(hear),
    offWindowResize: (hear: (result: { size: { windowWidth: number } }) => void) => widthListeners.delete(hear),
    onKeyDown: (hear: (pressed: { key: string }) => void) => keyListeners.add(hear),
    offKeyDown: (hear: (pressed: { key: string }) => void) => keyListeners.delete(hear),
    getWindowInfo: () => screen,
    // From the list of those opened lately, unless a test says from where.
    getEnterOptionsSync: () => ({
      path: '',
      query: {},
      scene: 1001,
      ...(wechat.answers.getEnterOptionsSync?.({}) as object),
    }),
    getSystemInfoSync: () => ({ ...screen, language: 'zh_CN', platform: 'ios' }),
    getAppBaseInfo: () => ({ language: 'zh_CN', SDKVersion: '3.17.0' }),
    getStorageSync: (key: string) => wechat.storage.get(key) ?? '',
    // As it comes back on a phone: a copy, without what JSON leaves out.
    setStorageSync: (key: string, value: unknown) => wechat.storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => wechat.storage.delete(key),
    canIUse: () => true,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFile: noted('writeFile') }),
    nextTick: (then: () => void) => setTimeout(then, 0),
    createSelectorQuery: () => createSelectorQuery(wechat),
    createIntersectionObserver: () => ({
      relativeToViewport: () => ({ observe: noted('observe') }),
      disconnect: () => undefined,
    }),
    cloud: {
      init: noted('cloud.init'),
      ...cloudOf(wechat, noted),
      Cloud: class {
        constructor(options: object) {
          wechat.calls.push({ name: 'new cloud.Cloud', args: { ...options } });
          Object.assign(this, cloudOf(wechat, noted), { init: async () => undefined });
        }
      },
    },
  };
}

/** What a cloud does, the shared one and one of somebody's own. */
const cloudOf = (wechat: Wechat, noted: (name: string) => unknown) => ({
  uploadFile: noted('cloud.uploadFile'),
  callFunction: async ({ name, data }: { name: string; data: { action: string; input: never } }) => {
    wechat.calls.push({ name: `cloud:${name}.${data.action}`, args: { input: data.input } });
    return { result: await wechat.cloud(name, data) };
  },
});
