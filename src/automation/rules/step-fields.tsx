import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { RULE_BOUNDS } from '../../../domain/rules';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { EnglishField } from '../../components/english-fold/english-field';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { SomeChips } from './some-chips';
import type { Data, Rule } from './use-rules';

type Steps = Rule['steps'];

const STAYS = 'stays';

interface Props extends Pick<Data, 'teams' | 'labels'> {
  steps: Steps;
  /** What it is about is done: it is neither passed on nor made urgent. */
  isEnding: boolean;
  onChange: (changes: Partial<Steps>) => void;
}

/** What is done, from a closed list. `children`: what is said of the words to the shopper. */
export function StepFields({ steps, teams, labels, isEnding, onChange, children }: PropsWithChildren<Props>) {
  const text = useText(rulesText);
  const { note, reply, english = '', toTeamId } = steps;
  const says = note !== null ? 'note' : reply !== null ? 'reply' : 'nothing';
  const words = note ?? reply ?? '';
  const say = (what: typeof says, said: string): void =>
    onChange({ note: what === 'note' ? said : null, reply: what === 'reply' ? said : null });
  return (
    <>
      <View className="rule__heading">{text.steps}</View>
      <View className="rule__hint">{isEnding ? text.endedHint : text.stepsHint}</View>
      {isEnding ? null : (
        <Checkbox
          className="rule__check"
          label={text.urgent}
          isChecked={steps.isUrgent}
          onChange={(isUrgent) => onChange({ isUrgent })}
        />
      )}
      <Checkbox
        className="rule__check"
        label={text.tellsLeads}
        isChecked={steps.tellsLeads}
        onChange={(tellsLeads) => onChange({ tellsLeads })}
      />
      {labels.length > 0 ? (
        <SomeChips
          label={text.labels}
          options={labels.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={steps.labelIds}
          onChange={(labelIds) => onChange({ labelIds })}
        />
      ) : null}
      {isEnding ? null : (
        <>
          <View className="rule__label">{text.toTeam}</View>
          <ChoiceChips
            label={text.toTeam}
            options={[
              { value: STAYS, label: text.stays },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            chosen={toTeamId ?? STAYS}
            onChoose={(value) => onChange({ toTeamId: value === STAYS ? null : value })}
          />
        </>
      )}
      <View className="rule__label">{text.says}</View>
      <ChoiceChips
        label={text.says}
        options={[
          { value: 'nothing', label: text.sayNothing },
          { value: 'note', label: text.sayNote },
          { value: 'reply', label: text.sayReply },
        ]}
        chosen={says}
        onChoose={(value) => say(value, words)}
      />
      {says === 'nothing' ? null : (
        <View className="rule__said">
          <TextField
            kind="lines"
            label={says === 'note' ? text.noteLabel : text.replyLabel}
            value={words}
            maxChars={RULE_BOUNDS.textChars}
            onChange={(value) => say(says, value)}
          />
          {says === 'reply' ? children : null}
          {says === 'reply' ? (
            <EnglishField
              kind="lines"
              label={text.englishLabel}
              value={english}
              maxChars={RULE_BOUNDS.englishChars}
              onChange={(typed) => onChange({ english: typed })}
            />
          ) : null}
          {says === 'reply' ? <View className="rule__hint">{text.replyHint}</View> : null}
        </View>
      )}
    </>
  );
}
