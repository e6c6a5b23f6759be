import { chooseFiles } from './choose-files.h5';
import type { UploadedPicture } from './picture';
import { putFile } from './put-file.h5';
import { uploadPaths } from './upload-paths';

/** Lets the person choose up to `count` pictures and stores each. Empty when they think better of it. */
export async function uploadPictures(
  count: number,
  onProgress?: (percent: number) => void,
): Promise<UploadedPicture[]> {
  const files = (await chooseFiles({ accept: 'image/*', isSeveral: true })).slice(0, count);
  if (files.length === 0) return [];
  const paths = await uploadPaths(files.map(({ name }) => name));
  const pictures: UploadedPicture[] = [];
  for (const [place, file] of files.entries()) {
    const fileId = await putFile(paths[place] ?? '', file, file.type);
    pictures.push({ fileId, previewUrl: URL.createObjectURL(file) });
    onProgress?.(Math.round((100 * pictures.length) / files.length));
  }
  return pictures;
}
