/** What editors change: differences, merging, what is missing, what stands against publishing, who approves. */
export { answerText, readAnswer, UnreadableAnswer } from './answer-text';
export { FIELD_NAMES, type FieldTexts, fieldTexts } from './article-fields';
export { articleProblems, picturesOf } from './article-problems';
export { blockingProblems, type CheckInput, checkEdition } from './check';
export { commonOrder } from './common-order';
export {
  type ArticleChange,
  CHANGE_KINDS,
  type ChangeKind,
  countsOf,
  differenceOf,
  PUBLICATION_CAUSES,
  type PublicationCause,
} from './difference';
export {
  approvalsBehind,
  handOrders,
  nextEdition,
  type OrderedCategory,
  type SavedArticle,
  type SavedFaq,
  savedEdition,
  withOneMore,
} from './edition';
export { type MergedField, mergeArticles } from './merge';
export { type Missing, missingIn, missingInBlock } from './missing';
export { CHECK_KINDS, type Problem } from './problem';
export { applied, proposePromotions } from './promotion';
export { sameWordings } from './retrieval';
export { type Approval, needsSecondPerson, STAGES, type Stage, stageOf } from './stages';
export { isSameStructure, type StructureChanges, structureChanges } from './structure-difference';
export { SYNONYM_LIMITS, wordsInGroup } from './word-group';
