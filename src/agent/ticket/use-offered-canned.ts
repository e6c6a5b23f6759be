import { useEffect, useMemo, useState } from 'react';
import { type CannedReader, purposeOf } from '../../../domain/canned';
import { cloudNow, useKeptCanned } from '../../cloud';
import { runInSlices } from '../../phone/in-slices';
import { type CannedReply, type ReadyReply, readyFor } from './canned';
import { type Offer, offerInSteps } from './offered-canned';

/** What was laid out stays for the next ticket, which reads the same replies anew. */
let built: { readonly of: string; readonly offer: Offer } | undefined;
const contentOf = (replies: readonly CannedReply[]): string =>
  JSON.stringify(replies.map(({ id, title, english, shortcut }) => [id, title, english?.title, shortcut]));

/** Of those for emergencies: more would push out of sight what fits their words. */
const MOST_URGENT = 3;

/**
 * The prepared replies that clearly fit what the shopper said last, filled in as they would be said. Matched on the phone;
 * nothing is asked for it that the list of replies does not ask for anyway.
 *
 * @param said the shopper's words that wait for an answer, the last first; none while somebody is writing
 * @param isEmergency whether those for emergencies stand first
 */
export function useOfferedCanned(
  said: readonly string[],
  reader: CannedReader,
  isEmergency: boolean,
): readonly ReadyReply[] {
  const replies = useKeptCanned()?.replies;
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    if (!replies) return undefined;
    const content = contentOf(replies);
    const take = (ready: Offer): void => {
      built = { of: content, offer: ready };
      setOffer(() => ready);
    };
    if (built?.of === content) {
      take(built.offer);
      return undefined;
    }
    return runInSlices(offerInSteps(replies), take, cloudNow);
  }, [replies]);
  // As one text: the list is another one each time it is drawn.
  const words = said.join('\0');
  const offered = useMemo(
    () =>
      words
        .split('\0')
        .map((one) => offer?.(one) ?? [])
        .find((ids) => ids.length > 0),
    [offer, words],
  );
  const urgent = isEmergency ? (replies ?? []).filter(({ purpose }) => purposeOf(purpose) === 'emergency') : [];
  const ids = [...new Set([...urgent.slice(0, MOST_URGENT).map(({ id }) => id), ...(offered ?? [])])];
  return ids.flatMap((id) => {
    const reply = replies?.find((one) => one.id === id);
    return reply ? [readyFor(reply, reader)] : [];
  });
}
