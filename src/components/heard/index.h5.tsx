import { useEffect } from 'react';
import { sayAloud } from '../../browser/say-aloud';

/** A browser has one place for all that is said: in the page it would be come across twice. */
export function Heard({ words }: { words: string }) {
  useEffect(() => {
    if (words) sayAloud(words);
  }, [words]);
  return null;
}
