import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { TicketForAgent } from '../../../contract';
import type { Millis } from '../../../domain/kernel';
import { call, useAction } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { ErrorState } from '../../components/error-state';
import { Icon } from '../../components/icon';
import { phone as phoneGlyph } from '../../components/icon/glyphs/phone';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { agentText } from '../../text/agent';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';

interface Props {
  ticketId: string;
  callback: NonNullable<TicketForAgent['callback']>;
  mayReveal: boolean;
  onRevealed: () => void;
  now: Millis;
}

const REASON_CHARS = 100;
const REASONS = ['callback', 'verify', 'delivery'] as const;

/** The wish to be called. The number is shown for a reason that is written down, and kept nowhere on this phone. */
export function Callback({ ticketId, callback, mayReveal, onRevealed, now }: Props) {
  const text = useText(agentText);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [phone, setPhone] = useState<string>();
  const revealing = useAction((key, why: string) =>
    call('agent', 'ticket.revealPhone', { key, ticketId, reason: why }),
  );
  const reveal = async (): Promise<void> => {
    const found = await revealing.run(reason.trim());
    if (!found) return;
    setPhone(found.phone);
    setAsking(false);
    onRevealed();
  };
  const when = callback.wishedAt === undefined ? text.facts.anyTime : formatDayPart(callback.wishedAt, now, language);
  const reasons = REASONS.map((one) => ({
    value: text.steps.revealReasons[one],
    label: text.steps.revealReasons[one],
  }));
  return (
    <View className="facts__part facts__callback">
      <Icon glyph={phoneGlyph} size={20} className="facts__phone" />
      <View className="facts__number">
        <View className="facts__digits">{phone ?? callback.maskedPhone}</View>
        <View className="facts__when">
          {text.facts.callback} · {when}
        </View>
      </View>
      {phone ? (
        <Button kind="primary" size="small" onTap={() => void Taro.makePhoneCall({ phoneNumber: phone })}>
          {text.facts.call}
        </Button>
      ) : null}
      {!phone && mayReveal ? (
        <Button size="small" onTap={() => setAsking(true)}>
          {text.facts.reveal}
        </Button>
      ) : null}
      <Sheet
        title={text.steps.revealTitle}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        footer={
          <Button
            kind="primary"
            isBlock
            isDisabled={reason.trim() === ''}
            isBusy={revealing.isRunning}
            onTap={() => void reveal()}
          >
            {text.steps.revealGo}
          </Button>
        }
      >
        <ChoiceChips options={reasons} chosen={reason} onChoose={setReason} />
        <View className="ticket-sheet__gap" />
        <TextField
          value={reasons.some(({ value }) => value === reason) ? '' : reason}
          label={text.steps.revealOther}
          maxChars={REASON_CHARS}
          onChange={setReason}
        />
        <Text className="ticket-sheet__hint">{text.steps.revealHint}</Text>
        {revealing.error ? <ErrorState isInline error={revealing.error} /> : null}
      </Sheet>
    </View>
  );
}
