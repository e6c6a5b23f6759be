import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForShopper } from '../../../contract';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { CallTimes } from './call-times';

interface Props {
  ticketId: string;
  callback: NonNullable<TicketForShopper['callback']>;
  mayChange: boolean;
  isBusy: boolean;
  /** Whether it was changed. */
  onChange: (wishedAt: number | undefined) => Promise<boolean>;
}

/** The number to be called at and when; another time is a tap away. */
export function CallbackLine({ ticketId, callback, mayChange, isBusy, onChange }: Props) {
  const { message: text } = useText(shopperText);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { wishedAt, maskedPhone, calledAt } = callback;
  const choose = async (chosen: number | undefined): Promise<void> => {
    if (isBusy) return;
    if (chosen === wishedAt || (await onChange(chosen))) setOpen(false);
  };
  const when = wishedAt === undefined ? text.anyTime : formatDayPart(wishedAt, cloudNow(), language);
  return (
    <View className="message__callback">
      <View className="message__call">
        <View className="message__call-words" ariaLive="polite">
          {calledAt === undefined ? text.callback(maskedPhone, when) : text.calledBack(maskedPhone)}
        </View>
        {mayChange ? (
          <Button kind="quiet" size="small" isBusy={isBusy} onTap={() => setOpen(!isOpen)}>
            {isOpen ? text.keepCallback : text.changeCallback}
          </Button>
        ) : null}
      </View>
      {isOpen && mayChange ? (
        <CallTimes ticketId={ticketId} wishedAt={wishedAt} onChoose={(chosen) => void choose(chosen)} />
      ) : null}
    </View>
  );
}
