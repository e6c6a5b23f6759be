import { Image, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { OUR_LIMITS } from '../../../domain/kernel';
import { pictureUrl } from '../../cloud/picture-url';
import { uploadPictures } from '../../cloud/upload';
import type { RefusedPicture, UploadedPicture } from '../../cloud/upload/picture';
import { showPictures } from '../../phone/show-pictures';
import { useText } from '../../text/define-text';
import { pictureText } from '../../text/pictures';
import { Icon } from '../icon';
import { imagePlus } from '../icon/glyphs/image-plus';
import { x } from '../icon/glyphs/x';
import './index.scss';

interface UploadProps {
  pictures: readonly UploadedPicture[];
  /** Makes the next ones from those that are there then: an upload takes its time, and meanwhile things change. */
  onChange: (next: (now: readonly UploadedPicture[]) => readonly UploadedPicture[]) => void;
  /** While some are on their way, so that nothing is sent without them. */
  onBusy?: ((isBusy: boolean) => void) | undefined;
}

interface Props extends UploadProps {
  /** Where another button adds pictures as well; otherwise it is only the one here. */
  upload?: PictureUpload;
}

/** Choosing pictures and sending each as it is chosen, so that the message itself goes at once. */
export function usePictureUpload({ pictures, onChange, onBusy }: UploadProps) {
  const [percent, setPercent] = useState<number>();
  const [refused, setRefused] = useState<readonly RefusedPicture[]>([]);
  const latest = useRef({ onChange, onBusy });
  latest.current = { onChange, onBusy };
  const room = OUR_LIMITS.ticketImages - pictures.length;
  const add = async (): Promise<void> => {
    if (percent !== undefined || room <= 0) return;
    setRefused([]);
    setPercent(0);
    latest.current.onBusy?.(true);
    const { pictures: added, refused: not } = await uploadPictures(room, setPercent);
    if (added.length > 0) latest.current.onChange((now) => [...now, ...added].slice(0, OUR_LIMITS.ticketImages));
    setRefused(not);
    setPercent(undefined);
    latest.current.onBusy?.(false);
  };
  return { add, percent, refused, room };
}

export type PictureUpload = ReturnType<typeof usePictureUpload>;

/** Up to six pictures, with the way to add one and to take one out. */
export function PicturePicker({ upload, ...props }: Props) {
  const { pictures, onChange } = props;
  const text = useText(pictureText);
  // A draft outlives the address its pictures had on this phone; the stored file does not move.
  const [broken, setBroken] = useState<readonly string[]>([]);
  const urlOf = ({ fileId, previewUrl }: UploadedPicture): string =>
    broken.includes(fileId) ? pictureUrl(fileId) : previewUrl;
  const own = usePictureUpload(props);
  const { add, percent, refused, room } = upload ?? own;

  return (
    <View className="pictures">
      {pictures.map(({ fileId, previewUrl }, index) => (
        <View key={fileId} className="pictures__one">
          <Image
            className="pictures__image"
            src={urlOf({ fileId, previewUrl })}
            onError={() => setBroken((known) => (known.includes(fileId) ? known : [...known, fileId]))}
            mode="aspectFill"
            ariaRole="button"
            ariaLabel={text.one(index + 1)}
            onClick={() => showPictures(pictures.map(urlOf), urlOf({ fileId, previewUrl }))}
          />
          <View
            className="pictures__remove"
            ariaRole="button"
            ariaLabel={text.remove}
            onClick={() => onChange((now) => now.filter((one) => one.fileId !== fileId))}
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
          {...(percent === undefined ? { onClick: () => void add() } : {})}
        >
          {percent === undefined ? <Icon glyph={imagePlus} /> : null}
          <View className="pictures__label">{percent === undefined ? text.add : text.uploading(percent)}</View>
        </View>
      ) : null}
      <PictureRefusals refused={refused} className="pictures__failed" />
    </View>
  );
}

/** Names each picture that could not be added, and why. */
export function PictureRefusals({ refused, className }: { refused: readonly RefusedPicture[]; className: string }) {
  const text = useText(pictureText);
  if (refused.length === 0) return null;
  return (
    <View className={className} ariaRole="alert">
      {refused.map(({ position, name, reason }) => (
        <View key={position}>{text.refused[reason](text.which(position, name))}</View>
      ))}
    </View>
  );
}
