import { useEffect, useState } from 'react';
import type { FaqArticle } from '../../../domain/faq';
import { relatedInSteps } from '../../../domain/faq/matching';
import type { AskerFacts } from '../../../domain/faq/reading';
import { cloudNow } from '../../cloud';
import { runInSlices } from '../../phone/in-slices';

const RELATED = 3;

/** The questions that whoever reads an article goes on to. They come a moment after the answer: comparing all takes a while; undefined until then. */
export function useRelated(
  articles: readonly FaqArticle[],
  id: string,
  facts: AskerFacts | undefined,
): readonly FaqArticle[] | undefined {
  const [related, setRelated] = useState<readonly FaqArticle[]>();
  useEffect(() => {
    // Compared with what is not all there, they would be none, and then push away what stands in their place.
    if (!facts) return undefined;
    return runInSlices(relatedInSteps(articles, id, RELATED, { facts, now: cloudNow() }), setRelated, cloudNow);
  }, [articles, id, facts]);
  return related;
}
