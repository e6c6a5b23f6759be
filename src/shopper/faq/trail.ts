import type { NotHelpedReason } from '../../../domain/faq/learning';
import type { ReadHint as AnyHint, Via } from '../../../domain/handoff';
import { HOUR, LIST_COUNTS, lastOf } from '../../../domain/kernel';
import { cloudNow } from '../../cloud';
import { findKept, keep } from '../../phone/storage';

interface ReadHint extends AnyHint {
  reason?: NotHelpedReason;
}

/** What was read and searched before asking a person, so that nothing has to be said twice. Forgotten after an hour. */
interface Trail {
  readonly at: number;
  readonly read: readonly ReadHint[];
  readonly searched?: string;
  /** How they came into the mini program. */
  readonly via?: Via;
}

const NAME = 'trail';

function current(): Trail {
  const kept = findKept<Trail>('seen', NAME);
  return kept && cloudNow() - kept.at < HOUR ? kept : { at: cloudNow(), read: [] };
}

/** Notes that an article was opened, whether it helped, or why not. The latest word on an article counts. */
export function noteRead(articleId: string, helped?: boolean, reason?: NotHelpedReason): void {
  const trail = current();
  const before = trail.read.find((hint) => hint.articleId === articleId);
  const why = helped === undefined ? before?.reason : reason;
  const hint: ReadHint = { articleId, helped: helped ?? before?.helped, ...(why ? { reason: why } : {}) };
  const others = trail.read.filter((other) => other.articleId !== articleId);
  keep('seen', NAME, { ...trail, at: cloudNow(), read: [...others, hint].slice(-LIST_COUNTS.readHints) });
}

/** Notes what was searched for last. */
export function noteSearched(searched: string): void {
  keep('seen', NAME, { ...current(), at: cloudNow(), searched });
}

/** Notes how they came into the mini program. */
export function noteVia(via: Via): void {
  keep('seen', NAME, { ...current(), at: cloudNow(), via });
}

/** What to hand over. */
export function currentTrail(): { read: ReadHint[]; searched?: string; via?: Via } {
  const { read, searched, via } = current();
  return { read: [...read], ...(searched ? { searched } : {}), ...(via ? { via } : {}) };
}

/** The article that was read last, which sent the person on. */
export function lastRead(): { articleId?: string } {
  const articleId = lastOf(current().read)?.articleId;
  return articleId ? { articleId } : {};
}
