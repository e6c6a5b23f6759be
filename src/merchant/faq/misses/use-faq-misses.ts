import { useEffect, useRef, useState } from 'react';
import { FIELD_CHARS, firstChars } from '../../../../domain/kernel';
import { call, newKey, useAction, useResource } from '../../../cloud';
import type { MissGroup } from '../missed-words';

/** As long as the line that offers to take it back stands there. */
const REGRET_MILLIS = 6_000;

/** What shoppers asked in vain: attached to an answer, or put away. */
export function useFaqMisses() {
  const list = useResource('faq.misses', () => call('merchant', 'faq.misses', {}));
  const attaching = useAction((key, { text, missIds }: MissGroup, articleId: string) =>
    call('merchant', 'faq.attachMiss', { key, missIds, articleId, text: firstChars(text, FIELD_CHARS.question) }),
  );
  const [goneIds, setGoneIds] = useState<readonly string[]>([]);
  const [busyId, setBusyId] = useState<string>();
  const dismissing = useLateDismissal();

  const detaching = useAction((key, { text, missIds }: MissGroup, articleId: string, expectedVersion: number) =>
    call('merchant', 'faq.detachMiss', {
      key,
      missIds,
      articleId,
      text: firstChars(text, FIELD_CHARS.question),
      expectedVersion,
    }),
  );
  /** Answers how to take it back; undefined when something stood against it. */
  const attach = async (group: MissGroup, articleId: string): Promise<(() => Promise<void>) | undefined> => {
    setBusyId(group.id);
    detaching.clearError();
    const ack = await attaching.run(group, articleId);
    setBusyId(undefined);
    if (!ack) return undefined;
    setGoneIds((gone) => [...gone, group.id]);
    await list.refresh();
    return async () => {
      if (!(await detaching.run(group, articleId, ack.version))) return;
      setGoneIds((gone) => gone.filter((id) => id !== group.id));
      await list.refresh();
    };
  };
  return {
    list,
    groups: list.data?.groups.filter(({ id }) => !goneIds.includes(id)) ?? [],
    /** How many more groups the cloud has. */
    more: list.data?.more ?? 0,
    attach,
    busyId,
    error: attaching.error ?? detaching.error,
    dismiss: (group: MissGroup): void => {
      setGoneIds((gone) => [...gone, group.id]);
      dismissing.start(group);
    },
    takeBack: (group: MissGroup): void => {
      dismissing.stop();
      setGoneIds((gone) => gone.filter((id) => id !== group.id));
    },
  };
}

/** Dismissing is for good, so it is told only once it can no longer be taken back; leaving the page tells it at once. */
function useLateDismissal() {
  const waiting = useRef<{ group: MissGroup; timer: ReturnType<typeof setTimeout> }>();
  const stop = (): MissGroup | undefined => {
    const { group, timer } = waiting.current ?? {};
    clearTimeout(timer);
    waiting.current = undefined;
    return group;
  };
  const tell = (): void => {
    const group = stop();
    // When it does not arrive, the words stand in the list again next time.
    if (group) {
      call('merchant', 'faq.dismissMiss', { key: newKey(), missIds: group.missIds }).catch(() => undefined);
    }
  };
  const tellLast = useRef(tell);
  useEffect(() => () => tellLast.current(), []);
  return {
    start: (group: MissGroup): void => {
      tell();
      waiting.current = { group, timer: setTimeout(tell, REGRET_MILLIS) };
    },
    stop,
  };
}
