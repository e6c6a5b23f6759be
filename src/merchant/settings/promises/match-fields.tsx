import { View } from '@tarojs/components';
import { TOPICS } from '../../../../domain/events';
import { CHANNELS, PRIORITIES } from '../../../../domain/service-level';
import { MEMBER_TIERS } from '../../../../domain/shop';
import { ChoiceChips } from '../../../components/choice-chips';
import { useText } from '../../../text/define-text';
import { promisesText } from '../../../text/promises';
import { topicText } from '../../../text/topics';
import { useTierWords } from '../tier-words';
import type { Policy } from './use-promises';

type Match = Policy['match'];

interface Props {
  match: Match;
  teams: readonly { readonly id: string; readonly name: string }[];
  /** Who leads a team promises for that alone. */
  isTeamNeeded: boolean;
  onChange: (match: Match) => void;
}

/** For which messages: of each kind those that are chosen, or all. */
export function MatchFields({ match, teams, isTeamNeeded, onChange }: Props) {
  const text = useText(promisesText);
  const topics = useText(topicText);
  const tiers = useTierWords();
  return (
    <>
      <View className="setting__label">{text.which}</View>
      <View className="setting__does">{text.whichHint}</View>
      {teams.length > 1 || isTeamNeeded ? (
        <Some
          label={text.teams}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={match.teamIds}
          onChange={(teamIds) => onChange({ ...match, teamIds })}
        />
      ) : null}
      <Some
        label={text.priorities}
        options={PRIORITIES.map((value) => ({ value, label: text.priorityNames[value] }))}
        chosen={match.priorities}
        onChange={(priorities) => onChange({ ...match, priorities })}
      />
      <Some
        label={text.tiers}
        options={MEMBER_TIERS.map((value) => ({ value, label: tiers[value] ?? value }))}
        chosen={match.tiers}
        onChange={(tiers) => onChange({ ...match, tiers })}
      />
      <Some
        label={text.channels}
        options={CHANNELS.map((value) => ({ value, label: text.channelNames[value] }))}
        chosen={match.channels}
        onChange={(channels) => onChange({ ...match, channels })}
      />
      <Some
        label={text.topics}
        options={TOPICS.map((value) => ({ value, label: topics[value] }))}
        chosen={match.topics}
        onChange={(some) => onChange({ ...match, topics: some })}
      />
    </>
  );
}

interface SomeProps<V extends string> {
  label: string;
  options: readonly { readonly value: V; readonly label: string }[];
  chosen: readonly V[];
  onChange: (chosen: V[]) => void;
}

function Some<V extends string>({ label, options, chosen, onChange }: SomeProps<V>) {
  const toggle = (value: V): void =>
    onChange(options.flatMap((one) => ((one.value === value) !== chosen.includes(one.value) ? [one.value] : [])));
  return (
    <>
      <View className="setting__label">{label}</View>
      <ChoiceChips label={label} options={options} chosen={chosen} onChoose={toggle} />
    </>
  );
}
