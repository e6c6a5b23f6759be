import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import {
  createMatcher,
  createSearch,
  type FaqArticle,
  highlight,
  openingQuestions,
  shopperArticles,
} from '../../../domain/faq';
import { pageParam } from '../../wechat/page-param';
import { noteSearched } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { useMisses } from './use-misses';

const RESULTS = 8;
/** From here on it is a question rather than a word in progress, and the matcher may say that none is meant. */
const QUESTION_CHARS = 4;

/** Search on the phone, with every letter typed; no call. */
export function useSearch() {
  const orderId = pageParam(useRouter().params, 'orderId');
  const [typed, setTyped] = useState('');
  const [recent, setRecent] = useState(recentSearches);
  const faq = useFaq();
  const asker = useAsker(orderId);
  useFaqReport();

  const articles = useMemo(() => (faq.snapshot ? shopperArticles(faq.snapshot) : []), [faq.snapshot]);
  const search = useMemo(() => createSearch(articles), [articles]);
  const match = useMemo(() => createMatcher(articles), [articles]);

  const words = typed.trim();
  const facts = asker.facts;
  const found = useMemo(() => {
    const context = { facts, now: Date.now(), isEmergency: true };
    const ids = search(words, RESULTS, context);
    const isQuestion = [...words].length >= QUESTION_CHARS;
    const outcome = isQuestion ? match(words, context).outcome : 'answer';
    const questions = ids.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    return {
      questions: outcome === 'refused' ? [] : questions,
      isGuess: outcome === 'suggest',
      missed: outcome === 'refused' ? ('refused' as const) : questions.length === 0 ? ('none' as const) : undefined,
    };
  }, [words, facts, search, match, articles]);

  useMisses(words, faq.snapshot ? found.missed : undefined);

  const type = (value: string): void => {
    setTyped(value);
    if (value.trim()) noteSearched(value.trim().slice(0, 100));
  };

  return {
    orderId,
    order: asker.order,
    faq,
    typed,
    words,
    type,
    results: words ? found.questions : ([] as FaqArticle[]),
    isGuess: found.isGuess,
    mark: (question: string) => highlight(words, question),
    suggestions: faq.snapshot ? openingQuestions(faq.snapshot, facts, Date.now()) : [],
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
