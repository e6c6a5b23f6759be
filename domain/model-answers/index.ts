/**
 * Answers of a model in the merchant's own cloud, where the matcher was not sure: who may be asked (`may-ask`), with what (`prompt`), and
 * what of it is said (`check`): nothing that does not stand in a published article. `npm run bench:model` measures the check.
 */
export { modelAnswerText } from './answer-text';
export { type ModelArticle, modelArticle } from './articles';
export { MODEL_BOUNDS } from './bounds';
export { type CheckedAnswer, checkModelAnswer, type ModelRefusal } from './check';
export { mayAskModel } from './may-ask';
export { asksForOrderAction } from './order-action';
export type { ModelDrop, ModelOutcome } from './outcome';
export { modelMessages } from './prompt';
