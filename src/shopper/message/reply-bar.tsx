import { View } from '@tarojs/components';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { PicturePicker } from '../../components/picture-picker';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import type { Change } from '../../wechat/use-draft';
import type { ReplyDraft } from './use-message';

interface Props {
  draft: ReplyDraft;
  change: Change<ReplyDraft>;
  isSending: boolean;
  onSend: () => void;
}

/** Going on with the conversation: one line that grows, pictures once there is something to say. */
export function ReplyBar({ draft, change, isSending, onSend }: Props) {
  const text = useText(shopperText);
  const hasWords = draft.text.trim() !== '';
  return (
    <View className="reply-bar">
      <View className="reply-bar__line">
        <TextField
          kind="lines"
          className="reply-bar__text"
          value={draft.text}
          label={text.message.placeholder}
          maxChars={OUR_LIMITS.ticketTextChars}
          isDisabled={isSending}
          onChange={(value) => change({ ...draft, text: value })}
        />
        <Button kind="primary" isDisabled={!hasWords} isBusy={isSending} onTap={onSend}>
          {text.message.send}
        </Button>
      </View>
      {hasWords || draft.pictures.length > 0 ? (
        <PicturePicker pictures={draft.pictures} onChange={(pictures) => change((now) => ({ ...now, pictures }))} />
      ) : null}
    </View>
  );
}
