import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { safely } from './safely';

/** Where a thread ends, and where what is new to its reader begins. To be drawn as ids. */
export const THREAD_END = 'thread-end';
export const THREAD_NEW = 'thread-new';

/** Room for the title and a line above what is scrolled to. */
const ABOVE_PX = -96;
const FAR_DOWN_PX = 999_999;
const GLIDE_MILLIS = 200;

const scroll = (options: Taro.pageScrollTo.Option): void => {
  // A page that cannot be scrolled is read by hand.
  void safely(() => Taro.pageScrollTo(options));
};

/** Brings the end of the page into view. */
export const scrollToEnd = (duration = GLIDE_MILLIS): void => scroll({ scrollTop: FAR_DOWN_PX, duration });

/** Brings something on the page to its top, at once. */
export const scrollToId = (id: string): void => scroll({ selector: `#${id}`, offsetTop: ABOVE_PX, duration: 0 });

interface Options {
  /** The newest entry, once the thread is there. */
  newestId: string | undefined;
  /** How many entries there are. */
  count: number;
  /** Whether something in it is new to its reader: it then opens there, otherwise at its end. */
  hasNew: boolean;
}

/**
 * Keeps the reading place of a thread that grows: it opens where what is new begins; who is at its end stays there; whoever
 * reads further up is left where they are, and learns how much has come since.
 */
export function useReadingPlace({ newestId, count, hasNew }: Options) {
  const isAtEnd = useRef(true);
  const seen = useRef<{ newestId: string; count: number }>();
  const [missed, setMissed] = useState(0);

  const isThere = newestId !== undefined;
  useEffect(() => {
    if (!isThere) return undefined;
    let observer: Taro.IntersectionObserver | undefined;
    try {
      const { page } = Taro.getCurrentInstance();
      observer = Taro.createIntersectionObserver(page ?? ({} as Taro.PageInstance));
      observer.relativeToViewport({}).observe(`#${THREAD_END}`, ({ intersectionRatio = 0, boundingClientRect }) => {
        // A line of no height has no ratio; where it is, is told all the same.
        isAtEnd.current = intersectionRatio > 0 || (boundingClientRect?.top ?? Number.POSITIVE_INFINITY) < viewportPx();
        if (isAtEnd.current) setMissed(0);
      });
    } catch {
      // Without it every arrival is brought into view, as if one were at the end.
    }
    return () => observer?.disconnect();
  }, [isThere]);

  useEffect(() => {
    if (newestId === undefined || seen.current?.newestId === newestId) return;
    const before = seen.current;
    seen.current = { newestId, count };
    if (!before) {
      if (hasNew) scrollToId(THREAD_NEW);
      else scrollToEnd(0);
    } else if (isAtEnd.current) scrollToEnd();
    else setMissed((now) => now + Math.max(1, count - before.count));
  }, [newestId, count, hasNew]);

  const toEnd = useCallback(() => {
    setMissed(0);
    isAtEnd.current = true;
    scrollToEnd();
  }, []);
  return { missed, toEnd };
}

function viewportPx(): number {
  try {
    return Taro.getWindowInfo().windowHeight;
  } catch {
    return 0;
  }
}
