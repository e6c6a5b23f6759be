import type { FaqArticle } from '../article';
import { normalise } from '../matching/normalise';
import { createRanker, type Ranker } from '../matching/ranker';
import { DUPLICATE_FROM } from '../matching/related';
import { canBothFit } from './overlap';
import type { Problem } from './problem';

/** Wordings asked of the matcher in one check: about two seconds in a knowledge base of 5,000 articles. */
const MOST_WORDINGS = 1_200;
/** An editor sees every tier, whatever the time. */
const EVERYTHING = { audience: 'agent', isEmergency: true } as const;

const wordingsOf = ({ question, similar }: FaqArticle) => [question, ...similar];

/** Articles with the very same wording that can both fit: which one answers would be chance. */
export function sameWordings(articles: readonly FaqArticle[]): Problem[] {
  const holders = new Map<string, FaqArticle[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const text of new Set(wordingsOf(article))) {
      const key = normalise(text);
      const known = holders.get(key) ?? [];
      const other = known.find((holder) => holder !== article && canBothFit(holder, article));
      if (other)
        problems.push({ kind: 'duplicate', severity: 'error', articleId: article.id, otherId: other.id, text });
      if (!known.includes(article)) holders.set(key, [...known, article]);
    }
  }
  return problems;
}

/**
 * Asks every wording of the articles itself: it should find its own article first. Another one that comes first steals
 * its hits; another one as near as a duplicate asks the same. `changed` names what is new in this edition: those and
 * their neighbours are asked when there are too many wordings to ask all.
 */
export function retrievalProblems(articles: readonly FaqArticle[], changed: ReadonlySet<string>): Problem[] {
  const ranker = createRanker(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const exact = new Set(sameWordings(articles).flatMap(({ articleId, otherId }) => [`${articleId} ${otherId}`]));
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { article, text } of wordingsToAsk(ranker, articles, changed)) {
    const [first, ...others] = ranker.rank(ranker.index.read(text), EVERYTHING).flatMap(({ id, score }) => {
      const found = byId.get(id);
      return found && (found === article || canBothFit(found, article)) ? [{ found, score }] : [];
    });
    const own = [first, ...others].find((hit) => hit?.found === article);
    const rival = [first, ...others].find((hit) => hit && hit.found !== article);
    if (!rival || isKnownPair(exact, article.id, rival.found.id)) continue;
    const isStolen = rival.score > (own?.score ?? Number.NEGATIVE_INFINITY);
    const isLike = rival.score >= DUPLICATE_FROM;
    if (!isStolen && !isLike) continue;
    const kind = isStolen ? 'steals' : 'duplicate';
    const pair = [article.id, rival.found.id];
    const name = isStolen ? `${kind} ${pair.join(' ')}` : `${kind} ${pair.sort().join(' ')}`;
    if (told.has(name)) continue;
    told.add(name);
    problems.push({ kind, severity: 'warning', articleId: article.id, otherId: rival.found.id, text });
  }
  return problems;
}

const isKnownPair = (pairs: ReadonlySet<string>, a: string, b: string) =>
  pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`);

interface Wording {
  readonly article: FaqArticle;
  readonly text: string;
}

function wordingsToAsk(ranker: Ranker, articles: readonly FaqArticle[], changed: ReadonlySet<string>): Wording[] {
  const all = articles.flatMap((article) => wordingsOf(article).map((text) => ({ article, text })));
  if (all.length <= MOST_WORDINGS) return all;
  const news = all.filter(({ article }) => changed.has(article.id)).slice(0, MOST_WORDINGS / 2);
  const near = new Set(
    news.flatMap(({ text }) =>
      ranker
        .rank(ranker.index.read(text), EVERYTHING)
        .slice(0, 5)
        .map(({ id }) => id),
    ),
  );
  const neighbours = all.filter(({ article }) => near.has(article.id) && !changed.has(article.id));
  return [...news, ...neighbours].slice(0, MOST_WORDINGS);
}
