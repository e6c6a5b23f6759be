import { View } from '@tarojs/components';
import { useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import type { UploadedPicture } from '../../cloud/upload/picture';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { imagePlus } from '../../components/icon/glyphs/image-plus';
import { PicturePicker, usePictureUpload } from '../../components/picture-picker';
import { TextField } from '../../components/text-field';
import type { Change } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { pictureText } from '../../text/pictures';
import { shopperText } from '../../text/shopper';
import type { ReplyDraft } from './use-message';

interface Props {
  draft: ReplyDraft;
  change: Change<ReplyDraft>;
  isSending: boolean;
  onSend: () => void;
}

/** Going on with the conversation: words, pictures, or both. */
export function ReplyBar({ draft, change, isSending, onSend }: Props) {
  const text = useText(shopperText);
  const pictureWords = useText(pictureText);
  const [isUploading, setUploading] = useState(false);
  const { pictures } = draft;
  const onPictures = (next: (now: readonly UploadedPicture[]) => readonly UploadedPicture[]): void =>
    change((now) => ({ ...now, pictures: next(now.pictures) }));
  const upload = usePictureUpload({ pictures, onChange: onPictures, onBusy: setUploading });
  const saysSomething = draft.text.trim() !== '' || pictures.length > 0;
  return (
    <View className="reply-bar">
      <View className="reply-bar__line">
        <View
          className="reply-bar__picture"
          ariaRole="button"
          ariaLabel={pictureWords.add}
          ariaDisabled={upload.room <= 0}
          onClick={() => void upload.add()}
        >
          <Icon glyph={imagePlus} />
        </View>
        <TextField
          kind="lines"
          className="reply-bar__text"
          value={draft.text}
          label={text.message.placeholder}
          maxChars={OUR_LIMITS.ticketTextChars}
          isDisabled={isSending}
          onChange={(value) => change((now) => ({ ...now, text: value }))}
        />
        <Button kind="primary" isDisabled={!saysSomething || isUploading} isBusy={isSending} onTap={onSend}>
          {text.message.send}
        </Button>
      </View>
      {pictures.length > 0 || isUploading || upload.refused.length > 0 ? (
        <PicturePicker pictures={pictures} onChange={onPictures} upload={upload} />
      ) : null}
    </View>
  );
}
