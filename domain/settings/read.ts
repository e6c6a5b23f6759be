import { DAY, type Millis, OUR_LIMITS, ownValue } from '../kernel';
import { fits } from './kinds';
import { SETTINGS } from './registry';
import type { SettingValues } from './values';

/** A setting as the shop has it; what it has not, or what does not fit, is as it comes. */
export function settingOf<K extends keyof SettingValues>(stored: Partial<SettingValues>, key: K): SettingValues[K] {
  const value = ownValue<unknown>(stored as Readonly<Record<string, unknown>>, key);
  return fits(SETTINGS[key].kind, value) ? (value as SettingValues[K]) : SETTINGS[key].fallback;
}

/** Whether people answer conversations in WeChat's own tool rather than at the desk. */
export const answersInWechat = (stored: Partial<SettingValues>): boolean =>
  settingOf(stored, 'conversationWay') === 'wechat';

/** How much sooner than promised at the most what shoppers wrote goes. Times that lie in records are those of the longest. */
export const keptLess = (stored: Partial<SettingValues>): Millis =>
  OUR_LIMITS.keepTextsMillis - settingOf(stored, 'keepTextsDays') * DAY;

/** The words of the shop's own, where it has any: pages keep theirs, in their language, for all the others. */
export function ownWords(stored: Partial<SettingValues>): OwnWords {
  const words: { -readonly [K in keyof OwnWords]: OwnWords[K] } = {};
  if (isSet(stored, 'tierNames')) words.tierNames = settingOf(stored, 'tierNames');
  if (isSet(stored, 'tierNamesEnglish')) words.tierNamesEnglish = settingOf(stored, 'tierNamesEnglish');
  if (isSet(stored, 'topicNamesEnglish')) words.topicNamesEnglish = settingOf(stored, 'topicNamesEnglish');
  if (isSet(stored, 'holdReasons')) words.holdReasons = settingOf(stored, 'holdReasons');
  if (isSet(stored, 'topicNames')) words.topicNames = settingOf(stored, 'topicNames');
  return words;
}

export type OwnWords = Partial<
  Pick<SettingValues, 'tierNames' | 'tierNamesEnglish' | 'holdReasons' | 'topicNames' | 'topicNamesEnglish'>
>;

/** Whether the shop has said something of its own here that fits. */
export const isSet = (stored: Partial<SettingValues>, key: keyof SettingValues): boolean =>
  fits(SETTINGS[key].kind, ownValue<unknown>(stored as Readonly<Record<string, unknown>>, key));
