import { useState } from 'react';
import { call, type DeskSession, useResource } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';

/** On this phone: that all is done, so nobody asks again, or that its admin does not want to see it. */
const QUIET = 'desk.firstDay.quiet';
/** How far the shop was the last time: the list has its place before the cloud says how far it is by now. */
const STEPS = 'desk.firstDay.steps';

/** How far a new shop is; nothing once all is done or it was put away. */
export function useFirstDay(session: DeskSession) {
  const [isQuiet, setQuiet] = useState(() => findKept<boolean>('seen', QUIET) ?? false);
  const isAsked = !isQuiet && session.may('merchant/firstDay.get');
  const { data, error } = useResource('desk.firstDay', () => call('merchant', 'firstDay.get', {}).then(noted), {
    isEnabled: isAsked,
    keepAs: STEPS,
  });
  const left = data?.steps.filter(({ isDone }) => !isDone).length ?? 0;
  return {
    steps: isAsked && left > 0 ? data?.steps : undefined,
    /** Nobody can say yet whether there will be a list: what stands below it would move. */
    isAwaited: isAsked && !data && !error,
    left,
    putAway: (): void => {
      keep('seen', QUIET, true);
      setQuiet(true);
    },
    bringBack: (): void => {
      forget('seen', QUIET);
      setQuiet(false);
    },
  };
}

/** What is done once is not undone by a shop that changes its mind: it is asked for no more. */
function noted<T extends { readonly steps: readonly { readonly isDone: boolean }[] }>(answer: T): T {
  if (answer.steps.every(({ isDone }) => isDone)) keep('seen', QUIET, true);
  return answer;
}
