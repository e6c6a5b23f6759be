import { PROMISED_CLOCKS } from '../../../../domain/events';
import { FIRST_POLICIES, takesAll } from '../../../../domain/service-level';
import { useText } from '../../../text/define-text';
import { promisesText } from '../../../text/promises';
import { topicText } from '../../../text/topics';
import { useTierWords } from '../tier-words';
import type { Policy } from './use-promises';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A promise in words: for whom it is, what it says, and how time counts. */
export function usePolicyWords(teams: readonly Named[]) {
  const text = useText(promisesText);
  const topics = useText(topicText);
  const tierNames = useTierWords();
  /** Those a shop begins with are called as the reader's language says, until somebody has renamed them. */
  const nameOf = ({ id, name }: Pick<Policy, 'id' | 'name'>): string => {
    const isAsOffered = FIRST_POLICIES.some((first) => first.id === id && first.name === name);
    return (isAsOffered ? text.firstNames[id] : undefined) ?? name;
  };
  const whoOf = (policy: Policy): string => {
    const { teamIds, topics: about, tiers, priorities, channels } = policy.match;
    if (takesAll(policy)) return text.everybody;
    const parts = [
      teamIds.map((id) => teams.find((team) => team.id === id)?.name ?? text.otherTeam),
      priorities.map((priority) => text.priorityNames[priority]),
      tiers.map((tier) => tierNames[tier] ?? tier),
      about.map((topic) => topics[topic]),
      channels.map((channel) => text.channelNames[channel]),
    ];
    return parts
      .filter(({ length }) => length > 0)
      .map((some) => some.join(text.or))
      .join(text.join);
  };
  const whatOf = ({ targets }: Pick<Policy, 'targets'>): string =>
    PROMISED_CLOCKS.flatMap((clock) => {
      const minutes = targets[clock];
      return minutes === null ? [] : [text.said[clock](text.span(minutes))];
    }).join(text.join) || text.nothing;
  const whenOf = ({ isInHours }: Pick<Policy, 'isInHours'>): string => (isInHours ? text.inHours : text.always);
  return {
    nameOf,
    whoOf,
    whatOf,
    whenOf,
    sentenceOf: (policy: Policy): string => text.sentence(whoOf(policy), whatOf(policy), whenOf(policy)),
  };
}
