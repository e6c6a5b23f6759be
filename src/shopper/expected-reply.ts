import { type Intervals, nextOpeningIn } from '../../domain/calendar';
import type { Millis } from '../../domain/kernel';
import { cloudNow, keptInbox } from '../cloud';
import type { ExpectedReply } from '../text/expected-reply';

/**
 * When somebody answers, as the entry or the help page last heard; empty when nothing honest can be said.
 *
 * @param position where they stand in the queue, who are in it
 * @param times of those who answer, where that is known: their hours, and what they promise
 */
export function expectedReply(
  position?: ExpectedReply['position'],
  { hours, promisedMillis }: { hours?: Intervals | undefined; promisedMillis?: Millis | undefined } = {
    hours: shopHours(),
  },
): ExpectedReply {
  const inbox = keptInbox();
  const opens = nextOpeningIn(hours, cloudNow());
  return opens ? { opens } : { position, usualMillis: promisedMillis ?? inbox?.usualReplyMillis };
}

/** When the shop is open in the days to come, as far as it said so. */
export const shopHours = (): Intervals | undefined => keptInbox()?.hours;
