import { cloudNow } from '../../cloud/cloud-time';
export interface UploadedPicture {
  /** The stored file's id, as the cloud knows it. */
  fileId: string;
  /** What to show while it is fresh: a local path or address. */
  previewUrl: string;
}

/** A path nobody else writes to, in the folder the cloud gave the person; the day keeps folders small. */
export function newFilePath(folder: string, fileName: string): string {
  const extension = /\.(jpe?g|png|gif|webp|csv|xlsx)$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'jpg';
  const day = new Date(cloudNow()).toISOString().slice(0, 10);
  return `${folder}/${day}/${cloudNow().toString(36)}${Math.random().toString(36).slice(2, 10)}.${extension}`;
}
