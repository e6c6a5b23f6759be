import { type Millis, SECOND } from '../kernel';

/** Whether a member of the desk takes what comes: given more only while online; offline hands back what is not answered. */
export const PRESENCES = ['online', 'busy', 'break', 'offline'] as const;
export type PresenceState = (typeof PRESENCES)[number];

export interface Presence {
  readonly state: PresenceState;
  /** Since when. */
  readonly at: Millis;
  /** `silent`: put to busy since somebody waited for an answer that did not come. */
  readonly reason: 'chosen' | 'silent';
}

/** Of whoever has never said. */
export const AWAY: Presence = { state: 'offline', at: 0, reason: 'chosen' };

/** A page of the desk that is looked at beats at least so often, a slow network included. */
const HEARD_WITHIN: Millis = 60 * SECOND;

/** The moment before which a beat says nothing any more. */
export const heardSince = (now: Millis): Millis => now - HEARD_WITHIN;
