/**
 * The words of the FAQ: an article, its conditions, where it applies. What is done with them lies in the rooms within, each
 * with an index of its own.
 */
export {
  ARTICLE_ACTIONS,
  type ArticleAction,
  type ArticleBlock,
  type ArticleConditions,
  type EnglishArticle,
  type FaqArticle,
  type FaqCategory,
  type FaqSnapshot,
  type FaqTree,
} from './article';
export { isPictureAddress } from './picture-address';
export { PROVINCES, type Province, provinceOf } from './provinces';
export { SLOT_NAMES, type SlotName } from './slot-names';
export { ARTICLE_TIERS, type ArticleTier } from './tiers';
