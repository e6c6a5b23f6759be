import { CLOSED_WINDOW } from '../../domain/conversation';
import { type Millis, NEVER, OUR_LIMITS } from '../../domain/kernel';
import { stableId } from '../_sdk/crypto';
import type { HeadDoc } from './documents';

/** The id of a person's head record. It says nobody's name: what they granted is kept under it for good. */
export function headIdOf(openid: string): string {
  // As their wallet was called, which came to be part of it.
  return stableId('wallet', openid);
}

/** What changes in a head; its books are kept by who writes it. */
export type HeadChanges = Partial<Omit<HeadDoc, '_id' | 'createdAt' | 'updatedAt' | 'v' | 'emptiesAt'>>;

/** The head of somebody of whom nothing was known before. */
export function newHead(openid: string, changes: HeadChanges, now: Millis): HeadDoc {
  return {
    _id: headIdOf(openid),
    createdAt: now,
    updatedAt: now,
    v: 1,
    grants: {},
    window: CLOSED_WINDOW,
    lastMessageAt: null,
    enteredAt: null,
    origin: null,
    unread: {},
    emptiesAt: emptiesAfter(now),
    ...changes,
  };
}

/** When a head that is written now is emptied, if nothing else comes. */
export const emptiesAfter = (now: Millis): Millis => now + OUR_LIMITS.keepTextsMillis;

/** All but what they granted, and the desk's door, taken out. */
export const EMPTIED = Object.freeze({
  window: CLOSED_WINDOW,
  lastMessageAt: null,
  enteredAt: null,
  origin: null,
  unread: {},
  lastAgent: null,
  unionid: null,
  noticed: null,
  emptiesAt: NEVER,
});

/** How many tickets of theirs say something new. */
export const unreadOf = (head: HeadDoc | undefined): number => Object.keys(head?.unread ?? {}).length;

/** As many as a phone may have open; it is asked for at every turn. */
const MAX_UNREAD_IDS = 10;

/** Which of their tickets say something new, the last that came to do so. */
export const unreadIdsOf = (head: HeadDoc | undefined): string[] =>
  Object.keys(head?.unread ?? {}).slice(-MAX_UNREAD_IDS);
