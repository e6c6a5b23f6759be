export { fits, type SettingKind } from './kinds';
export { type OwnWords, ownWords, settingOf } from './read';
export { SETTINGS, type SettingValues, SHOP_NAME_MARK } from './registry';
