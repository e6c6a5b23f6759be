import Taro from '@tarojs/taro';
import { ownFolder } from './own-folder';
import { newFilePath, type UploadedPicture } from './picture';

/** Lets the person choose up to `count` pictures and stores each. Empty when they think better of it. */
export async function uploadPictures(
  count: number,
  onProgress?: (percent: number) => void,
): Promise<UploadedPicture[]> {
  const chosen = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    () => undefined,
  );
  const files = chosen?.tempFiles ?? [];
  if (files.length === 0) return [];
  const folder = await ownFolder();
  const pictures: UploadedPicture[] = [];
  for (const file of files) {
    const { fileID } = await Taro.cloud.uploadFile({
      cloudPath: newFilePath(folder, file.tempFilePath),
      filePath: file.tempFilePath,
    });
    pictures.push({ fileId: fileID, previewUrl: file.tempFilePath });
    onProgress?.(Math.round((100 * pictures.length) / files.length));
  }
  return pictures;
}
