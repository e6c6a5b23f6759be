import type { SettingValues } from '../../domain/settings';
import type { Topic } from '../../domain/ticket';
import { keptInbox } from '../cloud';
import { useText } from '../text/define-text';
import { topicText } from '../text/topics';

/** What the shop calls its memberships, undefined where it has set nothing. */
export const ownTierNames = (): SettingValues['tierNames'] | undefined => keptInbox()?.words?.tierNames;

/** What topics are called here: as the shop has named them, when the entry or the help page last asked, else in our words. */
export function useTopicNames(): Readonly<Record<Topic, string>> {
  const words = useText(topicText);
  return { ...words, ...keptInbox()?.words?.topicNames };
}
