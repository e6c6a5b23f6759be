import { call, type InputOf, newKey, toClientError } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';

type Batch = InputOf<'shopper', 'faq.report'>;
export type FaqEvent = Batch['events'][number];

/** What the desk has not been told yet: a batch under way, with the key that makes telling it twice harmless, and the rest. */
interface Untold {
  readonly batch?: Batch;
  readonly events: readonly FaqEvent[];
}

const NAME = 'faq-events';
/** With every so many they are told without waiting for the page to be left. */
const ENOUGH = 10;
/** As the contract takes them. */
const MOST_IN_BATCH = 30;
/** A phone that is offline for weeks keeps the latest. */
const MOST_KEPT = 120;

const untold = (): Untold => findKept<Untold>('draft', NAME) ?? { events: [] };

function put(next: Untold): void {
  if (next.batch || next.events.length > 0) keep('draft', NAME, next);
  else forget('draft', NAME);
}

/**
 * Notes what happened with the FAQ: which article, whether it helped, what found nothing. No person is in it. Kept on
 * the phone until the desk was told; never waits, never throws.
 */
export function noteFaqEvent(event: FaqEvent): void {
  const { batch, events } = untold();
  const kept = [...events.filter((earlier) => !isReplacedBy(earlier, event)), event].slice(-MOST_KEPT);
  put({ batch, events: kept });
  if (kept.length % ENOUGH === 0) void tellFaqEvents();
}

/** A "no" becomes the "no" with its reason, and words in progress become the whole words. */
function isReplacedBy(earlier: FaqEvent, later: FaqEvent): boolean {
  if (earlier.type === 'not_helped' && later.type === 'not_helped') {
    return earlier.articleId === later.articleId && earlier.reason === undefined;
  }
  return earlier.type === 'miss' && later.type === 'miss' && later.text.startsWith(earlier.text);
}

let isTelling = false;

/** Tells the desk what it does not know yet. Never throws: what could not be told is told another time. */
export async function tellFaqEvents(): Promise<void> {
  if (isTelling) return;
  isTelling = true;
  try {
    for (let batch = nextBatch(); batch; batch = nextBatch()) {
      await call('shopper', 'faq.report', batch).catch((thrown: unknown) => {
        // What the desk refuses for good must not stand in the way of what comes after it.
        if (toClientError(thrown).isRetryable) throw thrown;
      });
      put({ events: untold().events });
    }
  } catch {
    // No connection, or too many just now: with the next page that is left.
  } finally {
    isTelling = false;
  }
}

/** The batch under way; else a new one of what has gathered. */
function nextBatch(): Batch | undefined {
  const { batch, events } = untold();
  if (batch) return batch;
  if (events.length === 0) return undefined;
  const next = { key: newKey(), events: events.slice(0, MOST_IN_BATCH) };
  put({ batch: next, events: events.slice(MOST_IN_BATCH) });
  return next;
}
