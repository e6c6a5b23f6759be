import Taro from '@tarojs/taro';
import { safely } from '../../phone/safely';
import { type Upload, uploadEach } from './picture';
import { uploadPaths } from './upload-paths';

/** Lets the person choose up to `count` pictures and stores each. Nothing when they think better of it. */
export async function uploadPictures(count: number, onProgress?: (percent: number) => void): Promise<Upload> {
  const chosen = await safely(() => Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] }));
  const files = (chosen?.tempFiles ?? []).map(({ tempFilePath, size }) => ({
    fileName: tempFilePath,
    bytes: size,
    async put(cloudPath: string) {
      const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: tempFilePath });
      return { fileId: fileID, previewUrl: tempFilePath };
    },
  }));
  return uploadEach(files, { room: count, pathsFor: uploadPaths, onProgress });
}
