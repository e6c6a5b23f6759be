import { type LastTry, tryToSend } from './last-try';
import { type Action, type ActionOptions, useAction } from './use-action';

interface Sending<D, C, T> extends ActionOptions {
  /** Remembers something in the draft while it is sent. */
  change: (next: (now: D) => D) => void;
  /** What of the draft is sent; while that is the same, it is the same intention. */
  contentOf: (draft: D) => C;
  send: (key: string, content: C, draft: D) => Promise<T>;
}

/**
 * Sends what a draft holds, once: the key lies in the draft, so that the same words go out under the same key also after
 * the app was closed in between.
 */
export function useSending<D extends { readonly lastTry?: LastTry }, C, T>({
  change,
  contentOf,
  send,
  ...options
}: Sending<D, C, T>): Action<[draft: D], T> {
  return useAction(async (_key, draft: D) => {
    const content = contentOf(draft);
    const lastTry = tryToSend(content, draft.lastTry);
    change((now) => ({ ...now, lastTry }));
    return send(lastTry.key, content, draft);
  }, options);
}
