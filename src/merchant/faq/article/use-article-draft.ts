import { useRef } from 'react';
import type { OutputOf } from '../../../cloud';
import { keep } from '../../../phone/storage';
import { useDraft } from '../../../phone/use-draft';
import type { ArticleDraft, ChangeArticle } from './article-draft';

type Acknowledged = OutputOf<'merchant', 'faq.save'>;

const nameOf = (id: string): string => `faq.article.${id}`;

/**
 * What is typed of an article and not saved yet, over what is saved.
 *
 * @param id the article's, or what a new one is kept under until it has its own page
 * @param base what is saved, or what a new one begins with
 */
export function useArticleDraft(id: string, base: ArticleDraft | undefined) {
  const typed = useDraft<ArticleDraft | null>(nameOf(id), null);
  const latestBase = useRef(base);
  latestBase.current = base;

  const change: ChangeArticle = (next) =>
    typed.change((now) => {
      const from = now ?? latestBase.current;
      const to = from && next(from);
      // What comes too late to change anything is no change to be saved.
      return to === undefined || to === from ? now : to;
    });

  /** Saved: what was typed while it was on its way is still to be saved, over the version that it is now. */
  const markSaved = (before: ArticleDraft | null, { articleId, version }: Acknowledged): void => {
    let since: ArticleDraft | null = null;
    typed.change((now) => {
      since = now === null || now === before ? null : { ...now, version };
      return since;
    });
    if (since !== null && id === articleId) return;
    // A new article has a page of its own from now on, and what is typed of it belongs there.
    if (since !== null) keep('draft', nameOf(articleId), since);
    typed.clear();
  };

  return { typed, draft: typed.draft ?? base, change, markSaved };
}
