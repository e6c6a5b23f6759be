import type { FaqArticle, FaqTree } from '../../../domain/faq';
import { createMatcher } from '../../../domain/faq/matching';
import { isOnlyChinese, messageWords, shopperArticles, validityOf, wordsOf } from '../../../domain/faq/reading';
import { AppError, type Millis } from '../../../domain/kernel';
import { publishedFaq } from '../../_faq/published-faq';

type Matcher = ReturnType<typeof createMatcher>;

/** An index takes a while to build and is good for as long as the same FAQ is published. */
let kept: { readonly tree: FaqTree; readonly match: Matcher } | undefined;

export interface PublishedAnswer {
  readonly article: FaqArticle;
  /** As a message says it, with its slots. */
  readonly words: string;
  /** The same for who reads English; absent where the article has none. */
  readonly english?: string;
  /** Whether a text asks for it before anything else that shoppers may read. */
  readonly isMeant: (text: string) => boolean;
}

/** An article that shoppers read now. Throws NOT_FOUND for another, and for one that says nothing in words. */
export async function publishedAnswer(articleId: string, now: Millis): Promise<PublishedAnswer> {
  const tree = (await publishedFaq())?.tree;
  const article = tree && shopperArticles(tree).find(({ id }) => id === articleId);
  const words = article ? messageWords(article.blocks) : '';
  if (!tree || !article || words === '' || validityOf(article.conditions, now) !== 'open')
    throw new AppError('NOT_FOUND');
  if (kept?.tree !== tree) {
    kept = { tree, match: createMatcher(shopperArticles(tree), { synonyms: tree.synonyms ?? [] }) };
  }
  const { match } = kept;
  const english = isOnlyChinese(article, 'en') ? '' : messageWords(wordsOf(article, 'en').blocks);
  return {
    article,
    words,
    ...(english && { english }),
    isMeant: (text) => {
      const found = match(text, { audience: 'shopper', isEmergency: true, now });
      const [first] = found.outcome === 'answer' ? [found.answer] : found.suggestions;
      return found.outcome !== 'refused' && first?.id === articleId;
    },
  };
}
