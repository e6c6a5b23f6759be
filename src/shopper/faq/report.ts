import { LIST_COUNTS } from '../../../domain/kernel';
import { call, createOutbox, type InputOf } from '../../cloud';

export type FaqEvent = InputOf<'shopper', 'faq.report'>['events'][number];

/** With every so many they are told without waiting for the page to be left. */
const ENOUGH = 10;
/** A phone that is offline for weeks keeps the latest. */
const MAX_KEPT = 120;

const outbox = createOutbox<FaqEvent>('faq-events', LIST_COUNTS.faqEvents, (key, events) =>
  call('shopper', 'faq.report', { key, events: [...events] }),
);

/**
 * Notes what happened with the FAQ: which article, whether it helped, what found nothing. No person is in it. Kept on
 * the phone until the desk was told; never waits, never throws.
 */
export function noteFaqEvent(event: FaqEvent): void {
  const kept = outbox.change((events) =>
    [...events.filter((earlier) => !isReplacedBy(earlier, event)), event].slice(-MAX_KEPT),
  );
  if (kept.length % ENOUGH === 0) void tellFaqEvents();
}

/** A "no" becomes the "no" with its reason, and words in progress become the whole words. */
function isReplacedBy(earlier: FaqEvent, later: FaqEvent): boolean {
  if (earlier.type === 'not_helped' && later.type === 'not_helped') {
    return earlier.articleId === later.articleId && earlier.reason === undefined;
  }
  return earlier.type === 'miss' && later.type === 'miss' && later.text.startsWith(earlier.text);
}

/** Tells the desk what it does not know yet. Never throws: what could not be told is told with the next page that is left. */
export const tellFaqEvents = (): Promise<void> => outbox.tell();
