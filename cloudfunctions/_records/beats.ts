import { type Millis, OUR_LIMITS } from '../../domain/kernel';
import { heardSince } from '../../domain/routing';
import { command } from '../_sdk/cloud';
import { findMany } from './page';

/** Whose phones show the desk now, by their ids. */
export async function heardMembers(now: Millis): Promise<ReadonlySet<string>> {
  const beats = await findMany(
    'beats',
    { updatedAt: command.gte(heardSince(now)) },
    { atMost: OUR_LIMITS.members, fields: ['_id'] },
  );
  return new Set(beats.map(({ _id }) => _id));
}
