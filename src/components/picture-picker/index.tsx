import { Image, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import { useText } from '../../text/define-text';
import { moreComponentText } from '../../text/more-components';
import { pictureUrl } from '../../wechat/picture-url';
import { showPictures } from '../../wechat/show-pictures';
import { uploadPictures } from '../../wechat/upload';
import type { UploadedPicture } from '../../wechat/upload/picture';
import { Icon } from '../icon';
import { imagePlus } from '../icon/glyphs/image-plus';
import { x } from '../icon/glyphs/x';
import './index.scss';

interface Props {
  pictures: readonly UploadedPicture[];
  onChange: (pictures: readonly UploadedPicture[]) => void;
}

/** Up to six pictures, sent as they are chosen, so that the message itself goes at once. */
export function PicturePicker({ pictures, onChange }: Props) {
  const text = useText(moreComponentText).pictures;
  const [percent, setPercent] = useState<number>();
  const [hasFailed, setFailed] = useState(false);
  // A draft outlives the address its pictures had on this phone; the stored file does not move.
  const [broken, setBroken] = useState<readonly string[]>([]);
  const urlOf = ({ fileId, previewUrl }: UploadedPicture): string =>
    broken.includes(fileId) ? pictureUrl(fileId) : previewUrl;
  // An upload takes its time; meanwhile a picture may have been removed, and words typed.
  const latest = useRef({ pictures, onChange });
  latest.current = { pictures, onChange };
  const room = OUR_LIMITS.ticketImages - pictures.length;

  const add = async (): Promise<void> => {
    setFailed(false);
    setPercent(0);
    try {
      const added = await uploadPictures(room, setPercent);
      if (added.length > 0) latest.current.onChange([...latest.current.pictures, ...added]);
    } catch {
      setFailed(true);
    } finally {
      setPercent(undefined);
    }
  };

  return (
    <View className="pictures">
      {pictures.map(({ fileId, previewUrl }, place) => (
        <View key={fileId} className="pictures__one">
          <Image
            className="pictures__image"
            src={urlOf({ fileId, previewUrl })}
            onError={() => setBroken((known) => (known.includes(fileId) ? known : [...known, fileId]))}
            mode="aspectFill"
            ariaLabel={text.one(place + 1)}
            onClick={() => showPictures(pictures.map(urlOf), urlOf({ fileId, previewUrl }))}
          />
          <View
            className="pictures__remove"
            ariaRole="button"
            ariaLabel={text.remove}
            onClick={() => onChange(pictures.filter((one) => one.fileId !== fileId))}
          >
            <View className="pictures__cross">
              <Icon glyph={x} size={16} />
            </View>
          </View>
        </View>
      ))}
      {room > 0 ? (
        <View
          className="pictures__add"
          hoverClass="pictures__add--pressed"
          ariaRole="button"
          ariaLabel={text.add}
          onClick={percent === undefined ? () => void add() : undefined}
        >
          {percent === undefined ? <Icon glyph={imagePlus} /> : null}
          <View className="pictures__label">{percent === undefined ? text.add : text.uploading(percent)}</View>
        </View>
      ) : null}
      {hasFailed ? (
        <View className="pictures__failed" ariaRole="alert">
          {text.failed}
        </View>
      ) : null}
    </View>
  );
}
