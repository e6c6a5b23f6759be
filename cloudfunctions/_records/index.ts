export { whatAnswerHolds } from './answer-bytes';
export { type Context, callerOf, type DeskCaller, memberIdOf, requireMember, uploadFolderOf } from './context';
export {
  deleteFiles,
  fileIdOf,
  isOfOwnEnvironment,
  noteFile,
  readFile,
  requireOwnFiles,
  storagePathOf,
  storeFile,
  temporaryUrls,
} from './files';
export { countedWrite, once, writeOnce, writeOnceAfter } from './once';
export { findMany, findPage, type Page, pageOf } from './page';
export { limitRate, limitRateIn } from './rate';
export {
  deskOf,
  deskSettings,
  deskToChange,
  faqSettings,
  freshDeskSettings,
  hoursSettings,
  keptForAWhile,
  keptLive,
  keptUsualReply,
  liveSettings,
  minuteSettings,
  usualReplySettings,
} from './settings';
export {
  addIfAbsent,
  count,
  countUpTo,
  find,
  findByIds,
  get,
  inHundreds,
  isDuplicate,
  put,
  removeAll,
  updateAll,
  updateIf,
} from './store';
export { type Transaction, transact } from './transaction';
