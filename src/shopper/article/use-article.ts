import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { NotHelpedReason } from '../../../domain/faq/learning';
import { categoryTitle, fillBlock, isOnlyChinese, validityOf, wordsOf } from '../../../domain/faq/reading';
import { MINUTE } from '../../../domain/kernel';
import { topicOfCategory } from '../../../domain/ticket';
import { useNow } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useLanguage } from '../../text/language';
import { articlesOf } from '../faq/articles';
import { noteFaqEvent } from '../faq/report';
import { currentTrail, noteRead } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';
import { useRelated } from './use-related';

/** One answer, with this order's facts in its sentences. Opening it is noted for the handoff. */
export function useArticle() {
  const { params } = useRouter();
  const id = pageParam(params, 'id') ?? '';
  const orderId = pageParam(params, 'orderId');
  const searched = pageParam(params, 'searched');
  const faq = useFaq();
  useFaqReport();
  const language = useLanguage();
  const now = useNow(MINUTE);
  const asker = useAsker(orderId);
  const articles = articlesOf(faq.snapshot);
  const known = articles.find((one) => one.id === id);
  // Old links lead here too, and an answer past its days would be wrong.
  const article = known && validityOf(known.conditions, now) === 'open' ? known : undefined;
  const [judged, setJudged] = useState(() => currentTrail().read.find(({ articleId }) => articleId === id));

  const isLoading = faq.isLoading || asker.isLoading;
  const related = useRelated(articles, id, isLoading ? undefined : asker.facts);
  const isThere = article !== undefined;
  useEffect(() => {
    if (!isThere) return;
    noteRead(id);
    noteFaqEvent({ type: 'view', articleId: id });
  }, [id, isThere]);

  const judge = (value: boolean): void => {
    setJudged({ articleId: id, helped: value });
    noteRead(id, value);
    noteFaqEvent({ type: value ? 'helped' : 'not_helped', articleId: id });
    // Found by these words, and it was not what they meant.
    if (!value && searched) noteFaqEvent({ type: 'miss', text: searched, outcome: 'not_helped' });
  };
  const explain = (reason: NotHelpedReason): void => {
    setJudged({ articleId: id, helped: false, reason });
    noteRead(id, false, reason);
    noteFaqEvent({ type: 'not_helped', articleId: id, reason });
  };
  const category = faq.snapshot?.categories.find((one) => one.id === article?.categoryId);

  const words = article && wordsOf(article, language);

  return {
    article,
    question: words?.question ?? '',
    isOnlyChinese: article !== undefined && isOnlyChinese(article, language),
    categoryTitle: category && categoryTitle(category, language),
    topic: topicOfCategory(category),
    blocks: words?.blocks.map((block) => fillBlock(block, asker.values)) ?? [],
    related,
    orderId,
    order: asker.order,
    faq,
    isLoading,
    searched,
    helped: judged?.helped,
    reason: judged?.reason,
    judge,
    explain,
  };
}
