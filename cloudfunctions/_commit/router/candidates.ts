import { canHoldTickets } from '../../../domain/agent';
import { type Millis, OUR_LIMITS } from '../../../domain/kernel';
import { type Candidate, NO_LOAD } from '../../../domain/routing';
import { findMany } from '../../_records';
import { heardMembers } from '../../_records/beats';
import type { MemberDoc } from '../../_records/documents';

/** Everybody of the desk who is there now: online by their own word, and their phone shows it. */
export async function membersOnDuty(now: Millis): Promise<readonly MemberDoc[]> {
  const online = await findMany(
    'members',
    { status: 'active', 'presence.state': 'online' },
    { atMost: OUR_LIMITS.members },
  );
  if (online.length === 0) return [];
  return onDutyAmong(online, await heardMembers(now));
}

/** Those of them who are there: online by their own word, and their phone shows it. */
export const onDutyAmong = <M extends Pick<MemberDoc, '_id' | 'status' | 'roles' | 'presence'>>(
  members: readonly M[],
  heard: ReadonlySet<string>,
): readonly M[] => members.filter((member) => isOnline(member) && canHoldTickets(member) && heard.has(member._id));

/** By their own word. */
export const isOnline = ({ status, presence }: Pick<MemberDoc, 'status' | 'presence'>): boolean =>
  status === 'active' && presence?.state === 'online';

/** A member as the rules see whom something can be given to. */
export const candidateOf = (member: MemberDoc): Candidate => ({
  id: member._id,
  name: member.name,
  teamIds: member.teamIds,
  ...(member.skills && member.skills.length > 0 && { skills: member.skills }),
  load: member.load ?? NO_LOAD,
  givenAt: member.givenAt ?? 0,
  freedAt: member.freedAt ?? 0,
});
