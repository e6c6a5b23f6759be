import { View } from '@tarojs/components';
import { FIELD_CHARS } from '../../../domain/kernel';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useShopWords } from '../shop-words';
import { type HoldTime, holdTimes } from './hold-times';
import type { SheetProps } from './sheet-props';
import './ticket-sheet.scss';

const USUAL_REASONS = ['warehouse', 'carrier', 'finance', 'supplier'] as const;
/** In the agent's own words. */
const OTHER = 'other';

interface Hold {
  /** One of ours by its name, one of the shop's as it is written, or another. */
  readonly reason: string;
  /** In the agent's own words, for another reason. */
  readonly words: string;
  readonly time: HoldTime;
}
const USUAL: Hold = { reason: 'warehouse', words: '', time: 'tomorrow' };

/** Resting a ticket: for what, which the shopper reads too, and until when. */
export function HoldSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const { draft, change, clear } = useDraft(`desk.hold.${page.ticketId}`, USUAL);
  const { reason, words, time } = draft;
  const times = holdTimes(page.now);
  const chosen = times.find((one) => one.time === time) ?? times[0];
  const { holdReasons } = useShopWords();
  const reasons = holdReasons
    ? holdReasons.map((one) => ({ value: one, label: one, forShopper: one }))
    : // Whatever language the desk is read in, this line is the shopper's.
      USUAL_REASONS.map((value) => ({
        value,
        label: text.holdReasons[value],
        forShopper: agentText.zh.steps.holdReasons[value],
      }));
  const isOther = reason === OTHER;
  const found = reasons.find(({ value }) => value === reason) ?? reasons[0];
  const forShopper = isOther ? words.trim() : (found?.forShopper ?? '');
  const hold = async (): Promise<void> => {
    if (!chosen) return;
    if (!(await page.take({ do: 'hold', untilAt: chosen.untilAt, reason: forShopper }))) return;
    clear();
    onClose();
  };
  return (
    <Sheet
      title={text.holdTitle}
      isOpen={isOpen}
      onClose={onClose}
      action={{
        text: text.holdGo,
        onTap: () => void hold(),
        isDisabled: forShopper === '',
        isBusy: page.runningStep === 'hold',
        error: page.error,
      }}
    >
      <ChoiceChips
        label={text.holdTitle}
        options={[...reasons, { value: OTHER, label: text.holdReasons.other }]}
        chosen={isOther ? OTHER : (found?.value ?? '')}
        onChoose={(next) => change({ ...draft, reason: next })}
      />
      {isOther ? (
        <View className="ticket-sheet__gap">
          <TextField
            kind="lines"
            value={words}
            label={text.holdOther}
            maxChars={FIELD_CHARS.holdReason}
            onChange={(typed) => change({ ...draft, words: typed })}
          />
        </View>
      ) : null}
      <View className="ticket-sheet__label">{text.holdUntil}</View>
      <ChoiceChips
        label={text.holdUntil}
        options={times.map((one) => ({ value: one.time, label: text.holdTimes[one.time] }))}
        chosen={chosen?.time ?? time}
        onChoose={(next) => change({ ...draft, time: next })}
      />
      <View className="ticket-sheet__hint">{text.holdHint}</View>
    </Sheet>
  );
}
