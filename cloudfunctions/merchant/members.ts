import { isActiveAdmin, rolesAfterJoining, rolesSince, standingTeams } from '../../domain/agent';
import { AppError, MINUTE, type Millis, OUR_LIMITS } from '../../domain/kernel';
import { type Context, count, deskSettings, find, memberIdOf, type Transaction } from '../_records';
import type { MemberDoc } from '../_records/documents';
import { showDesk } from '../_records/head';
import { command } from '../_sdk';

/** Tries at one-time codes: enough for a slip of the finger. A code has 98 bits, so this is against noise in the log. */
export const CODE_TRIES = { count: 10, withinMillis: 10 * MINUTE } as const;

const MAX_ADMINS = 50;

/** The member, in the caller's transaction. Throws NOT_FOUND. */
export async function requireMemberById(transaction: Transaction, memberId: string): Promise<MemberDoc> {
  const member = await transaction.get('members', memberId);
  if (!member) throw new AppError('NOT_FOUND');
  return member;
}

/** Throws INVALID_INPUT when the desk lacks one of the teams. */
export async function requireTeams(teamIds: readonly string[], now: Millis): Promise<void> {
  if (teamIds.length === 0) return;
  const { teams } = await deskSettings(now);
  if (!teamIds.every((teamId) => standingTeams(teams).some(({ id }) => id === teamId))) {
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'teamIds', rule: 'known_team' }] });
  }
}

/** Throws INVALID_INPUT when those who are here and those who are invited fill the desk: nobody would see more of them. */
export async function requireRoom(now: Millis): Promise<void> {
  const taken = await Promise.all([count('members', {}), count('invites', openInvites(now))]);
  if (taken.reduce((sum, one) => sum + one) >= OUR_LIMITS.members) {
    throw new AppError('INVALID_INPUT', {
      fields: [{ path: 'members', rule: 'desk_full', requirement: OUR_LIMITS.members }],
    });
  }
}

/** Invitations that somebody may still take. */
export const openInvites = (now: Millis) => ({ usedBy: null, expiresAt: command.gt(now) });

/**
 * Gives the caller a place at the desk, or adds to the one they have. Returns the member's id. Throws FORBIDDEN for who was
 * shut out: only an admin who enables them lets them in again, whatever code they still hold.
 */
export async function becomeMember(
  transaction: Transaction,
  context: Context,
  offered: Pick<MemberDoc, 'name' | 'roles' | 'teamIds'>,
): Promise<string> {
  const id = memberIdOf(context.openid);
  const known = await transaction.get('members', id);
  if (known?.status === 'disabled') throw new AppError('FORBIDDEN', { reason: 'disabled' });
  const now = momentAfter(known, context.now());
  const roles = rolesAfterJoining(known, offered.roles);
  await transaction.set('members', {
    ...known,
    _id: id,
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
    v: (known?.v ?? 0) + 1,
    openid: context.openid,
    name: offered.name,
    roles,
    rolesSince: rolesSince(known, roles, now),
    teamIds: [...new Set([...(known?.teamIds ?? []), ...offered.teamIds])],
    status: 'active',
  });
  await showDesk(transaction, context.openid, true, now);
  return id;
}

/**
 * Changes a member. When that takes an admin away, somebody else has to be one: two admins who remove each other at the
 * same moment touch different members, so both also write one common record, and the platform lets only the first
 * through. Answers what the log keeps of it. Throws NOT_FOUND, LAST_ADMIN.
 */
export async function changeMember(
  transaction: Transaction,
  memberId: string,
  changes: Partial<Pick<MemberDoc, 'name' | 'roles' | 'teamIds' | 'skills' | 'status'>>,
  now: Millis,
): Promise<{ readonly target: string; readonly before: MemberFields; readonly after: MemberFields }> {
  const member = await requireMemberById(transaction, memberId);
  const after: MemberDoc = { ...member, ...changes };
  if (isActiveAdmin(member) && !isActiveAdmin(after)) await requireOtherAdmin(transaction, memberId);
  const at = momentAfter(member, now);
  const since = rolesSince(member, after.roles, at);
  await transaction.update('members', memberId, { ...changes, rolesSince: since, updatedAt: at, v: member.v + 1 });
  if (changes.status) await showDesk(transaction, member.openid, changes.status === 'active', at);
  return { target: after.name, before: asLogged(member), after: asLogged(after) };
}

type MemberFields = Pick<MemberDoc, 'name' | 'roles' | 'teamIds' | 'status' | 'skills'>;

function asLogged({ name, roles, teamIds, skills = [], status }: MemberDoc): MemberFields {
  return { name, roles, teamIds, skills, status };
}

/** Later than every change before it, so that a right that was lost and given back never looks as if it had lasted. */
function momentAfter(known: MemberDoc | undefined, now: Millis): Millis {
  // Written by hand, a member may lack it.
  return Math.max(now, (known?.updatedAt ?? 0) + 1);
}

async function requireOtherAdmin(transaction: Transaction, memberId: string): Promise<void> {
  const guard = await transaction.get('settings', 'admins');
  await transaction.set('settings', { _id: 'admins', v: (guard?.v ?? 0) + 1 });
  const admins = await find('members', { status: 'active', roles: 'admin' }, { limit: MAX_ADMINS, fields: ['_id'] });
  for (const { _id } of admins) {
    if (_id === memberId) continue;
    // Read again inside: the list may be older or newer than what this transaction sees.
    const other = await transaction.get('members', _id);
    if (other && isActiveAdmin(other)) return;
  }
  throw new AppError('LAST_ADMIN');
}
