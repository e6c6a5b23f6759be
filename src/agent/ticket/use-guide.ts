import { useEffect, useState } from 'react';
import { call, useResource } from '../../cloud';

/** While somebody is still typing, nothing is asked. */
const PAUSE_MILLIS = 300;
/** One character finds everything. */
const MIN_CHARS = 2;

/** What the desk's published knowledge says about some words, the agents' own guide among it. */
export function useGuide(typed: string) {
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  const isEnabled = words.length >= MIN_CHARS;
  const found = useResource(`guide:${words}`, () => call('agent', 'guide.search', { text: words }), {
    isEnabled,
    refreshOnShow: false,
  });
  return { ...found, data: isEnabled ? found.data : undefined, isLoading: isEnabled && found.isLoading };
}
