export { KEPT_KINDS, type KeptKind } from './kept';
export { LOOK_REASONS, type LookReason, type LookReasonTold } from './looks';
export { type OwnData, ownSheets, type SheetLanguage } from './own-sheets';
