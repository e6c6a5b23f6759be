import { decodeSessionFrom } from '../../domain/handoff';
import type { ReaderLanguage } from '../../domain/kernel';
import { unseal } from '../_sdk';
import type { HeadDoc } from './documents';

/** What somebody's mini program was read in when they last came from it to the conversation; Chinese where nobody knows. */
export function readsIn(head: HeadDoc | undefined): ReaderLanguage {
  if (!head?.origin) return 'zh';
  return decodeSessionFrom(unseal(head.origin, `heads/${head._id}`)).language ?? 'zh';
}
