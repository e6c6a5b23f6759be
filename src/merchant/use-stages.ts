import { useState } from 'react';
import { call, useAction } from '../cloud';

/** A step on an article's way from draft to ready. */
export type StageStep =
  | { readonly do: 'submit'; readonly articleIds: readonly string[] }
  | { readonly do: 'approve'; readonly articleIds: readonly string[] }
  | { readonly do: 'return'; readonly articleIds: readonly string[]; readonly comment?: string };

/** So many articles go at once. */
const MOST_AT_ONCE = 30;

/** Submits, approves and returns articles, then reads again how they stand. */
export function useStages(refresh: () => Promise<void>) {
  const [running, setRunning] = useState<StageStep['do']>();
  const action = useAction((key, step: StageStep) => {
    const articleIds = step.articleIds.slice(0, MOST_AT_ONCE);
    switch (step.do) {
      case 'submit':
        return call('merchant', 'faq.submit', { key, articleIds });
      case 'approve':
        return call('merchant', 'faq.review', { key, articleIds, verdict: 'approve' });
      case 'return':
        return call('merchant', 'faq.review', { key, articleIds, verdict: 'return', comment: step.comment });
    }
  });
  /** Whether it was done. */
  const take = async (step: StageStep): Promise<boolean> => {
    setRunning(step.do);
    const ack = await action.run(step);
    setRunning(undefined);
    if (ack) await refresh();
    return ack !== undefined;
  };
  return {
    take,
    running,
    error: action.error,
    /** An emergency script that its own writer tried to approve. */
    needsSecondPerson: action.error?.details.reason === 'second_person',
  };
}
