import { useCallback, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../contract';
import { WATCH_EVERY } from '../../../domain/notice';
import { call, cloudNow, lastWordIn, pauseAfterWord, usePolling } from '../../cloud';

/** Whether somebody of the desk is there, and types an answer to this. */
export interface DeskNow {
  readonly isOnDuty: boolean;
  readonly isTyping: boolean;
}

/** Whoever waits on the page for an answer sees it come: it costs the small call that says whether there is one. */
export function useLook(
  ticketId: string,
  entries: readonly TimelineEntry[],
  refresh: () => Promise<void>,
  isLive: boolean,
): DeskNow {
  const [desk, setDesk] = useState<DeskNow>({ isOnDuty: false, isTyping: false });
  const lastWordAt = lastWordIn(entries);
  const pause = useCallback(() => pauseAfterWord(lastWordAt, cloudNow()), [lastWordAt]);
  const [isFailing, setFailing] = useState(false);
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  const look = async (): Promise<void> => {
    const isWatched = cloudNow() - saidAt.current >= WATCH_EVERY;
    if (isWatched) saidAt.current = cloudNow();
    try {
      const {
        unreadIds,
        isOnDuty = false,
        isTyping = false,
      } = await call('shopper', 'inbox.head', {
        ticketId,
        ...(isWatched && { isWatched }),
      });
      setFailing(false);
      setDesk((before) =>
        before.isOnDuty === isOnDuty && before.isTyping === isTyping ? before : { isOnDuty, isTyping },
      );
      if (unreadIds.includes(ticketId)) await refresh();
    } catch {
      // The slower question, which shows what is on the page, says so.
      setFailing(true);
    }
  };
  usePolling(look, pause, isFailing, isLive);
  return desk;
}
