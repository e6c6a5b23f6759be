import type { Millis } from '../../kernel';
import type { FaqTree } from '../article';
import { COVERAGE_AIM, type Coverage, shopperTree, twoTapCoverage, validityOf } from '../reading';
import { articleProblems, type Surroundings, validityProblems } from './article-problems';
import { bySeverity, type Problem } from './problem';
import { type PromotionPlan, proposePromotions } from './promotion';
import { retrievalProblems, sameWordings } from './retrieval';

/** An edition with what has to be known besides to judge it. */
export interface CheckInput extends Omit<Surroundings, 'categoryIds'> {
  readonly edition: FaqTree;
  /** Ids of articles that are new or changed in it. */
  readonly changed: ReadonlySet<string>;
  readonly now: Millis;
}

export interface CheckResult {
  /** Errors first. */
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
  readonly plan: PromotionPlan;
}

/** What stands against publishing an edition. The quick part of the check. */
export function blockingProblems({ edition, pages, goneFiles }: Omit<CheckInput, 'now' | 'changed'>): Problem[] {
  return ownProblems({ edition, pages, goneFiles }).filter(({ severity }) => severity === 'error');
}

function ownProblems({ edition, pages, goneFiles }: Omit<CheckInput, 'now' | 'changed'>): Problem[] {
  const categoryIds = new Set(edition.categories.map(({ id }) => id));
  return [
    ...edition.articles.flatMap((article) => articleProblems(article, { categoryIds, pages, goneFiles })),
    ...sameWordings(edition.articles),
  ];
}

/** The whole check: what stands against publishing, what one should know, and how much is within two taps. */
export function checkEdition(input: CheckInput): CheckResult {
  const { edition, changed, now } = input;
  const snapshot = { ...shopperTree(edition), hash: '', publishedAt: now };
  const coverage = twoTapCoverage(snapshot, now);
  const isFar = coverage.share < COVERAGE_AIM;
  const problems: Problem[] = [
    ...ownProblems(input),
    ...edition.articles.flatMap((article) => validityProblems(article, now)),
    // What is over is found by nobody: that it is over says all there is to say of it.
    ...retrievalProblems(
      edition.articles.filter(({ conditions }) => validityOf(conditions, now) !== 'over'),
      changed,
      edition.synonyms,
    ),
    ...(isFar ? [{ kind: 'coverage', severity: 'warning' } as const] : []),
  ];
  return { problems: problems.sort(bySeverity), coverage, plan: proposePromotions(snapshot, now) };
}
