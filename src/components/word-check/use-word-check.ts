import { useEffect, useMemo, useState } from 'react';
import { SECOND } from '../../../domain/kernel';
import { deskWords, type FoundWord, type WordFinder } from '../../../domain/wording';
import { keptDeskSession } from '../../cloud';

/** After the last letter: nothing comes and goes while somebody is in the middle of a word. */
const PAUSE = 0.4 * SECOND;

/** Finds the words that one is warned of: by the lists that came with the session, so also without a network. */
export function useWordFinder(): WordFinder {
  const [find] = useState(() => deskWords(keptDeskSession()?.wordLists));
  return find;
}

export interface WordCheck {
  /** Each word once, as of the last pause. */
  readonly found: readonly FoundWord[];
  /** Whether these words were to be sent, and it is asked why as they are. */
  readonly isAsking: boolean;
  /** Whether it has to be asked first, which it then is. */
  readonly asks: () => boolean;
}

/** What is to be said to a shopper, looked through as it is typed and once more when it is to be sent. */
export function useWordCheck(words: string, find: WordFinder): WordCheck {
  const [seen, setSeen] = useState('');
  const [askedOf, setAskedOf] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSeen(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useMemo(() => eachOnce(find(seen)), [find, seen]);
  return {
    found: words === '' ? [] : found,
    isAsking: words !== '' && askedOf === words,
    asks: () => {
      if (find(words).length === 0) return false;
      setSeen(words);
      setAskedOf(words);
      return true;
    },
  };
}

const eachOnce = (found: readonly FoundWord[]): readonly FoundWord[] =>
  found.filter(({ word }, at) => found.findIndex((one) => one.word === word) === at);
