export { askFunction, NoAnswer } from './ask-function';
export { command } from './cloud';
export { codeHash, isSealed, keyedHashes, newCode, seal, stableId, unseal, unsealWith } from './crypto';
export { inParallel } from './in-parallel';
export { describeError, log } from './log';
export {
  checkText,
  fetchTempMedia,
  ownAppId,
  sendConversationText,
  sendSubscribeMessage,
  sendTyping,
  type TextVerdict,
  wechatCodeOf,
} from './wechat';
