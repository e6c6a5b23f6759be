import { useState } from 'react';
import { LIST_COUNTS } from '../../../domain/kernel';
import { call, useAction } from '../../cloud';

/** A step on an article's way from draft to ready. */
export type StageStep =
  | { readonly do: 'submit'; readonly articleIds: readonly string[] }
  | {
      readonly do: 'approve';
      readonly articleIds: readonly string[];
      /** The versions that were looked at: what was saved since is not approved unseen. */
      readonly versions?: Readonly<Record<string, number>>;
    }
  | { readonly do: 'return'; readonly articleIds: readonly string[]; readonly comment?: string };

/** More go in several calls. */
const { articlesAtOnce: AT_ONCE } = LIST_COUNTS;

/** Submits, approves and returns articles, then reads again how they stand. */
export function useStages(refresh: () => Promise<void>) {
  const [running, setRunning] = useState<StageStep['do']>();
  const [last, setLast] = useState<StageStep['do']>();
  const action = useAction(async (key, step: StageStep) => {
    for (let part = 0; part * AT_ONCE < step.articleIds.length; part += 1) {
      const articleIds = step.articleIds.slice(part * AT_ONCE, (part + 1) * AT_ONCE);
      await takeStep(`${key}-${part}`, { ...step, articleIds });
    }
    return step.articleIds.length;
  });
  /** How many were done: all of them, or undefined when something stood against it. */
  const take = async (step: StageStep): Promise<number | undefined> => {
    setRunning(step.do);
    setLast(step.do);
    const done = await action.run(step);
    setRunning(undefined);
    // Also after a refusal: another person may have been quicker.
    await refresh();
    return done;
  };
  return {
    take,
    running,
    error: action.error,
    /** Of giving back alone, which is asked for in a sheet of its own. */
    returnError: last === 'return' ? action.error : undefined,
    /** An emergency script that its own writer tried to approve. */
    needsSecondPerson: action.error?.details.reason === 'second_person',
  };
}

function takeStep(key: string, step: StageStep): Promise<unknown> {
  const articleIds = [...step.articleIds];
  switch (step.do) {
    case 'submit':
      return call('merchant', 'faq.submit', { key, articleIds });
    case 'approve':
      return call('merchant', 'faq.review', { key, articleIds, verdict: 'approve', versions: step.versions });
    case 'return':
      return call('merchant', 'faq.review', { key, articleIds, verdict: 'return', comment: step.comment });
  }
}
