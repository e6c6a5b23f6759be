import type { OutputOf, SpecOf } from '../../contract';
import type { FaqArticle, FaqTree } from '../../domain/faq';
import { createSearch, type Search } from '../../domain/faq/matching';
import { isOnlyChinese, wordsOf } from '../../domain/faq/reading';
import type { Handler } from '../_entry';
import { publishedEdition } from '../_faq/published-faq';
import { whatAnswerHolds } from '../_records';

const MAX_FOUND = 8;
/** The contract's lists may be changed in place, ours may not: otherwise the two are the same. */
type Found = OutputOf<'agent', 'guide.search'>['articles'][number];

/** An index takes a while to build and is good for as long as the same edition is published. */
let kept: { readonly edition: FaqTree; readonly search: Search } | undefined;

/** Everything published that answers a text, the agents' own guide among it. */
export const searchGuide: Handler<SpecOf<'agent', 'guide.search'>> = async (context, { text }) => {
  const edition = await publishedEdition();
  if (kept?.edition !== edition) kept = { edition, search: createSearch(edition.articles, edition.synonyms) };
  const found = kept.search(text, MAX_FOUND, { audience: 'agent', isEmergency: true, now: context.now() });
  const articles = new Map(edition.articles.map((article) => [article.id, article]));
  const titles = new Map(edition.categories.map(({ id, title }) => [id, title]));
  return {
    articles: whatAnswerHolds(
      found.flatMap(({ id }) => {
        const article = articles.get(id);
        if (!article) return [];
        const { question, tier, categoryId } = article;
        const categoryTitle = titles.get(categoryId) ?? '';
        return [
          { id, question, tier, categoryTitle, blocks: article.blocks as Found['blocks'], ...englishOf(article) },
        ];
      }),
    ),
  };
};

/** Half of it is none. */
function englishOf(article: FaqArticle): Pick<Found, 'english'> {
  if (isOnlyChinese(article, 'en')) return {};
  const { question, blocks } = wordsOf(article, 'en');
  return { english: { question, blocks: blocks as Found['blocks'] } };
}
