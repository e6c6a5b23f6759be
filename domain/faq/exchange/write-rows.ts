import type { FaqArticle, FaqCategory } from '../article';
import { type FieldTexts, fieldTexts } from '../editing';
import { COLUMN_TITLES, COLUMNS, type Column, MEMBER_TIER_WORDS, ORDER_STATE_WORDS, TIER_WORDS, YES } from './columns';

/** The first row of a spreadsheet. */
export const TITLE_ROW: readonly string[] = COLUMNS.map((column) => COLUMN_TITLES[column]);

/** An article as a row of texts, which reads back as the same article. Categories are named by their titles. */
export function articleRow(
  article: FaqArticle & { readonly isArchived: boolean },
  categories: readonly FaqCategory[],
): string[] {
  const fields = fieldTexts({
    ...article,
    similar: article.similar.map(oneLine),
    keywords: article.keywords.map(oneLine),
  });
  const cells: Readonly<Record<Column, string>> = {
    ...fields,
    id: article.id,
    category: categoryWord(article.categoryId, categories),
    tier: TIER_WORDS[article.tier],
    orderStates: words(fields, 'orderStates', ORDER_STATE_WORDS),
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

/** A wording has a line of its own in its cell. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

/** What a spreadsheet would take for a formula, once it is opened there. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell of a CSV file: a quote before what would be run as a formula. Shoppers' words are among the wordings. */
export const csvCell = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
/** The cell as it was meant. */
export const fromCsvCell = (text: string) => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);
