import type { Millis } from '../../domain/kernel';
import { stableId } from '../_sdk/crypto';
import type { UploadDoc } from './documents';

/** Says that a file lies at a path, so that it is removed in its time: a storage has no list. */
export const uploadNote = (path: string, at: Millis): UploadDoc => ({
  _id: stableId('upload', path),
  createdAt: at,
  updatedAt: at,
  v: 1,
  paths: [path],
});
