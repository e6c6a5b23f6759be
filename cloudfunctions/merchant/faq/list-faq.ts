import type { SpecOf } from '../../../contract';
import { type OrderedCategory, stageOf } from '../../../domain/faq/editing';
import { categoryContent } from '../../../domain/faq/reading';
import { ownValue } from '../../../domain/kernel';
import type { Handler } from '../../_entry';
import { isDraft } from '../../_faq/faq-docs';
import { categoriesHashOf } from '../../_faq/faq-publication';
import { publishedContents, savedCategories } from '../../_faq/faq-records';
import { findPage, get } from '../../_records';
import type { FaqSchedule } from '../../_records/documents';

/** What a row shows, without the answers. */
const FIELDS = [
  'categoryId',
  'question',
  'tier',
  'demand',
  'conditions',
  'isArchived',
  'updatedAt',
  'contentHash',
  'stage',
  'readyAt',
  'submittedBy',
] as const;

/** Rows of one answer: about 300 KB of the 1 MB that an answer may have. */
const PAGE = 1_000;

/** The editor's overview: every article with how far it has come. */
export const listFaq: Handler<SpecOf<'merchant', 'faq.list'>> = async (_context, { cursor }) => {
  const [{ categories, synonyms, v }, page, { settings, contents, categoriesHash }, schedule] = await Promise.all([
    savedCategories(),
    findPage('faq_articles', {}, { orderBy: [], size: PAGE, cursor, fields: FIELDS }),
    publishedContents(),
    get('settings', 'faq_schedule') as Promise<FaqSchedule | undefined>,
  ]);
  const placeOf = placesOf(categories);
  const rows = page.items.map((article) => ({
    id: article._id,
    categoryId: article.categoryId,
    question: article.question,
    tier: article.tier,
    demand: article.demand,
    isArchived: article.isArchived,
    updatedAt: article.updatedAt,
    validFrom: article.conditions.validFrom,
    validTo: article.conditions.validTo,
    stage: stageOf(article, settings?.rolledBackAt ?? null),
    submittedBy: article.submittedBy ?? undefined,
    isDraft: isDraft(article, contents),
    isPublished: ownValue(contents, article._id) !== undefined,
    place: placeOf(article),
  }));
  return {
    categories: categories.map(categoryContent),
    categoriesVersion: v,
    hasCategoryChanges: settings !== undefined && categoriesHashOf(categories, synonyms) !== categoriesHash,
    articles: rows,
    nextCursor: page.nextCursor,
    publishedAt: settings?.publishedAt,
    publishedHash: settings?.hash,
    scheduledAt: schedule?.publishAt ?? undefined,
    draftCount: rows.filter((row) => row.isDraft).length,
  };
};

/** The place by hand of an article in its category. */
export function placesOf(categories: readonly OrderedCategory[]) {
  const places = new Map(
    categories.flatMap(({ id, articleIds = [] }) => articleIds.map((article, place) => [`${id}/${article}`, place])),
  );
  return ({ _id, categoryId }: { readonly _id: string; readonly categoryId: string }) =>
    places.get(`${categoryId}/${_id}`);
}
