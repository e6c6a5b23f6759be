import { View } from '@tarojs/components';
import { cannedProblems } from '../../../../domain/canned';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { MACRO_BOUNDS, macroProblem } from '../../../../domain/macros';
import { betteredIn } from '../../../../domain/wording';
import { Checkbox } from '../../../components/checkbox';
import { ChoiceChips } from '../../../components/choice-chips';
import { EnglishFold } from '../../../components/english-fold';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { WordCheck } from '../../../components/word-check';
import { useWordCheck, useWordFinder } from '../../../components/word-check/use-word-check';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { macroSettingsText } from '../../../text/macro-settings';
import { WordsField } from '../canned/words-field';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import { EndFields } from './end-fields';
import { ENDS, type End, stepsIn, type Typed, typedOf, withText } from './typed-macro';
import type { Macro, MacrosPageState, Made } from './use-macros-page';

interface Props {
  page: MacrosPageState;
  /** Undefined for a new one. */
  macro: Macro | undefined;
  onClose: () => void;
  onSaved: (title: string, made: Made) => void;
  onRemoved: (macro: Macro) => void;
}

/** One macro: its labels, its words, how it leaves a ticket, and whose it is. */
export function MacroSheet({ page, macro, onClose, onSaved, onRemoved }: Props) {
  const text = useText(macroSettingsText);
  const { draft, change, clear } = useDraft<Typed>(`macro.${macro?.id ?? 'new'}`, typedOf(macro, page.mayWriteForShop));
  const set = (next: Partial<Typed>): void => change((now) => ({ ...now, ...next }));
  const toggle = (id: string): void => {
    const { labelIds } = draft;
    if (labelIds.includes(id)) set({ labelIds: labelIds.filter((one) => one !== id) });
    else if (labelIds.length < LIST_COUNTS.labelsOfTicket) set({ labelIds: [...labelIds, id] });
  };
  const owners = [
    { value: 'own', label: text.owners.own },
    ...page.teamsToWriteFor.map(({ id, name }) => ({ value: id, label: name })),
    ...(page.mayWriteForShop ? [{ value: 'shop', label: text.owners.shop }] : []),
  ];
  const title = draft.title.trim();
  const steps = stepsIn(draft);
  const problem = steps && macroProblem(steps);
  const english = draft.english ?? '';
  const isEnglishFit = cannedProblems(english).length === 0;
  const areWordsFit = isEnglishFit && cannedProblems(draft.text).length === 0;
  const isWhole = title !== '' && steps !== undefined && problem === undefined && areWordsFit;
  const find = useWordFinder();
  const check = useWordCheck(draft.text.trim(), find);
  const save = async (typed: Typed): Promise<void> => {
    const steps = stepsIn(typed);
    if (!steps || (!typed.anyway && check.asks())) return;
    const { owner } = typed;
    const made = await page.save(macro, {
      title,
      steps: { ...steps, labelIds: [...steps.labelIds] },
      ...(owner === 'own' || owner === 'shop' ? { of: owner } : { of: 'team', teamId: owner }),
    });
    if (!made) return;
    clear();
    onSaved(title, made);
  };
  const remove = async (known: Macro): Promise<void> => {
    if (!(await page.remove(known))) return;
    clear();
    onRemoved(known);
  };
  return (
    <Sheet
      title={macro?.title ?? text.newTitle}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={macro && { words: text.remove, run: () => void remove(macro) }}
          words={text.save}
          isBusy={page.isChanging}
          canSave={isWhole}
          onSave={() => void save(draft)}
        />
      }
    >
      <TextField
        label={text.name}
        value={draft.title}
        maxChars={MACRO_BOUNDS.titleChars}
        onChange={(typed) => set({ title: typed })}
      />
      {page.labels.length > 0 ? (
        <>
          <View className="setting__label">{text.labels}</View>
          <ChoiceChips
            label={text.labels}
            options={page.labels.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={draft.labelIds}
            onChoose={toggle}
          />
        </>
      ) : null}
      <View className="setting__label">{text.reply}</View>
      <WordsField value={draft.text} sample={{}} onChange={(typed) => change((now) => withText(now, typed))} />
      <WordCheck
        check={check}
        when="save"
        isBusy={page.isChanging}
        onBetter={({ word }) => change((now) => withText(now, betteredIn(now.text, find, word)))}
        onAnyway={(anyway) => void save({ ...draft, anyway })}
      />
      {draft.text.trim() ? (
        <EnglishFold shown={english.trim()} isForced={!isEnglishFit}>
          <WordsField language="en" value={english} sample={{}} onChange={(typed) => set({ english: typed })} />
        </EnglishFold>
      ) : null}
      {draft.text.trim() ? (
        <Checkbox isChecked={draft.asks} label={text.asks} onChange={() => set({ asks: !draft.asks })}>
          {text.asks}
        </Checkbox>
      ) : null}
      <View className="setting__label">{text.end}</View>
      <ChoiceChips
        label={text.end}
        options={ENDS.map((end) => ({ value: end, label: text.ends[end] }))}
        chosen={draft.end}
        onChoose={(end) => set({ end: end as End })}
      />
      {problem === 'asks_and_ends' ? (
        <View className="setting__wrong" ariaRole="alert">
          {text.asksAndEnds}
        </View>
      ) : null}
      <EndFields page={page} draft={draft} set={set} />
      {owners.length > 1 ? (
        <>
          <View className="setting__label">{text.owner}</View>
          <ChoiceChips label={text.owner} options={owners} chosen={draft.owner} onChoose={(owner) => set({ owner })} />
        </>
      ) : null}
    </Sheet>
  );
}
