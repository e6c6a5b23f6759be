/** What a shopper reads, and in which order: whom an answer fits, what is filled in, what the published tree holds. */
export { type AskerFacts, type Fit, fitOf, type Period, type Validity, validityOf } from './conditions';
export { CATEGORY_FIRST_SCREEN, COVERAGE_AIM, type Coverage, twoTapCoverage } from './coverage';
export { messageWords } from './message-words';
export { categoryQuestions, filledCategories, openingQuestions, shopperArticles, validArticles } from './navigator';
export { byPlaceThenDemand } from './place';
export {
  categoryTitle,
  englishOf,
  englishWordings,
  isOnlyChinese,
  wordsOf,
} from './second-language';
export {
  fillBlock,
  fillSlots,
  type SlotOrder,
  type SlotValues,
  slotsWithoutFallback,
  slotValues,
  unknownSlots,
} from './slots';
export { articleContent, canonicalJson, categoryContent, guideTree, shopperTree } from './snapshot';
