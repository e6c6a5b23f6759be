import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ClientError } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';

const REASON_CHARS = 100;
const REASONS = ['callback', 'verify', 'delivery'] as const;

interface Props {
  isOpen: boolean;
  onClose: () => void;
  isBusy: boolean;
  error: ClientError | undefined;
  onReveal: (reason: string) => void;
}

/** Asks why a number of a person is to be shown; the reason is written down. */
export function RevealSheet({ isOpen, onClose, isBusy, error, onReveal }: Props) {
  const { steps: text } = useText(agentText);
  const [reason, setReason] = useState('');
  const reasons = REASONS.map((one) => ({ value: text.revealReasons[one], label: text.revealReasons[one] }));
  return (
    <Sheet
      title={text.revealTitle}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <Button
          kind="primary"
          isBlock
          isDisabled={reason.trim() === ''}
          isBusy={isBusy}
          onTap={() => onReveal(reason.trim())}
        >
          {text.revealGo}
        </Button>
      }
    >
      <ChoiceChips options={reasons} chosen={reason} onChoose={setReason} />
      <View className="ticket-sheet__gap" />
      <TextField
        kind="lines"
        value={reasons.some(({ value }) => value === reason) ? '' : reason}
        label={text.revealOther}
        maxChars={REASON_CHARS}
        onChange={setReason}
      />
      <Text className="ticket-sheet__hint">{text.revealHint}</Text>
      {error ? <ErrorState isInline error={error} /> : null}
    </Sheet>
  );
}
