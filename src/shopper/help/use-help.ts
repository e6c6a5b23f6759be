import type { FaqArticle, FaqSnapshot } from '../../../domain/faq';
import { categoryTitle, filledCategories, openingQuestions } from '../../../domain/faq/reading';
import { MINUTE, type ReaderLanguage } from '../../../domain/kernel';
import { useInbox, useNow } from '../../cloud';
import { useLanguage } from '../../text/language';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';
import { useArrival } from './use-arrival';

/** The help page: what this order's state makes people ask, then everything by category. */
export function useHelp() {
  const { orderId, isLoading: isArriving } = useArrival();
  const faq = useFaq();
  const asker = useAsker(orderId);
  useFaqReport();
  const inbox = useInbox();
  const language = useLanguage();
  const now = useNow(MINUTE);
  const questions: FaqArticle[] = faq.snapshot ? openingQuestions(faq.snapshot, asker.facts, now) : [];
  return {
    orderId,
    order: asker.order,
    faq,
    // The opening waits for the order: questions that jump under the finger are worse than a moment's wait.
    isLoading: faq.isLoading || isArriving || asker.isLoading,
    questions,
    categories: faq.snapshot ? namedCategories(faq.snapshot, now, language) : [],
    unread: inbox.data?.unread ?? 0,
    isDeskMember: inbox.data?.isDeskMember ?? false,
  };
}

const namedCategories = (snapshot: FaqSnapshot, now: number, language: ReaderLanguage) =>
  filledCategories(snapshot, now).map((category) => ({ ...category, title: categoryTitle(category, language) }));
