import type { FaqArticle, FaqTree } from '../article';
import { FIELD_NAMES, type FieldName, fieldTexts } from './article-fields';

export const CHANGE_KINDS = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why there is a publication: somebody published, a set time came, an older one was wanted back, a wording was added. */
export const PUBLICATION_CAUSES = ['publish', 'schedule', 'rollBack', 'attach'] as const;
export type PublicationCause = (typeof PUBLICATION_CAUSES)[number];

/** One field of one article, before and after. */
export interface FieldChange {
  readonly name: FieldName;
  readonly before: string;
  readonly after: string;
}

export interface ArticleChange {
  readonly articleId: string;
  /** As it reads after; of a removed one, as it read. */
  readonly question: string;
  readonly tier: FaqArticle['tier'];
  readonly kind: ChangeKind;
  /** What differs. Of an added or removed article, every field that is not empty. */
  readonly fields: readonly FieldChange[];
}

/** Every article that differs between two editions, in the order of the later one, removed ones last. */
export function differenceOf(before: FaqTree, after: FaqTree): ArticleChange[] {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const kept = new Set(after.articles.map(({ id }) => id));
  const now = after.articles.flatMap((article) => changeOf(old.get(article.id), article) ?? []);
  const gone = before.articles
    .filter(({ id }) => !kept.has(id))
    .flatMap((article) => changeOf(article, undefined) ?? []);
  return [...now, ...gone];
}

function changeOf(before: FaqArticle | undefined, after: FaqArticle | undefined): ArticleChange | undefined {
  const shown = after ?? before;
  if (!shown) return undefined;
  const fields = fieldChanges(before, after);
  if (fields.length === 0) return undefined;
  const kind = before ? (after ? 'changed' : 'removed') : 'added';
  return { articleId: shown.id, question: shown.question, tier: shown.tier, kind, fields };
}

/** The fields that differ between two forms of an article. */
export function fieldChanges(before: FaqArticle | undefined, after: FaqArticle | undefined): FieldChange[] {
  const [old, now] = [before && fieldTexts(before), after && fieldTexts(after)];
  return FIELD_NAMES.map((name) => ({ name, before: old?.[name] ?? '', after: now?.[name] ?? '' })).filter(
    (change) => change.before !== change.after,
  );
}

/** How many articles came, changed and went. */
export function countsOf(changes: readonly Pick<ArticleChange, 'kind'>[]): Readonly<Record<ChangeKind, number>> {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  return { added: count('added'), changed: count('changed'), removed: count('removed') };
}
