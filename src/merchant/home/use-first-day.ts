import { useState } from 'react';
import { call, type DeskSession, useResource } from '../../cloud';
import { findKept, forget, keep } from '../../phone/storage';

/** On this phone: that all is done, so nobody asks again, or that its admin does not want to see it. */
const KEPT = 'desk.firstDay.quiet';

/** How far a new shop is; nothing once all is done or it was put away. */
export function useFirstDay(session: DeskSession) {
  const [isQuiet, setQuiet] = useState(() => findKept<boolean>('seen', KEPT) ?? false);
  const { data } = useResource('desk.firstDay', () => call('merchant', 'firstDay.get', {}).then(noted), {
    isEnabled: !isQuiet && session.may('merchant/firstDay.get'),
  });
  const left = data?.steps.filter(({ isDone }) => !isDone).length ?? 0;
  return {
    steps: isQuiet || left === 0 ? undefined : data?.steps,
    left,
    putAway: (): void => {
      keep('seen', KEPT, true);
      setQuiet(true);
    },
    bringBack: (): void => {
      forget('seen', KEPT);
      setQuiet(false);
    },
  };
}

/** What is done once is not undone by a shop that changes its mind: it is asked for no more. */
function noted<T extends { readonly steps: readonly { readonly isDone: boolean }[] }>(answer: T): T {
  if (answer.steps.every(({ isDone }) => isDone)) keep('seen', KEPT, true);
  return answer;
}
