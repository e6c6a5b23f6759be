import type { ReaderLanguage } from '../kernel';
import { isSet, settingOf } from './read';
import { SETTINGS, type SettingKey } from './registry';
import type { SettingValues } from './values';

/** What a setting is called that says in English what another says in Chinese. */
const SUFFIX = 'English';

type SaidBy<K> = K extends `${infer Own extends SettingKey}English` ? Own : never;
type InTwo = SaidBy<SettingKey>;

/** The setting that holds the same in English; undefined where there is none. */
export function englishOf(key: SettingKey): SettingKey | undefined {
  const english = `${key}${SUFFIX}`;
  return english in SETTINGS ? (english as SettingKey) : undefined;
}

/** Whether it is the English of another, and has no place of its own. */
export const isEnglish = (key: SettingKey): boolean => key.endsWith(SUFFIX);

/** A text of the shop as somebody reads it: what it says in its own words is never replaced by English of ours. */
export function textIn(
  stored: Partial<SettingValues>,
  key: 'shopName' | 'welcomeGreeting' | 'licenceText' | 'soothingText',
  language: ReaderLanguage,
): string {
  const own = settingOf(stored, key);
  return (language === 'en' && hasEnglish(stored, key) && settingOf(stored, `${key}${SUFFIX}`)) || own;
}

/** What memberships are called for somebody; one without English by its Chinese name, where the shop has given it one. */
export function tierNamesIn(stored: Partial<SettingValues>, language: ReaderLanguage): SettingValues['tierNames'] {
  if (language !== 'en') return settingOf(stored, 'tierNames');
  const own = (key: 'tierNames' | 'tierNamesEnglish') => (isSet(stored, key) ? settingOf(stored, key) : {});
  return { ...SETTINGS.tierNamesEnglish.fallback, ...own('tierNames'), ...own('tierNamesEnglish') };
}

/** The English of a reason for which a message rests; undefined where there is none, as of one that an agent typed. */
export function holdReasonInEnglish(stored: Partial<SettingValues>, reason: string): string | undefined {
  if (!hasEnglish(stored, 'holdReasons')) return undefined;
  const place = settingOf(stored, 'holdReasons').indexOf(reason);
  return settingOf(stored, 'holdReasonsEnglish')[place] || undefined;
}

const hasEnglish = (stored: Partial<SettingValues>, key: InTwo): boolean =>
  isSet(stored, `${key}${SUFFIX}`) || !isSet(stored, key);
