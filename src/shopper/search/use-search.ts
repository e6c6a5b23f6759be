import { useRouter } from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { type FaqArticle, highlight, isFirstCharacter, LITERAL_FROM, openingQuestions } from '../../../domain/faq';
import { charCount, firstChars, MINUTE } from '../../../domain/kernel';
import { topicOfCategory } from '../../../domain/ticket';
import { useNow } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { articlesOf } from '../faq/articles';
import { noteSearched } from '../faq/trail';
import { useAsker } from '../faq/use-asker';
import { useFaq } from '../faq/use-faq';
import { useFaqReport } from '../faq/use-faq-report';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { useMisses } from './use-misses';
import { useSearchIndex } from './use-search-index';

const RESULTS = 8;
/** From here on it is a question rather than a word in progress, and the matcher may say that none is meant. */
const QUESTION_CHARS = 4;

const NOTHING_ASKED = { questions: [] as FaqArticle[], isGuess: false, missed: undefined };

/** Search on the phone, with every letter typed; no call. */
export function useSearch() {
  const orderId = pageParam(useRouter().params, 'orderId');
  const [typed, setTyped] = useState('');
  const [recent, setRecent] = useState(recentSearches);
  const faq = useFaq();
  const asker = useAsker(orderId);

  const articles = articlesOf(faq.snapshot);
  const index = useSearchIndex(articles, faq.snapshot?.synonyms);

  const words = typed.trim();
  const now = useNow(MINUTE);
  const facts = asker.facts;
  const found = useMemo(() => {
    if (!index || !words) return NOTHING_ASKED;
    const context = { facts, now, isEmergency: true };
    const isQuestion = charCount(words) >= QUESTION_CHARS;
    const outcome = isQuestion ? index.match(words, context).outcome : 'answer';
    const found = index.search(words, RESULTS, context);
    // That nothing is meant by a sentence says nothing against questions that hold its very letters.
    const shown = outcome === 'refused' ? found.filter(({ score }) => score >= LITERAL_FROM) : found;
    const questions = shown.flatMap(({ id }) => articles.find((article) => article.id === id) ?? []);
    const missed = outcome === 'refused' ? ('refused' as const) : ('none' as const);
    return { questions, isGuess: outcome === 'suggest', missed: questions.length === 0 ? missed : undefined };
  }, [words, facts, index, articles, now]);

  // In this order: what stands there when the page is left is told with the rest.
  useMisses(words, faq.snapshot ? found.missed : undefined);
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
    results: found.questions,
    /** What the words are probably about: the category of the best answer to them. */
    topic: topicOfCategory(faq.snapshot?.categories.find(({ id }) => id === found.questions[0]?.categoryId)),
    /** The words were looked up, and there is nothing. */
    isMissed: found.missed !== undefined,
    /** Too little has been typed to say that there is nothing. */
    isBeginning: isFirstCharacter(words),
    isGuess: found.isGuess,
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
