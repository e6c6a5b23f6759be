import { useEffect, useState } from 'react';

/** Longer than one pauses within a word, whose letters an input method shows until it is chosen. */
const REST_MILLIS = 600;

interface TooLong {
  readonly typed: string;
  readonly taken: string;
}

/**
 * A field shows what was typed beyond its bound until typing rests, then what was taken of it. Taken back at once, a word
 * would be torn apart under an input method; and a platform redraws a field only when its value has changed in between.
 */
export function useTooLong(value: string) {
  const [tooLong, setTooLong] = useState<TooLong>();
  useEffect(() => {
    if (!tooLong) return undefined;
    const timer = setTimeout(() => setTooLong(undefined), REST_MILLIS);
    return () => clearTimeout(timer);
  }, [tooLong]);
  return {
    shown: tooLong?.taken === value ? tooLong.typed : value,
    show: (typed: string, taken: string): void => setTooLong(typed === taken ? undefined : { typed, taken }),
  };
}
