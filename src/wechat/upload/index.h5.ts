import { authorization, originOfCloud } from '../../cloud/transport/browser.h5';
import { ownFolder } from './own-folder';
import { newFilePath, type UploadedPicture } from './picture';

/** Lets the person choose up to `count` pictures and stores each. Empty when they think better of it. */
export async function uploadPictures(
  count: number,
  onProgress?: (percent: number) => void,
): Promise<UploadedPicture[]> {
  const files = (await chooseFiles()).slice(0, count);
  if (files.length === 0) return [];
  const folder = await ownFolder();
  const pictures: UploadedPicture[] = [];
  for (const file of files) {
    const response = await fetch(`${originOfCloud()}/files/${newFilePath(folder, file.name)}`, {
      method: 'PUT',
      body: file,
      headers: { 'Content-Type': file.type, ...authorization() },
    });
    if (!response.ok) throw new Error(`the file was not stored: ${response.status}`);
    const { fileID, fileId } = (await response.json()) as { fileID?: string; fileId?: string };
    pictures.push({ fileId: fileID ?? fileId ?? '', previewUrl: URL.createObjectURL(file) });
    onProgress?.(Math.round((100 * pictures.length) / files.length));
  }
  return pictures;
}

function chooseFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
