import { useCallback, useEffect, useState } from 'react';
import { call } from '../cloud/call';
import { useResource } from '../cloud/use-resource';
import { openUrl } from '../wechat/pages';
import { findStored, store } from '../wechat/storage';
import { FIRST_PLACE, type Place } from './place';

const HINT_MILLIS = 6_000;

/** What the entry knows: unread replies, what it opens, where it was left, whether it still introduces itself. */
export function useEntry(helpUrl: string) {
  const { data: head } = useResource('inbox.head', () => call('shopper', 'inbox.head', {}), { keepAs: 'inbox.head' });
  const [place, setPlace] = useState<Place>(() => findStored('entryPlace') ?? FIRST_PLACE);
  const [hasHint, setHint] = useState(() => !findStored('hasSeenEntryHint'));

  const move = useCallback((next: Place) => {
    setPlace(next);
    store('entryPlace', next);
    setHint(false);
  }, []);
  const unfold = useCallback(() => move({ ...place, isFolded: false }), [move, place]);
  const openHelp = useCallback(() => {
    setHint(false);
    void openUrl(helpUrl);
  }, [helpUrl]);

  useEffect(() => {
    if (!hasHint) return undefined;
    // Once shown is enough, also when the person goes on to the next page at once.
    store('hasSeenEntryHint', true);
    const timer = setTimeout(() => setHint(false), HINT_MILLIS);
    return () => clearTimeout(timer);
  }, [hasHint]);

  return {
    unread: head?.unread ?? 0,
    opensConversation: head?.entryOpens === 'conversation',
    place,
    hasHint,
    move,
    unfold,
    openHelp,
  };
}
