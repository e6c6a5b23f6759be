/** Does in a browser's page what the search page and an article's page do there, and notes for how long each task holds the page up. */
import type { FaqArticle } from '../../domain/faq';
import {
  createShopperSearch,
  relatedArticles,
  relatedInSteps,
  type ShopperSearch,
  shopperSearchInSteps,
} from '../../domain/faq/matching';
import { runInSlices } from '../../src/phone/in-slices';

/** What somebody typed before anything was ready; the page answers it at every stage. */
const TYPED = '退款';
const SHOWN = 3;

const works = {
  /** As it was: all in one go. */
  'search at once': (articles: readonly FaqArticle[]) => atOnce(() => createShopperSearch(articles)(TYPED)),
  search: (articles: readonly FaqArticle[]) =>
    inSlices<ShopperSearch<FaqArticle>>(shopperSearchInSteps(articles), (search) => search(TYPED)),
  'related at once': (articles: readonly FaqArticle[]) =>
    atOnce(() => relatedArticles(articles, idOf(articles), SHOWN)),
  related: (articles: readonly FaqArticle[]) =>
    inSlices(relatedInSteps(articles, idOf(articles), SHOWN), () => undefined),
};

export type Work = keyof typeof works;

export interface Figures {
  /** The longest the page was held up, by building or by answering. */
  readonly longestTask: number;
  /** No slice can be shorter than its longest step. */
  readonly longestStep: number;
  readonly firstAnswer: number;
  readonly whole: number;
}

const idOf = (articles: readonly FaqArticle[]): string => articles[0]?.id ?? '';

async function atOnce(work: () => unknown): Promise<Figures> {
  const startedAt = performance.now();
  work();
  const took = performance.now() - startedAt;
  return { longestTask: took, longestStep: took, firstAnswer: took, whole: took };
}

function inSlices<Stage>(
  steps: Generator<Stage | undefined, Stage, undefined>,
  answer: (ready: Stage) => void,
): Promise<Figures> {
  const startedAt = performance.now();
  const since = () => performance.now() - startedAt;
  let [longestTask, longestStep, firstAnswer] = [0, 0, 0];
  const { setTimeout: start } = window;
  // Every task here begins with a timer.
  const startTimed = (run: () => void, millis?: number) =>
    start(() => {
      const from = performance.now();
      run();
      longestTask = Math.max(longestTask, performance.now() - from);
    }, millis);
  window.setTimeout = startTimed as typeof setTimeout;
  function* timed(): typeof steps {
    for (;;) {
      const from = performance.now();
      const step = steps.next();
      longestStep = Math.max(longestStep, performance.now() - from);
      if (step.done) return step.value;
      yield step.value;
    }
  }
  return new Promise((resolve) => {
    const take = (ready: Stage, isWhole: boolean) =>
      // The page draws in a task of its own.
      startTimed(() => {
        answer(ready);
        firstAnswer ||= since();
        if (isWhole) start(() => resolve({ longestTask, longestStep, firstAnswer, whole: since() }), 0);
      }, 0);
    runInSlices<Stage>(timed(), take, Date.now);
  });
}

/** The one thing the page is asked for from outside. */
export const measure = (work: Work, articles: readonly FaqArticle[]): Promise<Figures> => works[work](articles);
