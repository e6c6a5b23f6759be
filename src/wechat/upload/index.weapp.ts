import Taro from '@tarojs/taro';
import { safely } from '../safely';
import type { UploadedPicture } from './picture';
import { uploadPaths } from './upload-paths';

/** Lets the person choose up to `count` pictures and stores each. Empty when they think better of it. */
export async function uploadPictures(
  count: number,
  onProgress?: (percent: number) => void,
): Promise<UploadedPicture[]> {
  const chosen = await safely(() => Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }));
  const files = chosen?.tempFiles ?? [];
  if (files.length === 0) return [];
  const paths = await uploadPaths(files.map(({ tempFilePath }) => tempFilePath));
  const pictures: UploadedPicture[] = [];
  for (const [place, file] of files.entries()) {
    const { fileID } = await Taro.cloud.uploadFile({
      cloudPath: paths[place] ?? '',
      filePath: file.tempFilePath,
    });
    pictures.push({ fileId: fileID, previewUrl: file.tempFilePath });
    onProgress?.(Math.round((100 * pictures.length) / files.length));
  }
  return pictures;
}
