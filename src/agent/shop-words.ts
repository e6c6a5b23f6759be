import type { ReaderLanguage } from '../../domain/kernel';
import { type SettingValues, tierNamesIn } from '../../domain/settings';
import type { MemberTier } from '../../domain/shop';
import type { Topic } from '../../domain/ticket';
import { keptDeskSession } from '../cloud';
import { agentText } from '../text/agent';
import { useText } from '../text/define-text';
import { topicText } from '../text/topics';

/** What the shop calls its topics and memberships, and for what a message may rest; else in our words. */
export function useShopWords(): {
  readonly topics: Readonly<Record<Topic, string>>;
  readonly tiers: Readonly<Record<MemberTier, string>>;
  /** As their shoppers read them; undefined where the shop has set none. */
  readonly holdReasons: readonly string[] | undefined;
  /** What memberships are called where an answer says it. */
  readonly tierNamesIn: (language: ReaderLanguage) => SettingValues['tierNames'];
} {
  const own = keptDeskSession()?.words;
  const { tiers } = useText(agentText);
  return {
    topics: { ...useText(topicText), ...own?.topicNames },
    tiers: { ...tiers, ...own?.tierNames },
    holdReasons: own?.holdReasons,
    tierNamesIn: (language) => tierNamesIn(own ?? {}, language),
  };
}
