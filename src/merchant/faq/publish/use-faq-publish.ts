import { call, useAction, useResource } from '../../../cloud';
import { loadFaqList } from '../load-faq-list';
import { useStages } from '../use-stages';
import { promotedOrder } from './promoted-order';

/** The way of what was written to the shoppers: submit, review, check, publish, now or later. */
export function useFaqPublish() {
  const list = useResource('faq.list', loadFaqList);
  const check = useResource('faq.check', () => call('merchant', 'faq.check', { of: 'next' }));
  const refresh = async (): Promise<void> => {
    await Promise.all([list.refresh(), check.refresh()]);
  };
  const stages = useStages(refresh);
  const publishing = useAction((key) => call('merchant', 'faq.publish', { key }));
  const scheduling = useAction((key, publishAt: number | null) => call('merchant', 'faq.schedule', { key, publishAt }));

  const promoting = useAction((key, articleId: string, insteadId: string) => {
    const order = promotedOrder(list.data?.articles ?? [], articleId, insteadId);
    return order ? call('merchant', 'faq.order', { key, ...order }) : Promise.resolve(undefined);
  });

  /** Shows what a step left, whether it succeeded or not: what stands against publishing is said by the check. */
  const then = async <T>(step: Promise<T | undefined>): Promise<T | undefined> => {
    const done = await step;
    await refresh();
    return done;
  };

  // Both or neither: nothing of the one moves away when the other comes.
  const isLoading = list.isLoading || check.isLoading;
  const shown = isLoading ? undefined : list.data;
  const articles = shown?.articles ?? [];
  return {
    list,
    check,
    isLoading,
    checked: isLoading ? undefined : check.data,
    stages,
    drafts: articles.filter(({ stage, isDraft }) => stage === 'draft' && isDraft),
    reviews: articles.filter(({ stage }) => stage === 'review'),
    hasCategoryChanges: shown?.hasCategoryChanges ?? false,
    scheduledAt: shown?.scheduledAt,
    publish: () => then(publishing.run()),
    schedule: (publishAt: number | null) => then(scheduling.run(publishAt)),
    /** Moves a question up in its category, as the check proposed; shoppers see it with the next publishing. */
    promote: (articleId: string, insteadId: string) => then(promoting.run(articleId, insteadId)),
    isPromoting: promoting.isRunning,
    isPublishing: publishing.isRunning,
    isScheduling: scheduling.isRunning,
    error: stages.error ?? publishing.error ?? scheduling.error ?? promoting.error,
    refresh,
  };
}
