import type { JobTime } from './define-jobs';

interface OnceARun<T> {
  (time: JobTime): Promise<T>;
  /** For whoever has changed what was read: it is asked again by the next that wants it. */
  readonly forget: (time: JobTime) => void;
}

/**
 * What several jobs of one run want to know, asked by the first of them and answered to all. What could not be read is asked again
 * by the next that wants it.
 */
export function onceARun<T>(read: (time: JobTime) => Promise<T>): OnceARun<T> {
  const known = new WeakMap<JobTime, Promise<T>>();
  const forget = (time: JobTime) => {
    known.delete(time);
  };
  const ask = (time: JobTime) => {
    const before = known.get(time);
    if (before) return before;
    const asked = read(time);
    known.set(time, asked);
    asked.catch(() => forget(time));
    return asked;
  };
  return Object.assign(ask, { forget });
}
