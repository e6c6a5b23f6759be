export { type SettingChange, settingChanges } from './change';
export { englishOf, holdReasonInEnglish, isEnglish, textIn, tierNamesIn } from './english';
export { FIRST_STEPS, type FirstStep } from './first-day';
export { withShopName } from './greeting';
export { fits, misfitOf, type SettingKind } from './kinds';
export { answersInWechat, isSet, keptLess, type OwnWords, ownWords, settingOf } from './read';
export {
  EDITABLE_SETTINGS,
  SETTING_GROUPS,
  SETTINGS,
  type SettingGroup,
  type SettingKey,
  SHOP_NAME_MARK,
} from './registry';
export type { SavedCampaign, SavedWord, SavedWordLists, SettingValues, WordListName } from './values';
