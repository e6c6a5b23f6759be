import { useEffect, useState } from 'react';
import type { FaqArticle } from '../../../domain/faq';
import { type ShopperSearch, shopperSearchInSteps } from '../../../domain/faq/matching';
import { cloudNow } from '../../cloud';

const built = new WeakMap<readonly FaqArticle[], ShopperSearch<FaqArticle>>();

/** As long as a frame lasts: on a slow phone the step at hand may take as long again, and a letter typed still shows at once. */
const SLICE_MILLIS = 16;

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
    const steps = shopperSearchInSteps(articles, synonyms);
    const goOn = (): void => {
      const until = cloudNow() + SLICE_MILLIS;
      let ready: ShopperSearch<FaqArticle> | undefined;
      do {
        const step = steps.next();
        ready = step.value ?? ready;
        if (step.done) {
          built.set(articles, step.value);
          setSearch(() => step.value);
          return;
        }
      } while (cloudNow() < until);
      const soFar = ready;
      if (soFar) setSearch(() => soFar);
      timer = setTimeout(goOn, 0);
    };
    let timer = setTimeout(goOn, 0);
    return () => clearTimeout(timer);
  }, [articles, synonyms]);
  return search;
}
