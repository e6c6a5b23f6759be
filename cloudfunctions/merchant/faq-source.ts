import { type CollectionName, command, type Documents, type FaqContents, faqSettings, find, get } from '../_kit';

const PAGE = 500;
const MOST_PAGES = 10;

/** Every document of a small collection, in pages by id: a query answers with 1,000 at most. */
async function all<C extends CollectionName>(
  collection: C,
  fields?: readonly (keyof Documents[C] & string)[],
): Promise<Documents[C][]> {
  const found: Documents[C][] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = found.at(-1)?._id;
    const query = last === undefined ? {} : { _id: command.gt(last) };
    const more = await find(collection, query, { orderBy: [['_id', 'asc']], limit: PAGE, fields });
    found.push(...more);
    if (more.length < PAGE) break;
  }
  return found;
}

/** Categories in the order of the page. */
export async function allCategories() {
  return (await all('faq_categories')).sort((a, b) => a.rank - b.rank);
}

export const allArticles = (fields?: Parameters<typeof all<'faq_articles'>>[1]) => all('faq_articles', fields);

/** What is published: where it points, and the content hash of every article in it. */
export async function publishedContents() {
  const [settings, contents] = await Promise.all([faqSettings(), get('settings', 'faq_contents')]);
  return { settings, contents: (contents as FaqContents | undefined)?.contents ?? {} };
}

/** Whether what is saved differs from what is published. */
export function isDraft(
  article: { readonly _id: string; readonly contentHash: string; readonly isArchived: boolean },
  contents: Readonly<Record<string, string>>,
): boolean {
  return contents[article._id] !== (article.isArchived ? undefined : article.contentHash);
}
