import { useState } from 'react';
import { call, useAction, useResource } from '../../cloud';

type Verdict = 'approve' | 'return';

/** WeChat counts a call in megabytes, people in handfuls: more than this many at once go in several calls. */
const BATCH = 30;

/** The way of what was written to the shoppers: submit, review, check, publish, now or later. */
export function useFaqPublish() {
  const list = useResource('faq.list', () => call('merchant', 'faq.list', {}));
  const check = useResource('faq.check', () => call('merchant', 'faq.check', { of: 'next' }));
  const [givingBack, setGivingBack] = useState<readonly string[]>();

  const refresh = async (): Promise<void> => {
    await Promise.all([list.refresh(), check.refresh()]);
  };

  const submitting = useAction(async (key, ids: readonly string[]) => {
    for (const [place, articleIds] of batches(ids)) {
      await call('merchant', 'faq.submit', { key: `${key}-${place}`, articleIds });
    }
    return ids.length;
  });
  const reviewing = useAction(async (key, ids: readonly string[], verdict: Verdict, comment: string) => {
    for (const [place, articleIds] of batches(ids)) {
      const input = { key: `${key}-${place}`, articleIds, verdict, ...(comment ? { comment } : {}) };
      await call('merchant', 'faq.review', input);
    }
    return ids.length;
  });
  const publishing = useAction((key) => call('merchant', 'faq.publish', { key }));
  const scheduling = useAction((key, publishAt: number | null) => call('merchant', 'faq.schedule', { key, publishAt }));

  /** Runs a step and shows what it left, whether it succeeded or not: the other person may have been quicker. */
  const then = async <T>(step: Promise<T | undefined>): Promise<T | undefined> => {
    const done = await step;
    await refresh();
    return done;
  };

  const articles = list.data?.articles ?? [];
  return {
    list,
    check,
    drafts: articles.filter(({ stage, isDraft }) => stage === 'draft' && isDraft),
    reviews: articles.filter(({ stage }) => stage === 'review'),
    hasCategoryChanges: list.data?.hasCategoryChanges ?? false,
    scheduledAt: list.data?.scheduledAt,
    submit: (ids: readonly string[]) => then(submitting.run(ids)),
    submitAndApprove: async (ids: readonly string[]) =>
      then(submitting.run(ids).then((done) => done && reviewing.run(ids, 'approve', ''))),
    review: (ids: readonly string[], verdict: Verdict, comment = '') => then(reviewing.run(ids, verdict, comment)),
    publish: () => then(publishing.run()),
    schedule: (publishAt: number | null) => then(scheduling.run(publishAt)),
    isBusy: submitting.isRunning || reviewing.isRunning,
    isPublishing: publishing.isRunning,
    isScheduling: scheduling.isRunning,
    error: submitting.error ?? reviewing.error ?? publishing.error ?? scheduling.error,
    givingBack,
    setGivingBack,
    refresh,
  };
}

export type FaqPublishState = ReturnType<typeof useFaqPublish>;

function batches(ids: readonly string[]): [place: number, ids: string[]][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, place) => [
    place,
    ids.slice(place * BATCH, (place + 1) * BATCH),
  ]);
}
