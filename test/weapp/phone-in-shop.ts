import { type Caller, callAs } from '../../demo/call-as';
import type { DeskPersonKey, ShopperKey } from '../../demo/seed';
import { requirePerson } from '../../demo/seed/find-person';
import type { TestCloud } from '../cloud/describe-cloud';
import {
  type CloudHandler,
  type Launched,
  launchApp,
  type MountedPage,
  type Phone,
  phoneStandsAt,
  settle,
  until,
} from './mount-page';

/** The shop's cloud. Only in files that run in `shop-environment`. */
export const shopCloud = (globalThis as unknown as { shopCloud: TestCloud }).shopCloud;

type Fault = 'offline' | 'answer lost';

export interface ShopPhone extends Phone {
  readonly openid: string;
  /** Opens an address of this mini program, such as a page was asked to go to. */
  openUrl(url: string): Promise<MountedPage>;
  /** Where the last navigation went. */
  lastUrl(): string;
  /** Inputs of the calls to one action so far, oldest first. */
  inputs<T>(action: string): T[];
  /** Waits until every call so far has been answered, and the page has taken the answers in. */
  settled(): Promise<void>;
  /** Stores a picture in the cloud, as an upload does in the end. Answers its file id. */
  putFile(cloudPath: string): string;
  /** Makes the next calls fail: before they reach the cloud, or after they took effect there. */
  failNext(fault: Fault, calls: number, action?: string): void;
  /** Cuts the phone off, or connects it again. */
  setOffline(isOffline: boolean): void;
}

/**
 * A shopper's phone with the built app on it, its calls going to the shop's cloud as this person. The phone's clock is
 * the cloud's. `storage`: what an earlier launch left on the phone; `launched`: another mini program than ours.
 */
export async function launchInShop(
  person: ShopperKey | DeskPersonKey,
  storage?: Map<string, unknown>,
  launched?: Launched,
): Promise<ShopPhone> {
  // A launch runs the app's code anew, as on a phone that had closed it.
  jest.resetModules();
  const { openid } = requirePerson(person);
  let isOffline = false;
  let planned: { fault: Fault; calls: number; action?: string | undefined } = { fault: 'offline', calls: 0 };
  let underWay = 0;
  const hear: CloudHandler = async (name, data) => {
    underWay += 1;
    return answer(name, data).finally(() => {
      underWay -= 1;
    });
  };
  const phone = await launchApp(hear, storage, [], launched);
  async function answer(...[name, data]: Parameters<CloudHandler>): Promise<unknown> {
    const isPlanned = planned.calls > 0 && (!planned.action || planned.action === data.action);
    if (isPlanned) planned = { ...planned, calls: planned.calls - 1 };
    if (isOffline || (isPlanned && planned.fault === 'offline')) throw notConnected();
    // Through JSON, as between a phone and its cloud.
    const outcome = await shopCloud.callFunction(name, JSON.parse(JSON.stringify(data)), { openid });
    if (isPlanned) throw notConnected();
    if (outcome.error) throw { ...outcome.error, errMsg: `cloud.callFunction:fail ${outcome.error.errMsg}` };
    return JSON.parse(JSON.stringify(outcome.result));
  }
  const { wechat } = phone;
  return {
    ...phone,
    openid,
    openUrl: (url) => {
      const [path = '', query = ''] = url.replace(/^\//, '').split('?');
      return phone.open(path, Object.fromEntries(query.split('&').flatMap((pair) => (pair ? [pair.split('=')] : []))));
    },
    lastUrl: () => String(wechat.calls.filter(({ name }) => /^(navigateTo|redirectTo)$/.test(name)).at(-1)?.args.url),
    inputs: <T>(action: string) =>
      wechat.calls.flatMap(({ name, args }) => (name.endsWith(`.${action}`) ? [args.input as T] : [])),
    settled: async () => {
      await until(
        () => underWay === 0,
        () => 'for the cloud',
      );
      await settle();
    },
    putFile: (cloudPath) => shopCloud.storage.put(cloudPath, Buffer.from('picture'), 'image/jpeg').fileId,
    failNext: (fault, calls, action) => {
      planned = { fault, calls, action };
    },
    setOffline: (next) => {
      isOffline = next;
      wechat.setOnline(!next);
    },
  };
}

/**
 * Gives a suite's phones the cloud's clock, and holds every page to what the package can draw: an element without a
 * template of its own would simply be missing on a phone.
 */
export function phoneFollowsCloud(): void {
  const undrawn = new Set<string>();
  phoneStandsAt(() => shopCloud.clock.now());
  beforeEach(() => {
    jest.spyOn(console, 'warn').mockImplementation((words: unknown) => undrawn.add(String(words)));
  });
  afterEach(() => {
    const found = [...undrawn];
    undrawn.clear();
    expect(found).toEqual([]);
  });
}

/** Somebody who works at the desk, or another shopper, calling the functions themselves. */
export const colleague = (person: DeskPersonKey | ShopperKey): Caller =>
  callAs(shopCloud, requirePerson(person).openid, `weapp-${person}`);

/** As WeChat reports a call that did not come through. */
const notConnected = (): object => ({ errCode: -1, errMsg: 'cloud.callFunction:fail Error: errCode: -1 request:fail' });
