import { SETTINGS, type SettingValues } from '../../domain/settings';
import type { Topic } from '../../domain/ticket';
import { keptInbox } from '../cloud';
import { useText } from '../text/define-text';
import { type Language, useLanguage } from '../text/language';
import { topicText } from '../text/topics';

/** What the shop calls its memberships, for a reader of this language; undefined where it has set nothing. */
export function ownTierNames(language: Language): SettingValues['tierNames'] | undefined {
  const { tierNames, tierNamesEnglish } = keptInbox()?.words ?? {};
  if (language !== 'en') return tierNames;
  return { ...SETTINGS.tierNamesEnglish.fallback, ...tierNames, ...tierNamesEnglish };
}

/** What topics are called here: as the shop has named them, when the entry or the help page last asked, else in our words. */
export function useTopicNames(): Readonly<Record<Topic, string>> {
  const words = useText(topicText);
  const language = useLanguage();
  const { topicNames, topicNamesEnglish } = keptInbox()?.words ?? {};
  return { ...words, ...topicNames, ...(language === 'en' ? topicNamesEnglish : {}) };
}
