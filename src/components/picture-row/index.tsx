import { Image, View } from '@tarojs/components';
import { showPictures } from '../../phone/show-pictures';
import { useText } from '../../text/define-text';
import { pictureText } from '../../text/pictures';
import './index.scss';

interface Props {
  /** A picture whose file is gone has no address, and is left out. */
  pictures: readonly { readonly url?: string | undefined }[];
}

/** The pictures of a message; a tap shows one whole. */
export function PictureRow({ pictures }: Props) {
  const text = useText(pictureText);
  const urls = pictures.flatMap(({ url }) => (url ? [url] : []));
  if (urls.length === 0) return null;
  return (
    <View className="wd-pictures">
      {urls.map((url, index) => (
        <Image
          key={url}
          className="wd-pictures__one"
          src={url}
          mode="aspectFill"
          ariaRole="button"
          ariaLabel={text.one(index + 1)}
          onClick={() => showPictures(urls, url)}
        />
      ))}
    </View>
  );
}
