import { chooseFiles } from '../../phone/choose-files.h5';
import { type Upload, uploadEach } from './picture';
import { putFile } from './put-file.h5';
import { uploadPaths } from './upload-paths';

/** Lets the person choose up to `count` pictures and stores each. Nothing when they think better of it. */
export async function uploadPictures(count: number, onProgress?: (percent: number) => void): Promise<Upload> {
  const files = await chooseFiles({ accept: 'image/*', isSeveral: count > 1 });
  const chosen = files.map((file) => ({
    fileName: file.name,
    name: file.name,
    bytes: file.size,
    async put(path: string) {
      return { fileId: await putFile(path, file, file.type), previewUrl: URL.createObjectURL(file) };
    },
  }));
  return uploadEach(chosen, { room: count, pathsFor: uploadPaths, onProgress });
}
