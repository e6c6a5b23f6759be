import type { Millis } from '../../kernel';
import type { FaqArticle, FaqSnapshot } from '../article';
import {
  byPlaceThenDemand,
  CATEGORY_FIRST_SCREEN,
  COVERAGE_AIM,
  type Coverage,
  twoTapCoverage,
  validArticles,
} from '../reading';

/** One move that brings a question within two taps. */
export type Promotion =
  /** Up in its category, to the place of one that is asked less. */
  | { readonly articleId: string; readonly insteadId: string }
  /** Into a category whose first screen has room. */
  | { readonly articleId: string; readonly categoryId: string };

export interface PromotionPlan {
  readonly moves: readonly Promotion[];
  /** The share of demand within two taps once all is done. */
  readonly shareAfter: number;
}

const MAX_MOVES = 10;

/**
 * What to move so that the questions asked most come within two taps: the most asked one out of reach first, until the
 * aim is met or no move helps any more. Each step is tried on the whole page before it is proposed.
 */
export function proposePromotions(snapshot: FaqSnapshot, now: Millis): PromotionPlan {
  let tried = snapshot;
  let coverage = twoTapCoverage(tried, now);
  const moves: Promotion[] = [];
  while (coverage.share < COVERAGE_AIM && moves.length < MAX_MOVES) {
    const step = bestStep(tried, coverage, now);
    if (!step) break;
    moves.push(step.move);
    tried = step.after;
    coverage = step.coverage;
  }
  return { moves, shareAfter: coverage.share };
}

/** Only the worst are tried: a page of thousands must not make the check wait. */
const MAX_TRIED = 3;

function bestStep(snapshot: FaqSnapshot, coverage: Coverage, now: Millis) {
  for (const article of coverage.missed.slice(0, MAX_TRIED)) {
    for (const move of movesFor(snapshot, article, now)) {
      const after = applied(snapshot, move);
      const covered = twoTapCoverage(after, now);
      if (covered.share > coverage.share) return { move, after, coverage: covered };
    }
  }
  return undefined;
}

function movesFor(snapshot: FaqSnapshot, article: FaqArticle, now: Millis): Promotion[] {
  const inCategory = (categoryId: string) =>
    validArticles(snapshot, now)
      .filter((other) => other.categoryId === categoryId)
      .sort(byPlaceThenDemand);
  const screen = inCategory(article.categoryId).slice(0, CATEGORY_FIRST_SCREEN);
  const [weakest] = screen.filter(({ demand }) => demand < article.demand).sort((a, b) => a.demand - b.demand);
  const roomy = snapshot.categories.filter(
    ({ id }) => id !== article.categoryId && inCategory(id).length < CATEGORY_FIRST_SCREEN,
  );
  return [
    ...(weakest ? [{ articleId: article.id, insteadId: weakest.id }] : []),
    ...roomy.map(({ id }) => ({ articleId: article.id, categoryId: id })),
  ];
}

/** The snapshot with a move done. */
export function applied(snapshot: FaqSnapshot, move: Promotion): FaqSnapshot {
  const own = snapshot.articles.find(({ id }) => id === move.articleId);
  if (!own) return snapshot;
  if ('categoryId' in move) {
    const { place: _left, ...rest } = own;
    const moved: FaqArticle = { ...rest, categoryId: move.categoryId };
    return { ...snapshot, articles: snapshot.articles.map((article) => (article === own ? moved : article)) };
  }
  const order = snapshot.articles
    .filter(({ categoryId, id }) => categoryId === own.categoryId && id !== own.id)
    .sort(byPlaceThenDemand)
    .flatMap((article) => (article.id === move.insteadId ? [own, article] : [article]));
  const placeOf = new Map(order.map(({ id }, place) => [id, place]));
  return {
    ...snapshot,
    articles: snapshot.articles.map((article) => {
      const place = placeOf.get(article.id);
      return place === undefined ? article : { ...article, place };
    }),
  };
}
