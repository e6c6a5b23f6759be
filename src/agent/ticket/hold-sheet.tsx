import { View } from '@tarojs/components';
import { ChoiceChips } from '../../components/choice-chips';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useDraft } from '../../wechat/use-draft';
import { type HoldTime, holdTimes } from './hold-times';
import type { SheetProps } from './sheet-props';

const REASONS = ['warehouse', 'carrier', 'finance', 'supplier', 'other'] as const;
const REASON_CHARS = 40;

interface Hold {
  readonly reason: (typeof REASONS)[number];
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
  // Whatever language the desk is read in, this line is the shopper's.
  const forShopper = reason === 'other' ? words.trim() : agentText.zh.steps.holdReasons[reason];
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
        options={REASONS.map((value) => ({ value, label: text.holdReasons[value] }))}
        chosen={reason}
        onChoose={(next) => change({ ...draft, reason: next })}
      />
      {reason === 'other' ? (
        <View className="ticket-sheet__gap">
          <TextField
            kind="lines"
            value={words}
            label={text.holdOther}
            maxChars={REASON_CHARS}
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
