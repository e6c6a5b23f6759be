export interface UploadedPicture {
  /** The stored file's id, as the cloud knows it. */
  fileId: string;
  /** What to show while it is fresh: a local path or address. */
  previewUrl: string;
}
