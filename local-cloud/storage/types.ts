import type { CloudStorage, Millis, PlatformState, StoredFile } from '../types';

export interface StorageOptions {
  /** The folder of the files; made when missing. */
  readonly dir: string;
  /** Keeps what a file's name does not tell: content types and the signing key. */
  readonly state: PlatformState;
  readonly envId: string;
  /** The cloud's clock, for the end of signatures. */
  readonly now: () => Millis;
  /** Where temporary addresses lead, such as http://127.0.0.1:8787. */
  readonly publicUrl: () => string;
}

export interface Storage extends CloudStorage {
  /** The file id that a path has or would have. Refuses unsafe paths. */
  fileIdOf(path: string): string;
  delete(fileId: string): boolean;
  /** The file behind a temporary address, when its signature is right and has not ended. Path and query as requested. */
  openTemporaryUrl(pathAndQuery: string): StoredFile | undefined;
  /** A signature that allows one upload to the path, for an hour. */
  signUpload(path: string): string;
  isUploadSigned(path: string, signature: string): boolean;
}
