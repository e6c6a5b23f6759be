import { useRouter } from '@tarojs/taro';
import { categoryQuestions, categoryTitle } from '../../../domain/faq/reading';
import { MINUTE } from '../../../domain/kernel';
import { topicOfCategory } from '../../../domain/ticket';
import { useNow } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useLanguage } from '../../text/language';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';

/** One category's questions, those that fit the order first. */
export function useCategory() {
  const { params } = useRouter();
  const id = pageParam(params, 'id') ?? '';
  const orderId = pageParam(params, 'orderId');
  const faq = useFaq();
  const asker = useAsker(orderId);
  useFaqReport();
  const language = useLanguage();
  const now = useNow(MINUTE);
  const category = faq.snapshot?.categories.find((one) => one.id === id);
  const questions = faq.snapshot ? categoryQuestions(faq.snapshot, id, asker.facts, now) : [];
  return {
    title: category && categoryTitle(category, language),
    topic: topicOfCategory(category),
    questions,
    orderId,
    order: asker.order,
    faq,
    isLoading: faq.isLoading || asker.isLoading,
  };
}
