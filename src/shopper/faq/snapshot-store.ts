import Taro from '@tarojs/taro';
import { inflateSync, strFromU8 } from 'fflate';
import type { FaqSnapshot, FaqTree } from '../../../domain/faq';
import { call } from '../../cloud';
import { findKept, forget, keep } from '../../wechat/storage';

/**
 * The published FAQ on this phone: kept deflated in storage (a key holds at most 1 MB), read once into memory, and
 * asked for again only by its hash. With it the help pages open at once, and without a connection.
 */
interface Kept {
  readonly hash: string;
  readonly publishedAt: number;
  readonly parts: number;
}

const HEAD = 'faq';
const partName = (part: number): string => `faq.${part}`;

let inMemory: FaqSnapshot | undefined;
let onItsWay: Promise<FaqSnapshot> | undefined;

/** What this phone has, without asking anybody. */
export function keptSnapshot(): FaqSnapshot | undefined {
  if (inMemory) return inMemory;
  const kept = findKept<Kept>('seen', HEAD);
  if (!kept) return undefined;
  const bodies = Array.from({ length: kept.parts }, (_, part) => findKept<string>('seen', partName(part)));
  if (bodies.some((body) => body === undefined)) return undefined;
  try {
    inMemory = readSnapshot(kept, bodies as string[]);
  } catch {
    // A half-written copy; the cloud has a whole one.
    forget('seen', HEAD);
  }
  return inMemory;
}

/**
 * The newest published FAQ. One call when this phone is up to date, one per part otherwise; callers at the same time
 * share it. Throws ClientError when the cloud cannot be reached; what is kept stays.
 */
export function refreshSnapshot(): Promise<FaqSnapshot> {
  onItsWay ??= load().finally(() => {
    onItsWay = undefined;
  });
  return onItsWay;
}

async function load(): Promise<FaqSnapshot> {
  const kept = keptSnapshot();
  const first = await call('shopper', 'faq.read', kept ? { hash: kept.hash } : {});
  if (first.unchanged) return kept ?? { hash: first.hash, publishedAt: 0, categories: [], articles: [] };
  const bodies = [first.body];
  for (let part = 1; part < first.parts; part += 1) {
    const next = await call('shopper', 'faq.read', { part });
    // Published again in between: start over with the new one.
    if (next.unchanged || next.hash !== first.hash) return load();
    bodies.push(next.body);
  }
  const snapshot = readSnapshot(first, bodies);
  forget('seen', HEAD);
  bodies.forEach((body, part) => {
    keep('seen', partName(part), body);
  });
  const { hash, publishedAt, parts } = first;
  keep('seen', HEAD, { hash, publishedAt, parts } satisfies Kept);
  inMemory = snapshot;
  return snapshot;
}

function readSnapshot({ hash, publishedAt }: Omit<Kept, 'parts'>, bodies: readonly string[]): FaqSnapshot {
  const chunks = bodies.map((body) => new Uint8Array(Taro.base64ToArrayBuffer(body)));
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  const tree = JSON.parse(strFromU8(inflateSync(whole))) as FaqTree;
  return { ...tree, hash, publishedAt };
}
