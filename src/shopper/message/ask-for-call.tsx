import { View } from '@tarojs/components';
import { useState } from 'react';
import { isPhoneNumber } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { PhoneField } from '../components/phone-field';
import { CallTimes } from './call-times';

interface Props {
  ticketId: string;
  isBusy: boolean;
  /** Whether it was noted. */
  onAsk: (wishedAt: number | undefined, phone: string) => Promise<boolean>;
}

/** Out of the line: a number and a part of a day in which somebody calls, instead of waiting here. */
export function AskForCall({ ticketId, isBusy, onAsk }: Props) {
  const { message: text, leave } = useText(shopperText);
  const { draft, change, clear } = useDraft<{ phone: string; wishedAt?: number | undefined }>(`call.${ticketId}`, {
    phone: '',
  });
  const [isOpen, setOpen] = useState(draft.phone !== '');
  const [isWrong, setWrong] = useState(false);
  const ask = async (): Promise<void> => {
    const isRight = isPhoneNumber(draft.phone);
    setWrong(!isRight);
    if (isRight && (await onAsk(draft.wishedAt, draft.phone))) clear();
  };
  if (!isOpen) {
    return (
      <View className="message__steps">
        <Button kind="quiet" onTap={() => setOpen(true)}>
          {text.askForCall}
        </Button>
      </View>
    );
  }
  return (
    <View className="message__ask">
      <PhoneField
        value={draft.phone}
        isWrong={isWrong}
        onChange={(phone) => {
          setWrong(false);
          change({ ...draft, phone });
        }}
      />
      <View className={isWrong ? 'message__ask-hint message__ask-hint--wrong' : 'message__ask-hint'}>
        {isWrong ? leave.phoneWrong : leave.callbackHint}
      </View>
      <CallTimes
        ticketId={ticketId}
        wishedAt={draft.wishedAt}
        onChoose={(wishedAt) => change({ ...draft, wishedAt })}
      />
      <View className="message__ask-foot">
        <Button
          onTap={() => {
            clear();
            setWrong(false);
            setOpen(false);
          }}
        >
          {text.keepWaiting}
        </Button>
        <Button kind="primary" className="message__ask-send" isBusy={isBusy} onTap={() => void ask()}>
          {text.sendCall}
        </Button>
      </View>
    </View>
  );
}
