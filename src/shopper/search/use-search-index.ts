import { useEffect, useState } from 'react';
import type { FaqArticle } from '../../../domain/faq';
import { createShopperSearch, type ShopperSearch } from '../../../domain/faq/matching';

const built = new WeakMap<readonly FaqArticle[], ShopperSearch<FaqArticle>>();

/**
 * The search of the articles, with the merchant's synonyms published beside them. Building it takes a moment where there are thousands, so the page is drawn first, and what
 * was built stays for the next opening.
 */
export function useSearchIndex(
  articles: readonly FaqArticle[],
  synonyms: readonly string[] | undefined,
): ShopperSearch<FaqArticle> | undefined {
  const [search, setSearch] = useState(() => built.get(articles));
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = built.get(articles) ?? createShopperSearch(articles, synonyms);
      built.set(articles, next);
      setSearch(() => next);
    }, 0);
    return () => clearTimeout(timer);
  }, [articles, synonyms]);
  return search;
}
