/**
 * Words that the desk is warned of before it says them to a shopper, and words that say that a shopper is upset: lists of the shop's,
 * found in linear time through every disguise that people type (`units`), by one walk along the text (`automaton`).
 */
export { WORD_BOUNDS } from './bounds';
export { betteredIn, createFinder, type FoundWord, type WordFinder, withBetter } from './finder';
export {
  deskWords,
  isOwnList,
  isUpset,
  listsIn,
  tidyWord,
  WORD_LISTS,
  WORD_RULES,
  type WordProblem,
  type WordRule,
  wordProblems,
  wordsOf,
} from './lists';
export { USUAL_WORDS } from './usual-words';
