import type { FaqArticle } from '../article';
import { createRanker, DUPLICATE_FROM, normalise, type Ranker } from '../matching';
import { englishWordings } from '../reading';
import { canBothFit } from './overlap';
import type { Problem } from './problem';

/** Wordings asked of the matcher in one check: about two seconds in a knowledge base of 5,000 articles. */
const MAX_WORDINGS = 1_200;
/** Of each new wording, so many of the nearest are asked as well. */
const NEIGHBOURS = 5;
/** An editor sees every tier, whatever the time. */
const EVERYTHING = { audience: 'agent', isEmergency: true } as const;

const wordingsOf = (article: FaqArticle) => [article.question, ...article.similar, ...englishWordings(article)];

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

/** A wording with where it stands. */
interface Wording {
  readonly article: FaqArticle;
  readonly text: string;
  readonly isQuestion: boolean;
}

/**
 * Asks every wording of the articles itself: it should find its own article first, and no other should come near. Two
 * questions as near as one another's own words ask the same (`duplicate`); a wording that comes so near to another
 * article takes that one's hits (`steals`). `changed` names what is new in this edition: those and their neighbours are
 * asked when there are too many wordings to ask all.
 */
export function retrievalProblems(
  articles: readonly FaqArticle[],
  changed: ReadonlySet<string>,
  synonyms?: readonly string[],
): Problem[] {
  const wordings = articles.flatMap((article) =>
    wordingsOf(article).map((text, nth): Wording => ({ article, text, isQuestion: nth === 0 })),
  );
  const entries = wordings.map(({ text }, index) => ({ id: String(index), question: text }));
  const ranker = createRanker(entries, { synonyms });
  const known = new Set(sameWordings(articles).map(({ articleId = '', otherId = '' }) => pairOf(articleId, otherId)));
  const problems = new Map<string, Problem>();
  for (const wording of wordingsToAsk(ranker, wordings, changed)) {
    const rival = findRival(ranker, wordings, wording);
    const pair = rival && pairOf(wording.article.id, rival.article.id);
    if (!rival || pair === undefined || known.has(pair)) continue;
    const problem = problemOf(wording, rival);
    if (problem.kind === 'duplicate' || !problems.has(pair)) problems.set(pair, problem);
  }
  return [...problems.values()];
}

const pairOf = (one: string, other: string) => [one, other].sort().join(' ');

/** The nearest wording of an article that can be meant instead, when it is nearer than it should be. */
function findRival(ranker: Ranker, wordings: readonly Wording[], { article, text }: Wording): Wording | undefined {
  const hits = ranker
    .rank(ranker.index.read(text), EVERYTHING)
    .flatMap(({ id, score }) => {
      const wording = wordings[Number(id)];
      return wording ? [{ wording, score }] : [];
    })
    .filter(({ wording }) => wording.article === article || canBothFit(wording.article, article));
  const [first] = hits;
  const rival = hits.find((hit) => hit.wording.article !== article);
  const isNear = rival !== undefined && (rival === first || rival.score >= DUPLICATE_FROM);
  return isNear ? rival.wording : undefined;
}

function problemOf(one: Wording, other: Wording): Problem {
  if (one.isQuestion && other.isQuestion) {
    const named = { articleId: one.article.id, otherId: other.article.id, text: one.text };
    return { kind: 'duplicate', severity: 'warning', ...named };
  }
  const [stray, victim] = one.isQuestion ? [other, one] : [one, other];
  const named = { articleId: stray.article.id, otherId: victim.article.id, text: stray.text };
  return { kind: 'steals', severity: 'warning', ...named };
}

function wordingsToAsk(ranker: Ranker, all: readonly Wording[], changed: ReadonlySet<string>): readonly Wording[] {
  if (all.length <= MAX_WORDINGS) return all;
  const news = all.filter(({ article }) => changed.has(article.id)).slice(0, MAX_WORDINGS / 2);
  const near = new Set(
    news.flatMap(({ text }) =>
      ranker
        .rank(ranker.index.read(text), EVERYTHING)
        .slice(0, NEIGHBOURS)
        .map(({ id }) => all[Number(id)]),
    ),
  );
  const neighbours = all.filter((wording) => near.has(wording) && !changed.has(wording.article.id));
  return [...news, ...neighbours].slice(0, MAX_WORDINGS);
}
