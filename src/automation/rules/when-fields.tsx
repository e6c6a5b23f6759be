import { View } from '@tarojs/components';
import { TOPICS } from '../../../domain/events';
import { CHANNELS, PRIORITIES } from '../../../domain/service-level';
import { MEMBER_TIERS, ORDER_STATES } from '../../../domain/shop';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { useText } from '../../text/define-text';
import { orderText } from '../../text/order';
import { rulesText } from '../../text/rules';
import { topicText } from '../../text/topics';
import { SomeChips } from './some-chips';
import type { Rule } from './use-rules';

type When = Rule['when'];

/** How long somebody waits as a rule, in minutes. */
const WAITS = [5, 10, 15, 30, 60, 120, 240, 1_440];
const ANY = 'any';

interface Props {
  when: When;
  /** Those that the caller may set rules for. */
  teams: readonly { readonly id: string; readonly name: string }[];
  isTeamNeeded: boolean;
  onChange: (changes: Partial<When>) => void;
}

/** Of which messages, and when: of each kind those that are chosen, or all. */
export function WhenFields({ when, teams, isTeamNeeded, onChange }: Props) {
  const text = useText(rulesText);
  const topics = useText(topicText);
  const { states } = useText(orderText);
  const { inHours, waitedMinutes } = when;
  const waits = [...new Set([...WAITS, ...(waitedMinutes === null ? [] : [waitedMinutes])])].sort((a, b) => a - b);
  return (
    <>
      <View className="rule__heading">{text.which}</View>
      <View className="rule__hint">{text.whichHint}</View>
      {teams.length > 1 || isTeamNeeded ? (
        <SomeChips
          label={text.teams}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={when.teamIds}
          onChange={(teamIds) => onChange({ teamIds })}
        />
      ) : null}
      <SomeChips
        label={text.priorities}
        options={PRIORITIES.map((value) => ({ value, label: text.priorityNames[value] }))}
        chosen={when.priorities}
        onChange={(priorities) => onChange({ priorities })}
      />
      <SomeChips
        label={text.topics}
        options={TOPICS.map((value) => ({ value, label: topics[value] }))}
        chosen={when.topics}
        onChange={(some) => onChange({ topics: some })}
      />
      <SomeChips
        label={text.tiers}
        options={MEMBER_TIERS.map((value) => ({ value, label: text.tierNames[value] }))}
        chosen={when.tiers}
        onChange={(tiers) => onChange({ tiers })}
      />
      <SomeChips
        label={text.channels}
        options={CHANNELS.map((value) => ({ value, label: text.channelNames[value] }))}
        chosen={when.channels}
        onChange={(channels) => onChange({ channels })}
      />
      <SomeChips
        label={text.orders}
        options={ORDER_STATES.map((value) => ({ value, label: states[value] }))}
        chosen={when.orderStates}
        onChange={(orderStates) => onChange({ orderStates })}
      />
      <View className="rule__label">{text.hours}</View>
      <ChoiceChips
        label={text.hours}
        options={(['any', 'in', 'out'] as const).map((value) => ({ value, label: text.hourNames[value] }))}
        chosen={inHours === null ? 'any' : inHours ? 'in' : 'out'}
        onChoose={(value) => onChange({ inHours: value === 'any' ? null : value === 'in' })}
      />
      <View className="rule__label">{text.waited}</View>
      <ChoiceChips
        label={text.waited}
        options={[
          { value: ANY, label: text.anyWait },
          ...waits.map((one) => ({ value: String(one), label: text.waitedSaid(one) })),
        ]}
        chosen={waitedMinutes === null ? ANY : String(waitedMinutes)}
        onChoose={(value) => onChange({ waitedMinutes: value === ANY ? null : Number(value) })}
      />
      <Checkbox
        className="rule__check"
        label={text.unheld}
        isChecked={when.isUnheld}
        onChange={(isUnheld) => onChange({ isUnheld })}
      />
    </>
  );
}
