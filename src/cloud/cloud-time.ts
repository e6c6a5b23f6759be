import type { Millis } from '../../domain/kernel';
import { findStored, store } from '../phone/storage';

/** Read in the cloud and carried over by every answer; what nobody could tell apart is not worth a new estimate. */
let aheadMillis: Millis | undefined;
const listeners = new Set<() => void>();

/** How far the cloud's clock is ahead of this phone's, as the last answers showed, also those of an earlier visit. */
function ahead(): Millis {
  aheadMillis ??= findStored('cloudAheadMillis') ?? 0;
  return aheadMillis;
}

/**
 * The present moment by the cloud's clock. Everything that is judged by time on a page goes by this: a phone set two
 * hours wrong would otherwise show an answer that is over and hide one that holds.
 */
export function cloudNow(): Millis {
  return Date.now() + ahead();
}

/**
 * Learns from an answer. The cloud read its clock somewhere between asking and hearing; what is known stays as long as
 * that allows it, so that slow answers do not make times jump.
 */
export function hearCloudTime(at: unknown, askedAt: Millis, heardAt: Millis): void {
  if (typeof at !== 'number' || !Number.isFinite(at)) return;
  const least = at - heardAt;
  const most = at - Math.min(askedAt, heardAt);
  if (ahead() >= least && ahead() <= most) return;
  aheadMillis = Math.round((least + most) / 2);
  store('cloudAheadMillis', aheadMillis);
  for (const listener of listeners) listener();
}

/** Tells whenever the cloud's clock turned out to stand otherwise than thought. Answers how to stop listening. */
export function onCloudTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
