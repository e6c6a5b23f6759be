import { useEffect, useState } from 'react';
import type { FaqArticle } from '../../../domain/faq';
import { type ShopperSearch, shopperSearchInSteps } from '../../../domain/faq/matching';
import { cloudNow } from '../../cloud';
import { runInSlices } from '../../phone/in-slices';

const built = new WeakMap<readonly FaqArticle[], ShopperSearch<FaqArticle>>();

/**
 * The search of the articles, with the merchant's synonyms published beside them. It is built in slices between which the
 * page draws and takes letters, and answers from what is ready until all is; what was built stays for the next opening.
 */
export function useSearchIndex(
  articles: readonly FaqArticle[],
  synonyms: readonly string[] | undefined,
): ShopperSearch<FaqArticle> | undefined {
  const [search, setSearch] = useState(() => built.get(articles));
  useEffect(() => {
    const whole = built.get(articles);
    if (whole) {
      setSearch(() => whole);
      return;
    }
    const take = (ready: ShopperSearch<FaqArticle>, isWhole: boolean): void => {
      if (isWhole) built.set(articles, ready);
      setSearch(() => ready);
    };
    return runInSlices(shopperSearchInSteps(articles, synonyms), take, cloudNow);
  }, [articles, synonyms]);
  return search;
}
