import { useRouter } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import { fillBlock, relatedArticles, shopperArticles } from '../../../domain/faq';
import { pageParam } from '../../wechat/page-param';
import { currentTrail, noteRead } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';

const RELATED = 3;

/** One answer, with this order's facts in its sentences. Opening it is noted for the handoff. */
export function useArticle() {
  const { params } = useRouter();
  const id = pageParam(params, 'id') ?? '';
  const orderId = pageParam(params, 'orderId');
  const faq = useFaq();
  const asker = useAsker(orderId);
  // One array for as long as the snapshot lasts: the index of related questions hangs on it.
  const articles = useMemo(() => (faq.snapshot ? shopperArticles(faq.snapshot) : []), [faq.snapshot]);
  const article = articles.find((one) => one.id === id);
  const [helped, setHelped] = useState(() => currentTrail().read.find(({ articleId }) => articleId === id)?.helped);

  const related = useMemo(() => relatedArticles(articles, id, RELATED), [articles, id]);
  const isThere = article !== undefined;
  useEffect(() => {
    if (isThere) noteRead(id);
  }, [id, isThere]);

  const judge = (value: boolean): void => {
    setHelped(value);
    noteRead(id, value);
  };

  return {
    article,
    category: faq.snapshot?.categories.find((one) => one.id === article?.categoryId),
    blocks: article?.blocks.map((block) => fillBlock(block, asker.values)) ?? [],
    related,
    orderId,
    order: asker.order,
    faq,
    isLoading: faq.isLoading || asker.isLoading,
    helped,
    judge,
  };
}
