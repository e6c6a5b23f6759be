import { inflateSync, strFromU8 } from 'fflate';
import type { FaqSnapshot, FaqTree } from '../../../domain/faq';
import { ClientError, call, toClientError } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';
import { bytesOfBase64 } from './bytes-of-base64';

/**
 * The published FAQ on this phone: kept deflated in storage (a key holds at most 1 MB), read once into memory, and
 * asked for again only by its hash. With it the help pages open at once, and without a connection.
 */
interface Kept {
  readonly hash: string;
  readonly publishedAt: number;
  readonly parts: number;
}

/** Publishing while somebody reads is rare; as often as that in one reading it does not happen. */
const READINGS = 3;
const NOTHING: FaqSnapshot = { hash: '', publishedAt: 0, categories: [], articles: [] };
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
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const snapshot = await readParts();
    if (snapshot) return snapshot;
  }
  throw new ClientError('TRY_AGAIN');
}

/** Reads all parts; `undefined` when another edition was published in between. */
async function readParts(): Promise<FaqSnapshot | undefined> {
  const kept = keptSnapshot();
  const first = await call('shopper', 'faq.read', kept ? { hash: kept.hash } : {}).catch(onlyWhenPublished);
  if (first === undefined || first.unchanged) return kept ?? NOTHING;
  const bodies = [first.body];
  for (let part = 1; part < first.parts; part += 1) {
    const next = await call('shopper', 'faq.read', { part }).catch(onlyWhenPublished);
    if (next === undefined || next.unchanged || next.hash !== first.hash) return undefined;
    bodies.push(next.body);
  }
  const snapshot = readSnapshot(first, bodies);
  keepWhole(first, bodies);
  inMemory = snapshot;
  return snapshot;
}

/** A shop that has published nothing yet, or no longer that part, is no failure. */
function onlyWhenPublished(thrown: unknown): undefined {
  if (toClientError(thrown).code !== 'NOT_FOUND') throw thrown;
}

/** The head goes first and comes last, so that a copy with a head is a whole one. */
function keepWhole({ hash, publishedAt, parts }: Kept, bodies: readonly string[]): void {
  forget('seen', HEAD);
  bodies.forEach((body, part) => {
    keep('seen', partName(part), body);
  });
  keep('seen', HEAD, { hash, publishedAt, parts } satisfies Kept);
}

function readSnapshot({ hash, publishedAt }: Omit<Kept, 'parts'>, bodies: readonly string[]): FaqSnapshot {
  const chunks = bodies.map(bytesOfBase64);
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  const tree = JSON.parse(strFromU8(inflateSync(whole))) as FaqTree;
  return { ...tree, hash, publishedAt };
}
