import { newKey } from './call';

/** The last try to send something: the key it went under, and its content. */
export interface LastTry {
  readonly key: string;
  readonly print: string;
}

/**
 * What to send `content` under: the last try's own key while nothing in it changed, otherwise a new one. Kept with the
 * draft it also holds when the app was closed in between, so that a lost answer never makes the desk hear it twice.
 */
export function tryToSend(content: unknown, last: LastTry | undefined): LastTry {
  const print = JSON.stringify(content);
  return last?.print === print ? last : { key: newKey(), print };
}
