import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { highlight, isFirstCharacter } from '../../../domain/faq/matching';
import { openingQuestions } from '../../../domain/faq/reading';
import { firstChars, MINUTE } from '../../../domain/kernel';
import { topicOfCategory } from '../../../domain/ticket';
import { useNow } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useLanguage } from '../../text/language';
import { articlesOf } from '../faq/articles';
import { noteSearched } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { useMisses } from './use-misses';
import { useSearchIndex } from './use-search-index';

/** Search on the phone, with every letter typed; no call. */
export function useSearch() {
  const orderId = pageParam(useRouter().params, 'orderId');
  const [typed, setTyped] = useState('');
  const [recent, setRecent] = useState(recentSearches);
  const faq = useFaq();
  const asker = useAsker(orderId);

  const search = useSearchIndex(articlesOf(faq.snapshot), faq.snapshot?.synonyms);

  const words = typed.trim();
  const now = useNow(MINUTE);
  const language = useLanguage();
  const facts = asker.facts;
  const found = useMemo(
    () => search?.(words, { facts, now, language, isEmergency: true }),
    [words, facts, search, now, language],
  );
  const questions = found?.questions ?? [];

  // In this order: what stands there when the page is left is told with the rest.
  useMisses(words, faq.snapshot ? found?.missed : undefined);
  useFaqReport();

  const type = (value: string): void => {
    setTyped(value);
    if (value.trim()) noteSearched(firstChars(value.trim(), 100));
  };

  return {
    orderId,
    order: asker.order,
    faq,
    typed,
    words,
    type,
    results: questions,
    /** What the words are probably about: the category of the best answer to them. */
    topic: topicOfCategory(faq.snapshot?.categories.find(({ id }) => id === questions[0]?.categoryId)),
    /** The words were looked up, and there is nothing. */
    isMissed: found?.missed !== undefined,
    /** Too little has been typed to say that there is nothing. */
    isBeginning: isFirstCharacter(words),
    isGuess: found?.isGuess === true,
    mark: (question: string) => highlight(words, question),
    suggestions: faq.snapshot ? openingQuestions(faq.snapshot, facts, now) : [],
    recent,
    remember: () => {
      if (words) setRecent(rememberSearch(words));
    },
    forgetRecent: () => {
      forgetSearches();
      setRecent([]);
    },
  };
}
