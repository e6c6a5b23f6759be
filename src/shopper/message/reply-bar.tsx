import { View } from '@tarojs/components';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { PicturePicker } from '../../components/picture-picker';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import type { UploadedPicture } from '../../wechat/upload/picture';
import { TextArea } from '../controls';

interface Draft {
  readonly text: string;
  readonly pictures: readonly UploadedPicture[];
}

interface Props {
  draft: Draft;
  change: (draft: Draft) => void;
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
        <TextArea
          className="reply-bar__text"
          value={draft.text}
          autoSize
          rows={1}
          maxLength={OUR_LIMITS.ticketTextChars}
          placeholder={text.message.placeholder}
          onChange={(value) => change({ ...draft, text: value })}
        />
        <Button kind="primary" isDisabled={!hasWords} isBusy={isSending} onTap={onSend}>
          {text.message.send}
        </Button>
      </View>
      {hasWords || draft.pictures.length > 0 ? (
        <PicturePicker pictures={draft.pictures} onChange={(pictures) => change({ ...draft, pictures })} />
      ) : null}
    </View>
  );
}
