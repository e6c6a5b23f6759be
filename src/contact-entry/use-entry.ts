import { useCallback, useEffect, useState } from 'react';
import { useInbox } from '../cloud/use-inbox';
import { openUrl } from '../phone/pages';
import { findStored, store } from '../phone/storage';
import { type Language, useLanguage } from '../text/language';
import { FIRST_POSITION, type Position } from './position';
import { watchRoom } from './room';

/** The page's own room for the entry, at its end. */
export const ROOM_ID = 'entry-room';
const HINT_MILLIS = 6_000;
/** Shown for less, nobody has read it. */
const READ_MILLIS = 1_500;

/** What the entry knows: unread replies, what it opens, where it was left, whether it still introduces itself. */
export function useEntry(helpUrl: string, bottomInsetPx: number) {
  const { data: head } = useInbox();
  const language = useLanguage();
  const [position, setPosition] = useState<Position>(() => findStored('entryPlace') ?? FIRST_POSITION);
  const [hasHint, setHint] = useState(() => !findStored('hasSeenEntryHint'));
  // The hint lies beside the entry: it waits until nothing of the page is there.
  const [hasRoom, setRoom] = useState(false);

  const move = useCallback((next: Position) => {
    setPosition(next);
    store('entryPlace', next);
    setHint(false);
  }, []);
  const unfold = useCallback(() => move({ ...position, isFolded: false }), [move, position]);
  const openHelp = useCallback(() => {
    setHint(false);
    void openUrl(helpUrl);
  }, [helpUrl]);

  useEffect(() => (hasHint ? watchRoom(ROOM_ID, bottomInsetPx, setRoom) : undefined), [hasHint, bottomInsetPx]);
  const isHintShown = hasHint && hasRoom;
  useEffect(() => {
    if (!isHintShown) return undefined;
    // Once read is enough, also when the person goes on to the next page.
    const read = setTimeout(() => store('hasSeenEntryHint', true), READ_MILLIS);
    const over = setTimeout(() => setHint(false), HINT_MILLIS);
    return () => {
      clearTimeout(read);
      clearTimeout(over);
    };
  }, [isHintShown]);

  return {
    ...faceOf(head, language),
    position,
    isHintShown,
    move,
    unfold,
    openHelp,
  };
}

/** What the entry is told by the cloud: of `inbox.head` what it shows. */
export interface EntryHead {
  readonly unread: number;
  readonly entryOpens?: 'help' | 'conversation' | undefined;
  readonly incidents?: readonly { readonly words: string; readonly english?: string | undefined }[] | undefined;
}

interface Face {
  readonly unread: number;
  /** What many have at this moment. */
  readonly known: string | undefined;
  /** What stands on it in red; empty where there is nothing. */
  readonly badge: string | number;
  /** What a tap opens; help unless the shop says otherwise. */
  readonly opens: EntryHead['entryOpens'];
}

/** How the entry looks to somebody. */
export function faceOf(head: EntryHead | undefined, language: Language): Face {
  const unread = head?.unread ?? 0;
  const incident = head?.incidents?.[0];
  const known = (language === 'en' && incident?.english) || incident?.words;
  return {
    unread,
    known,
    badge: unread > 99 ? '99+' : unread || (known ? '!' : ''),
    opens: head?.entryOpens,
  };
}
