import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { type HoldTime, holdTimes } from './hold-times';
import type { SheetProps } from './sheet-props';

const REASONS = ['warehouse', 'carrier', 'finance', 'supplier', 'other'] as const;
const REASON_CHARS = 40;

/** Resting a ticket: for what, which the shopper reads too, and until when. */
export function HoldSheet({ page, isOpen, onClose }: SheetProps) {
  const { steps: text } = useText(agentText);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('warehouse');
  const [words, setWords] = useState('');
  const [time, setTime] = useState<HoldTime>('tomorrow');
  const times = holdTimes(page.now);
  const chosen = times.find((one) => one.time === time) ?? times[0];
  // Whatever language the desk is read in, this line is the shopper's.
  const forShopper = reason === 'other' ? words.trim() : agentText.zh.steps.holdReasons[reason];
  const hold = async (): Promise<void> => {
    if (!chosen) return;
    if (await page.take({ do: 'hold', untilAt: chosen.untilAt, reason: forShopper })) onClose();
  };
  return (
    <Sheet
      title={text.holdTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          isBlock
          isDisabled={forShopper === ''}
          isBusy={page.runningStep === 'hold'}
          onTap={() => void hold()}
        >
          {text.holdGo}
        </Button>
      }
    >
      <ChoiceChips
        options={REASONS.map((value) => ({ value, label: text.holdReasons[value] }))}
        chosen={reason}
        onChoose={setReason}
      />
      {reason === 'other' ? (
        <View className="ticket-sheet__gap">
          <TextField kind="lines" value={words} label={text.holdOther} maxChars={REASON_CHARS} onChange={setWords} />
        </View>
      ) : null}
      <View className="ticket-sheet__label">{text.holdUntil}</View>
      <ChoiceChips
        options={times.map((one) => ({ value: one.time, label: text.holdTimes[one.time] }))}
        chosen={chosen?.time ?? time}
        onChoose={setTime}
      />
      <View className="ticket-sheet__hint">{text.holdHint}</View>
      {page.error ? <ErrorState isInline error={page.error} /> : null}
    </Sheet>
  );
}
