import Taro from '@tarojs/taro';

/** Everything kept on the phone, by key. Nothing here is secret, and all of it may vanish at any time. */
interface Stored {
  language: 'zh' | 'en';
  isLargeType: boolean;
  /** Where the floating entry was left: the edge, how far up from its lowest place in px, and whether it is folded. */
  entryPlace: { edge: 'left' | 'right'; raisedPx: number; isFolded: boolean };
  hasSeenEntryHint: boolean;
  /** How this phone says that there is something new for whoever of the desk holds it. */
  deskAlert: 'vibrate' | 'sound' | 'both' | 'none';
  /** How far the cloud's clock was ahead of this phone's when it last answered. */
  cloudAheadMillis: number;
}

/** Families of keys: `draft:<where>` holds what was typed, `seen:<what>` the last good answer of the cloud. */
type Family = 'draft' | 'seen';

function read(key: string): unknown {
  try {
    return Taro.getStorageSync(key) || undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // A full or forbidden storage only costs the memory of it.
  }
}

export function findStored<K extends keyof Stored>(key: K): Stored[K] | undefined {
  return read(key) as Stored[K] | undefined;
}

export function store<K extends keyof Stored>(key: K, value: Stored[K]): void {
  write(key, value);
}

/** What was kept in a family under a name, in the shape the caller stored it. */
export function findKept<T>(family: Family, name: string): T | undefined {
  return read(`${family}:${name}`) as T | undefined;
}

export function keep(family: Family, name: string, value: unknown): void {
  write(`${family}:${name}`, value);
}

export function forget(family: Family, name: string): void {
  try {
    Taro.removeStorageSync(`${family}:${name}`);
  } catch {
    // Nothing to forget.
  }
}
