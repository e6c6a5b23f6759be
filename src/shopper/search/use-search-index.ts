import { useEffect, useState } from 'react';
import { createMatcher, createSearch, type FaqArticle, type Matcher, type Search } from '../../../domain/faq';

interface SearchIndex {
  /** What stands under the field after every letter. */
  readonly search: Search;
  /** Whether a whole question is meant by any of it. */
  readonly match: Matcher;
}

const built = new WeakMap<readonly FaqArticle[], SearchIndex>();

/**
 * The index of the articles, with the merchant's synonyms published beside them. Building it takes a moment where there are thousands, so the page is drawn first, and what
 * was built stays for the next opening.
 */
export function useSearchIndex(
  articles: readonly FaqArticle[],
  synonyms: readonly string[] | undefined,
): SearchIndex | undefined {
  const [index, setIndex] = useState(() => built.get(articles));
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = built.get(articles) ?? {
        search: createSearch(articles, synonyms),
        match: createMatcher(articles, { synonyms }),
      };
      built.set(articles, next);
      setIndex(next);
    }, 0);
    return () => clearTimeout(timer);
  }, [articles, synonyms]);
  return index;
}
