import { canHoldTickets } from '../../domain/agent';
import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { releaseTickets } from '../_commit/release-tickets';
import { findMany } from '../_records';

/**
 * Gives back the tickets of everybody who can no longer answer: what was left when they were shut out, and what a call
 * of theirs that was already under way still took. Returns how many.
 */
export async function releaseOrphans(now: Millis): Promise<number> {
  const members = await findMany('members', {}, { atMost: OUR_LIMITS.members, fields: ['status', 'roles'] });
  const gone = members.filter((member) => !canHoldTickets(member)).map(({ _id }) => _id);
  return releaseTickets(gone, now);
}
