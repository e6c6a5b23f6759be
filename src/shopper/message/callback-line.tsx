import { View } from '@tarojs/components';
import { useState } from 'react';
import type { TicketForShopper } from '../../../contract';
import { callbackTimes } from '../../../domain/ticket';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { formatDayPart } from '../../text/day-part';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { shopHours } from '../expected-reply';

interface Props {
  callback: NonNullable<TicketForShopper['callback']>;
  mayChange: boolean;
  isBusy: boolean;
  /** Whether it was changed. */
  onChange: (wishedAt: number | undefined) => Promise<boolean>;
}

/** The number to be called at and when; another time is a tap away. */
export function CallbackLine({ callback, mayChange, isBusy, onChange }: Props) {
  const { message: text } = useText(shopperText);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const now = cloudNow();
  const wordsOf = (at: number | undefined): string =>
    at === undefined ? text.anyTime : formatDayPart(at, now, language);
  const { wishedAt, maskedPhone } = callback;
  const offered = callbackTimes(now, shopHours()).map(({ startsAt }) => startsAt);
  // A part of a day has one chip, whichever moment of it was wished for.
  const wish = offered.find((at) => wishedAt !== undefined && wordsOf(at) === wordsOf(wishedAt)) ?? wishedAt;
  const times = wish === undefined || offered.includes(wish) ? offered : [wish, ...offered];
  const choose = async (value: string): Promise<void> => {
    const chosen = value === '' ? undefined : Number(value);
    if (isBusy) return;
    if (chosen === wish || (await onChange(chosen))) setOpen(false);
  };
  return (
    <View className="message__callback">
      <View className="message__call">
        <View className="message__call-words" ariaLive="polite">
          {text.callback(maskedPhone, wordsOf(wishedAt))}
        </View>
        {mayChange ? (
          <Button kind="quiet" size="small" isBusy={isBusy} onTap={() => setOpen(!isOpen)}>
            {isOpen ? text.keepCallback : text.changeCallback}
          </Button>
        ) : null}
      </View>
      {isOpen && mayChange ? (
        <ChoiceChips
          label={text.callbackTime}
          options={[
            { value: '', label: text.anyTime },
            ...times.map((at) => ({ value: String(at), label: wordsOf(at) })),
          ]}
          chosen={String(wish ?? '')}
          onChoose={(value) => void choose(value)}
        />
      ) : null}
    </View>
  );
}
