import { useState } from 'react';
import type { CheckKind } from '../../../domain/faq';
import { call, useAction, useResource } from '../../cloud';
import { useStages } from '../use-stages';
import type { ArticleRow } from './use-faq-list';

export interface FoundProblem {
  readonly kind: CheckKind;
  readonly severity: 'error' | 'warning';
  readonly articleId?: string;
  readonly question?: string;
  readonly text?: string;
}

/** From drafts to what shoppers read: how far each change is, what stands against it, and the turn itself. */
export function usePublishing(articles: readonly ArticleRow[], refreshList: () => Promise<void>) {
  const [isOpen, setOpen] = useState(false);
  const changed = articles.filter(({ isDraft }) => isDraft);
  const at = (stage: ArticleRow['stage']): readonly ArticleRow[] => changed.filter((row) => row.stage === stage);
  const check = useResource('faq.check', () => call('merchant', 'faq.check', {}), {
    isEnabled: isOpen,
    refreshOnShow: false,
  });
  const refresh = async (): Promise<void> => {
    await Promise.all([refreshList(), check.refresh()]);
  };
  const stages = useStages(refresh);
  const publishing = useAction((key) => call('merchant', 'faq.publish', { key }));
  /** How many articles shoppers can read now; undefined when it was not published. */
  const publish = async (): Promise<number | undefined> => {
    const done = await publishing.run();
    if (!done) {
      // What stands against it is said by the check.
      void check.refresh();
      return undefined;
    }
    setOpen(false);
    await refreshList();
    return done.articleCount;
  };
  return {
    isOpen,
    setOpen,
    ready: at('ready'),
    inReview: at('review'),
    inDraft: at('draft'),
    check,
    stages,
    publish,
    isPublishing: publishing.isRunning,
    publishError: publishing.error,
  };
}

export type Publishing = ReturnType<typeof usePublishing>;
