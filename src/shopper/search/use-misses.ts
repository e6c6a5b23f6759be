import { useDidHide, useUnload } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { charCount, FIELD_CHARS, firstChars } from '../../../domain/kernel';
import { type FaqEvent, noteFaqEvent } from '../faq/report';

type Outcome = Extract<FaqEvent, { type: 'miss' }>['outcome'];

/** Words that rest so long are meant as they stand. */
const REST_MILLIS = 2_000;
/** A single letter is the beginning of a word. */
const MIN_CHARS = 2;

/**
 * Notes words that found nothing, once they rest or the page is left with them standing there.
 *
 * @param missed why there is nothing; undefined when something was found
 */
export function useMisses(words: string, missed: Outcome | undefined): void {
  const standing = useRef<FaqEvent>();
  const isMiss = missed !== undefined && charCount(words) >= MIN_CHARS;
  useEffect(() => {
    standing.current = isMiss
      ? { type: 'miss', text: firstChars(words, FIELD_CHARS.searched), outcome: missed }
      : undefined;
    if (!standing.current) return undefined;
    const timer = setTimeout(() => noteOnce(standing), REST_MILLIS);
    return () => clearTimeout(timer);
  }, [words, missed, isMiss]);
  useDidHide(() => noteOnce(standing));
  useUnload(() => noteOnce(standing));
}

function noteOnce(standing: { current: FaqEvent | undefined }): void {
  if (standing.current) noteFaqEvent(standing.current);
  standing.current = undefined;
}
