import { chooseFiles } from './choose-files.h5';
import { ownFolder } from './own-folder';
import { newFilePath, type UploadedPicture } from './picture';
import { putFile } from './put-file.h5';

/** Lets the person choose up to `count` pictures and stores each. Empty when they think better of it. */
export async function uploadPictures(
  count: number,
  onProgress?: (percent: number) => void,
): Promise<UploadedPicture[]> {
  const files = (await chooseFiles({ accept: 'image/*', isSeveral: true })).slice(0, count);
  if (files.length === 0) return [];
  const folder = await ownFolder();
  const pictures: UploadedPicture[] = [];
  for (const file of files) {
    const fileId = await putFile(newFilePath(folder, file.name), file, file.type);
    pictures.push({ fileId, previewUrl: URL.createObjectURL(file) });
    onProgress?.(Math.round((100 * pictures.length) / files.length));
  }
  return pictures;
}
