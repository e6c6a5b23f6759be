import type { FaqArticle, FaqCategory } from '../article';
import { type FieldTexts, fieldTexts } from '../editing';
import { COLUMN_TITLES, COLUMNS, type Column, MEMBER_TIER_WORDS, ORDER_STATE_WORDS, TIER_WORDS, YES } from './columns';
import { inOneLine } from './normal-article';
import { writtenKeyword } from './read-cells';

/** The first row of a spreadsheet. */
export const TITLE_ROW: readonly string[] = COLUMNS.map((column) => COLUMN_TITLES[column]);

/** Those of its columns that hold moments. */
export const MOMENT_PLACES: readonly number[] = (['validFrom', 'validTo'] as const).map((column) =>
  COLUMNS.indexOf(column),
);

/** An article as a row of texts, which reads back as the same article. Categories are named by their titles. */
export function articleRow(
  article: FaqArticle & { readonly isArchived: boolean },
  categories: readonly FaqCategory[],
): string[] {
  const fields = fieldTexts({
    ...article,
    similar: article.similar.map(inOneLine),
    keywords: article.keywords.map((word) => writtenKeyword(inOneLine(word))),
    ...(article.english && {
      english: { ...article.english, similar: article.english.similar.map(inOneLine) },
    }),
  });
  const cells: Readonly<Record<Column, string>> = {
    ...fields,
    id: article.id,
    category: categoryWord(article.categoryId, categories),
    tier: TIER_WORDS[article.tier],
    orderStates: words(fields, 'orderStates', ORDER_STATE_WORDS),
    // Without the word every spreadsheet takes 2-5 for the fifth of February.
    daysInState: fields.daysInState === '' ? '' : `${fields.daysInState} 天`,
    memberTiers: words(fields, 'memberTiers', MEMBER_TIER_WORDS),
    isArchived: article.isArchived ? YES : '',
  };
  return COLUMNS.map((column) => cells[column]);
}

/** The title, as long as no other category has the same. */
function categoryWord(id: string, categories: readonly FaqCategory[]): string {
  const title = categories.find((category) => category.id === id)?.title;
  const isUnique = categories.filter((category) => category.title === title || category.id === title).length === 1;
  return title !== undefined && isUnique ? title : id;
}

function words(fields: FieldTexts, name: 'orderStates' | 'memberTiers', wordOf: Readonly<Record<string, string>>) {
  return fields[name]
    .split('\n')
    .map((value) => wordOf[value] ?? value)
    .join('\n');
}
