import { View } from '@tarojs/components';
import { ENDING_EVENTS, READY_RULES, RULE_BOUNDS, RULE_EVENTS, ruleProblems } from '../../../domain/rules';
import { betteredIn } from '../../../domain/wording';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { WordCheck } from '../../components/word-check';
import { useWordCheck, useWordFinder } from '../../components/word-check/use-word-check';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { rulesText } from '../../text/rules';
import { openRuleLog } from '../routes';
import { withSteps } from './changes';
import { StepFields } from './step-fields';
import { TryOut } from './try-out';
import { useRuleWords } from './use-rule-words';
import type { Data, Made, Rule, RulesState } from './use-rules';
import { WhenFields } from './when-fields';

interface Props {
  page: RulesState;
  data: Data;
  /** As it is, or begins: one that is not among them stands last. */
  rule: Rule;
  onClose: () => void;
  onDone: (words: string, made: Made) => void;
}

/** One rule: what sets it off, of which messages, what is done; in words, and tried out on last week. */
export function RuleSheet({ page, data, rule, onClose, onDone }: Props) {
  const text = useText(rulesText);
  const { rules, teams, labels, isForAll, ownTeamIds } = data;
  const isKnown = rules.some(({ id }) => id === rule.id);
  // What is kept of a new one is none of what was ready.
  const isReady = READY_RULES.some(({ id }) => id === rule.id);
  const { draft, change, clear } = useDraft<Rule>(`rule.${isKnown || isReady ? rule.id : 'new'}`, rule);
  const { sentenceOf } = useRuleWords(data);
  const typed = trimmed(draft);
  const withIt = (made: Rule): readonly Rule[] =>
    isKnown ? rules.map((one) => (one.id === rule.id ? made : one)) : [...rules, made];
  const next = withIt(typed);
  const place = next.indexOf(typed);
  const found = ruleProblems(next).find((one) => one.place === place)?.rule;
  const isTeamLess = !isForAll && typed.when.teamIds.length === 0;
  const wrong = isTeamLess ? 'team' : found;
  const send = async (all: readonly Rule[], words: string): Promise<void> => {
    const made = await page.save(all);
    if (!made) return;
    clear();
    onDone(words, made);
  };
  const find = useWordFinder();
  const check = useWordCheck(typed.steps.reply ?? '', find);
  const save = async (made: Rule): Promise<void> => {
    if (!made.steps.anyway && check.asks()) return;
    await send(withIt(made), text.saved);
  };
  const foot = (
    <>
      {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
      <View className="rule__foot">
        {isKnown ? (
          <Button
            className="rule__danger"
            isDisabled={page.isSaving}
            onTap={() =>
              void send(
                rules.filter(({ id }) => id !== rule.id),
                text.removed,
              )
            }
          >
            {text.remove}
          </Button>
        ) : null}
        <Button
          kind="primary"
          className="rule__save"
          isDisabled={wrong !== undefined}
          isBusy={page.isSaving}
          onTap={() => void save(typed)}
        >
          {text.save}
        </Button>
      </View>
    </>
  );
  return (
    <Sheet title={isKnown ? text.editTitle : text.newTitle} isOpen onClose={onClose} footer={foot}>
      <View className="rule__label">{text.name}</View>
      <TextField
        label={text.name}
        value={draft.name}
        maxChars={RULE_BOUNDS.nameChars}
        onChange={(name) => change((now) => ({ ...now, name }))}
      />
      <View className="rule__label">{text.on}</View>
      <ChoiceChips
        label={text.on}
        options={RULE_EVENTS.map((value) => ({ value, label: text.events[value] }))}
        chosen={draft.on}
        onChoose={(on) => change((now) => ({ ...now, on }))}
      />
      <WhenFields
        when={draft.when}
        teams={teams.filter(({ id }) => ownTeamIds.includes(id))}
        isTeamNeeded={!isForAll}
        onChange={(when) => change((now) => ({ ...now, when: { ...now.when, ...when } }))}
      />
      <StepFields
        steps={typed.steps}
        teams={teams}
        labels={labels}
        isEnding={ENDING_EVENTS.includes(draft.on)}
        onChange={(steps) => change((now) => withSteps(now, steps))}
      >
        <WordCheck
          check={check}
          when="save"
          isBusy={page.isSaving}
          onBetter={({ word }) =>
            change((now) => withSteps(now, { reply: betteredIn(now.steps.reply ?? '', find, word) }))
          }
          onAnyway={(anyway) => void save(withSteps(typed, { anyway }))}
        />
      </StepFields>
      <View className="rule__heading">{text.preview}</View>
      <View className="rule__bubble">{sentenceOf(typed)}</View>
      {wrong ? <View className="rule__wrong">{text.wrong[wrong]}</View> : null}
      <TryOut rule={typed} isDisabled={wrong !== undefined} />
      {isKnown ? (
        <Button kind="quiet" isBlock onTap={() => openRuleLog(rule.id)}>
          {text.logOf}
        </Button>
      ) : null}
    </Sheet>
  );
}

/** As it would be saved: what an event does not allow is left out, not refused. */
function trimmed({ name, on, steps: { english, ...steps }, ...rule }: Rule): Rule {
  const allowed = ENDING_EVENTS.includes(on) ? { ...steps, isUrgent: false, toTeamId: null } : steps;
  const inEnglish = steps.reply !== null && english?.trim() ? { english } : {};
  return { ...rule, name: name.trim(), on, steps: { ...allowed, ...inEnglish } };
}
