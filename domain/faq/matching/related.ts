import { finish, type Steps } from '../../kernel';
import { fitToContext, isVisible } from './applicability';
import type { MatchContext, MatchEntry } from './entry';
import { type Likeness, likenessInSteps, type ReadableEntry } from './likeness';
import { rankerOf } from './ranker';

/** From here on two articles of one category are about one matter. Fewer are shown rather than wrong ones. */
const RELATED_FROM = 0.04;
/** Another category has to be this near: there a shared word is mostly chance. */
const OTHER_CATEGORY_FROM = 0.1;
const ARTICLES_A_STEP = 64;

/**
 * The articles that a reader of one goes on to, at most `most`, often none: those of its category first, the nearest first,
 * and only what may be true for this reader (order, membership, place, days of validity). Where nothing is known of an order,
 * the article read tells of it: who reads about a parcel to be sent has none to confirm. Only the articles
 * given are considered, so that a shopper's page passes the shopper's articles. Empty for an unknown id.
 * @param context who reads, and when
 */
export function relatedArticles<Entry extends ReadableEntry>(
  articles: readonly Entry[],
  id: string,
  most: number,
  context: Pick<MatchContext, 'facts' | 'now'> = {},
): Entry[] {
  return finish(relatedInSteps(articles, id, most, context));
}

/** The same in steps of an article; comparing thousands of answers takes a second on a slow phone. */
export function* relatedInSteps<Entry extends ReadableEntry>(
  articles: readonly Entry[],
  id: string,
  most: number,
  context: Pick<MatchContext, 'facts' | 'now'> = {},
): Steps<Entry[]> {
  const own = articles.findIndex((article) => article.id === id);
  const read = articles[own];
  if (!read) return [];
  const likeness = yield* likenessInStepsOf(articles);
  const near: { readonly article: Entry; readonly isSame: boolean; readonly score: number }[] = [];
  for (const [index, article] of articles.entries()) {
    if (index % ARTICLES_A_STEP === 0) yield;
    if (index === own || !canFollow(read, article, context)) continue;
    const isSame = article.categoryId === read.categoryId;
    const score = likeness.between(own, index);
    if (score >= (isSame ? RELATED_FROM : OTHER_CATEGORY_FROM)) near.push({ article, isSame, score });
  }
  return near
    .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.score - a.score)
    .slice(0, most)
    .map(({ article }) => article);
}

function canFollow(read: MatchEntry, next: MatchEntry, context: Pick<MatchContext, 'facts' | 'now'>): boolean {
  if (!isVisible(next, { ...context, audience: 'agent' }) || fitToContext(next, context) === 'no') return false;
  const [states, others] = [read.conditions?.orderStates, next.conditions?.orderStates];
  return (
    context.facts?.order !== undefined ||
    !states?.length ||
    !others?.length ||
    others.some((one) => states.includes(one))
  );
}

let last: { readonly articles: readonly ReadableEntry[]; readonly likeness: Likeness } | undefined;

/** Kept while the same articles come again: a reader goes from one to the next. */
function* likenessInStepsOf(articles: readonly ReadableEntry[]): Steps<Likeness> {
  if (last?.articles === articles) return last.likeness;
  const likeness = yield* likenessInSteps(articles);
  last = { articles, likeness };
  return likeness;
}

/** An article and how like its likest wording is. */
export interface NearDuplicate {
  readonly id: string;
  readonly score: number;
}

/**
 * Articles with a wording so like one of the draft's that both can hardly stand side by side. The editor is warned
 * before publishing. `draft` may or may not stand among `articles`.
 * @param likeness score from which two questions are one, see {@link DUPLICATE_FROM}
 */
export function nearDuplicates(
  articles: readonly MatchEntry[],
  draft: Pick<MatchEntry, 'id' | 'question' | 'similar'>,
  likeness: number = DUPLICATE_FROM,
  synonyms?: readonly string[],
): NearDuplicate[] {
  const ranker = rankerOf(articles, synonyms);
  const own = articles.findIndex((article) => article.id === draft.id);
  const best = new Map<string, number>();
  for (const text of [draft.question, ...(draft.similar ?? [])]) {
    for (const { id, score } of ranker.rankByWording(ranker.index.read(text), own)) {
      if (score >= likeness) best.set(id, Math.max(score, best.get(id) ?? score));
    }
  }
  return [...best].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
}

/** The very same words score 20; the likest neighbours in a well-kept FAQ of 150 articles stay just below this. */
export const DUPLICATE_FROM = 15.6;
