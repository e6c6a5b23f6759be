import { useEffect, useState } from 'react';
import { type FaqArticle, relatedArticles } from '../../../domain/faq';
import { cloudNow } from '../../cloud';

const RELATED = 3;
const NONE: readonly FaqArticle[] = [];

/** The questions nearest to an article's own. They come a moment after the answer: the first ones need an index. */
export function useRelated(
  articles: readonly FaqArticle[],
  id: string,
  synonyms: readonly string[] | undefined,
): readonly FaqArticle[] {
  const [related, setRelated] = useState(NONE);
  useEffect(() => {
    const timer = setTimeout(() => setRelated(relatedArticles(articles, id, RELATED, synonyms, cloudNow())), 0);
    return () => clearTimeout(timer);
  }, [articles, id, synonyms]);
  return related;
}
