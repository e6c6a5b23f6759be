/** Why an address is none that something can be sent to. */
export type AddressProblem = 'format' | 'secure' | 'login' | 'fragment';

/**
 * Reads where a webhook goes: https, no name and password in it. That it leads to no private network is asked of the address that is
 * connected to, each time: a name can be pointed elsewhere after it was saved.
 */
export function readAddress(address: string): URL | AddressProblem {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'format';
  }
  if (url.protocol !== 'https:') return 'secure';
  if (url.username !== '' || url.password !== '') return 'login';
  if (url.hash !== '') return 'fragment';
  return url.hostname === '' ? 'format' : url;
}

const ROBOT_HOST = 'qyapi.weixin.qq.com';
const ROBOT_PATH = '/cgi-bin/webhook/send';
const ROBOT_KEY = /^[\w-]{20,80}$/;

/** The key of a WeCom group's robot, from its address as WeCom shows it or by itself; undefined: there is none in it. */
export function robotKeyIn(typed: string): string | undefined {
  if (ROBOT_KEY.test(typed)) return typed;
  const url = readAddress(typed);
  if (typeof url === 'string' || url.hostname !== ROBOT_HOST || url.pathname !== ROBOT_PATH) return undefined;
  const key = url.searchParams.get('key') ?? '';
  return ROBOT_KEY.test(key) ? key : undefined;
}

/** Where a robot takes messages. Developer.work.weixin.qq.com, 消息推送（原“群机器人”）. */
export const robotAddress = (key: string): URL => new URL(`https://${ROBOT_HOST}${ROBOT_PATH}?key=${key}`);

/** A host as it is typed for a mailbox: a name of the web, or an address of it. */
export const isHost = (host: string): boolean =>
  /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/i.test(host);

/** One plain mail address: nothing that a header could be made longer with. */
export const isMailAddress = (text: string): boolean => /^[^\s@<>",;:\\()[\]]{1,64}@[a-z0-9.-]{3,190}$/i.test(text);
