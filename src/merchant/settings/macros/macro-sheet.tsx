import { View } from '@tarojs/components';
import { cannedProblems } from '../../../../domain/canned';
import { FIELD_CHARS, HOUR, LIST_COUNTS, OUR_LIMITS } from '../../../../domain/kernel';
import { type MacroEnd, type MacroSteps, macroProblem } from '../../../../domain/macros';
import { Checkbox } from '../../../components/checkbox';
import { ChoiceChips } from '../../../components/choice-chips';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { macroSettingsText } from '../../../text/macro-settings';
import { WordsField } from '../canned/words-field';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import type { Macro, MacrosPageState, Made } from './use-macros-page';

interface Props {
  page: MacrosPageState;
  /** Undefined for a new one. */
  macro: Macro | undefined;
  onClose: () => void;
  onSaved: (title: string, made: Made) => void;
  onRemoved: (macro: Macro) => void;
}

type End = MacroEnd['do'] | 'none';
const ENDS: readonly End[] = ['none', 'hold', 'transfer', 'resolve'];
const MAX_HOURS = OUR_LIMITS.holdMaxMillis / HOUR;

/** What is typed: everything that may be said, also what is not chosen now. */
interface Typed {
  readonly title: string;
  readonly labelIds: readonly string[];
  readonly text: string;
  readonly asks: boolean;
  readonly end: End;
  readonly hours: string;
  readonly reason: string;
  readonly toTeamId: string;
  readonly owner: string;
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
  const isWhole =
    title !== '' && steps !== undefined && problem === undefined && cannedProblems(draft.text).length === 0;
  const save = async (): Promise<void> => {
    if (!steps) return;
    const { owner } = draft;
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
          onSave={() => void save()}
        />
      }
    >
      <TextField
        label={text.name}
        value={draft.title}
        maxChars={FIELD_CHARS.macroTitle}
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
      <WordsField value={draft.text} sample={{}} onChange={(typed) => set({ text: typed })} />
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

interface EndProps extends Pick<Props, 'page'> {
  draft: Typed;
  set: (next: Partial<Typed>) => void;
}

/** What the chosen way on still asks. */
function EndFields({ page, draft, set }: EndProps) {
  const text = useText(macroSettingsText);
  if (draft.end === 'transfer')
    return (
      <>
        <View className="setting__label">{text.team}</View>
        <ChoiceChips
          label={text.team}
          options={page.teams.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.toTeamId}
          onChoose={(toTeamId) => set({ toTeamId })}
        />
      </>
    );
  if (draft.end !== 'hold') return null;
  return (
    <>
      <View className="setting__label">{text.hours}</View>
      <TextField
        type="number"
        label={text.hours}
        value={draft.hours}
        maxChars={2}
        isWrong={hoursIn(draft.hours) === undefined}
        onChange={(hours) => set({ hours })}
      />
      <View className="setting__label">{text.reason}</View>
      <TextField
        label={text.reason}
        value={draft.reason}
        maxChars={FIELD_CHARS.holdReason}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}

function hoursIn(typed: string): number | undefined {
  const hours = Number(typed);
  return Number.isInteger(hours) && hours >= 1 && hours <= MAX_HOURS ? hours : undefined;
}

/** The steps as they are typed; undefined while the way on lacks something. */
function stepsIn({ labelIds, text, asks, ...typed }: Typed): MacroSteps | undefined {
  const end = endIn(typed);
  if (end === undefined) return undefined;
  const words = text.trim();
  return { labelIds, reply: words ? { text: words, asks } : null, end };
}

function endIn({ end, hours, reason, toTeamId }: Pick<Typed, 'end' | 'hours' | 'reason' | 'toTeamId'>) {
  if (end === 'none') return null;
  if (end === 'resolve') return { do: end } as const;
  if (end === 'transfer') return toTeamId === '' ? undefined : ({ do: end, teamId: toTeamId } as const);
  const known = hoursIn(hours);
  return known === undefined || reason.trim() === ''
    ? undefined
    : ({ do: end, hours: known, reason: reason.trim() } as const);
}

function typedOf(macro: Macro | undefined, mayWriteForShop: boolean): Typed {
  const { labelIds = [], reply = null, end = null } = macro?.steps ?? {};
  return {
    title: macro?.title ?? '',
    labelIds,
    text: reply?.text ?? '',
    asks: reply?.asks ?? false,
    end: end?.do ?? 'none',
    hours: end?.do === 'hold' ? String(end.hours) : '24',
    reason: end?.do === 'hold' ? end.reason : '',
    toTeamId: end?.do === 'transfer' ? end.teamId : '',
    owner: macro?.teamId ?? (macro ? macro.of : mayWriteForShop ? 'shop' : 'own'),
  };
}
