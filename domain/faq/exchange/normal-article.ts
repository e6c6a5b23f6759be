import { plainText } from '../../kernel';
import type { ArticleBlock, ArticleConditions, EnglishArticle } from '../article';
import type { ImportedArticle } from './plan-import';

/** A condition that names nothing allows everything: it is none. */
export function namedConditions<C extends ArticleConditions>(conditions: C): C {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => names(value))) as C;
}

const names = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some(names) : value !== undefined;

const plain = (text: string) => plainText(text).trim();
/** A wording has a line of its own in its cell. */
export const inOneLine = (text: string): string => plain(text).replace(/\s*\n\s*/g, ' ');

/** An article as a spreadsheet can say it: two that are alike in this say the same. */
export function normalArticle(article: ImportedArticle): ImportedArticle {
  return {
    ...article,
    ...normalWords(article),
    ...(article.english && { english: normalWords(article.english) }),
    keywords: article.keywords.map(inOneLine).filter(Boolean),
    conditions: namedConditions(article.conditions),
  };
}

/** What is written in one language. */
function normalWords({ question, similar, blocks }: EnglishArticle): EnglishArticle {
  return {
    question: plain(question),
    similar: similar.map(inOneLine).filter(Boolean),
    blocks: blocks.map(normalBlock),
  };
}

function normalBlock(block: ArticleBlock): ArticleBlock {
  switch (block.type) {
    case 'steps':
      return { ...block, items: block.items.map(plain) };
    case 'image':
      return { ...block, alt: plain(block.alt) };
    case 'text':
    case 'tip':
      return { ...block, text: plain(block.text) };
    default:
      return { ...block, label: plain(block.label) };
  }
}
