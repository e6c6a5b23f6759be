import { isIP } from 'node:net';

/** What a request says of where it comes from. */
export interface Sender {
  readonly method: string;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
}

/** The name in a `Host` header, without its port and brackets, in lower case. */
export const hostnameOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');

const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Whether a `Host` header names this machine as only this machine can reach it. */
export const isLoopbackHost = (host: string): boolean => LOOPBACK_NAMES.includes(hostnameOf(host));

/**
 * Whether a `Host` header names a machine by its address, or by one of these names. A page elsewhere can have a name of
 * its own resolve to an address of ours and then counts as of one origin with us, but only under that name.
 */
export const isOwnHost = (host: string, names: readonly string[]): boolean => {
  const name = hostnameOf(host);
  return isIP(name) !== 0 || LOOPBACK_NAMES.includes(name) || names.some((own) => own.toLowerCase() === name);
};

/**
 * Whether a page of another site has a browser send this. Browsers say where a request comes from, and other sites have
 * no business here: they may link to us, and that is all. A form of theirs is a navigation too, but one that writes, and
 * it names its origin.
 */
export function isFromElsewhere({ method, header }: Sender): boolean {
  const isReading = method === 'GET' || method === 'HEAD';
  const isLink = isReading && header('sec-fetch-mode') === 'navigate';
  const site = header('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return !isLink;
  const origin = header('origin');
  return origin !== undefined && !isReading && origin.replace(/^https?:\/\//, '') !== header('host');
}
