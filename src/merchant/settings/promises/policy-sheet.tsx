import { View } from '@tarojs/components';
import { PROMISED_CLOCKS } from '../../../../domain/events';
import { PROMISE_BOUNDS, policyProblems } from '../../../../domain/service-level';
import { Button } from '../../../components/button';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { promisesText } from '../../../text/promises';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { MatchFields } from './match-fields';
import { TargetField } from './target-field';
import { usePolicyWords } from './use-policy-words';
import type { Made, Policy, PromisesState } from './use-promises';

interface Props {
  page: PromisesState;
  policies: readonly Policy[];
  /** As it is, or begins: one that is not among them stands before the last. */
  policy: Policy;
  onClose: () => void;
  onDone: (words: string, made: Made) => void;
}

/** One promise: which messages it is for, how soon, and what time counts. */
export function PolicySheet({ page, policies, policy, onClose, onDone }: Props) {
  const text = useText(promisesText);
  const known = policies.findIndex(({ id }) => id === policy.id);
  const place = known === -1 ? Math.max(0, policies.length - 1) : known;
  const isLast = known !== -1 && known === policies.length - 1;
  const { draft, change, clear } = useDraft<Policy>(`promise.${known === -1 ? 'new' : policy.id}`, policy);
  const { teams = [], isForAll = false } = page.list.data ?? {};
  const { sentenceOf, nameOf } = usePolicyWords(teams);
  const typed = { ...draft, name: draft.name.trim() };
  const others = policies.filter(({ id }) => id !== policy.id);
  const next = [...others.slice(0, place), typed, ...others.slice(place)];
  const problems = policyProblems(next).filter((one) => one.place === place);
  const wrong = problems.map(({ rule }) => rule);
  const send = async (all: readonly Policy[], words: string): Promise<void> => {
    const made = await page.save(all);
    if (!made) return;
    clear();
    onDone(words, made);
  };
  const moved = (to: number) => () =>
    void send([...others.slice(0, to), policies[known] as Policy, ...others.slice(to)], text.moved);
  return (
    <Sheet
      title={known === -1 ? text.newTitle : text.editTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={
            known !== -1 && !isLast ? { words: text.remove, run: () => void send(others, text.removed) } : undefined
          }
          words={text.save}
          isBusy={page.isSaving}
          canSave={problems.length === 0}
          onSave={() => void send(next, text.saved)}
        />
      }
    >
      <View className="setting__label">{text.name}</View>
      <TextField
        label={text.name}
        value={nameOf(draft)}
        maxChars={PROMISE_BOUNDS.nameChars}
        onChange={(name) => change((now) => ({ ...now, name }))}
      />
      {wrong.includes('same') ? <View className="setting__wrong">{text.sameName}</View> : null}
      {isLast ? (
        <View className="setting__hint">{text.rest}</View>
      ) : (
        <MatchFields
          match={draft.match}
          teams={teams}
          isTeamNeeded={!isForAll}
          onChange={(match) => change((now) => ({ ...now, match }))}
        />
      )}
      {wrong.includes('conditions') ? <View className="setting__wrong">{text.needsWhich}</View> : null}
      {PROMISED_CLOCKS.map((clock) => (
        <TargetField
          key={clock}
          clock={clock}
          minutes={draft.targets[clock]}
          onChange={(minutes) => change((now) => ({ ...now, targets: { ...now.targets, [clock]: minutes } }))}
        />
      ))}
      {wrong.includes('targets') ? <View className="setting__wrong">{text.needsTarget}</View> : null}
      <View className="setting__label">{text.hours}</View>
      <ChoiceChips
        label={text.hours}
        options={[
          { value: 'hours', label: text.inHours },
          { value: 'always', label: text.always },
        ]}
        chosen={draft.isInHours ? 'hours' : 'always'}
        onChoose={(value) => change((now) => ({ ...now, isInHours: value === 'hours' }))}
      />
      <View className="setting__label">{text.preview}</View>
      <View className="setting__bubble">{sentenceOf(draft)}</View>
      {isForAll && known !== -1 && !isLast ? (
        <View className="promises__move">
          <Button kind="quiet" isDisabled={known === 0 || page.isSaving} onTap={moved(known - 1)}>
            {text.earlier}
          </Button>
          <Button kind="quiet" isDisabled={known >= policies.length - 2 || page.isSaving} onTap={moved(known + 1)}>
            {text.later}
          </Button>
        </View>
      ) : null}
    </Sheet>
  );
}
