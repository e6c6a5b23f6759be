import type { Millis } from '../kernel';
import { ANSWERING_ROLES } from './permissions';
import { DESK_ROLES, type DeskRole } from './roles';

/** A place at the desk, as far as joining and leaving go. */
export interface Membership {
  readonly roles: readonly DeskRole[];
  readonly status: 'active' | 'disabled';
}

/** Since when a member has each of their roles without a break. */
export type RolesSince = Readonly<Partial<Record<DeskRole, Millis>>>;

/** Whether the member may do now what these roles may. */
export function isAllowed(member: Membership | undefined, allow: readonly DeskRole[]): boolean {
  return member?.status === 'active' && member.roles.some((role) => allow.includes(role));
}

/**
 * Whether what the member prepared at a moment may still take effect by its right: they have had one of the roles from
 * then until now. Who lost it in between prepared it in vain, even if they have it again.
 */
export function isStillAllowed(
  member: (Membership & { readonly rolesSince?: RolesSince }) | undefined,
  allow: readonly DeskRole[],
  preparedAt: Millis,
): boolean {
  if (member?.status !== 'active') return false;
  // Not known of members of the first build: they have had their roles for as long as anybody can tell.
  return member.roles.some((role) => allow.includes(role) && (member.rolesSince?.[role] ?? 0) <= preparedAt);
}

/**
 * The moment at which a member prepares something by one of these roles: now, and never before they got it, also when the
 * two were written by machines whose clocks differ, or within one tick of a clock.
 */
export function preparingAt(
  member: Membership & { readonly rolesSince?: RolesSince },
  allow: readonly DeskRole[],
  now: Millis,
): Millis {
  const began = member.roles.filter((role) => allow.includes(role)).map((role) => member.rolesSince?.[role] ?? 0);
  return began.length === 0 ? now : Math.max(now, Math.min(...began));
}

/** Since when each role is held after a change: those that stay go on counting, unless the member was shut out. */
export function rolesSince(
  before: (Membership & { readonly rolesSince?: RolesSince }) | undefined,
  roles: readonly DeskRole[],
  now: Millis,
): RolesSince {
  const kept = before?.status === 'active' ? before : undefined;
  const since = (role: DeskRole) => (kept?.roles.includes(role) ? (kept.rolesSince?.[role] ?? 0) : now);
  return Object.fromEntries(roles.map((role) => [role, since(role)]));
}

/** Whether the member runs the desk now. */
export function isActiveAdmin({ roles, status }: Membership): boolean {
  return status === 'active' && roles.includes('admin');
}

/** Whether the member may hold tickets now. What somebody else still holds goes back to the queue. */
export function canHoldTickets({ roles, status }: Membership): boolean {
  return status === 'active' && roles.some((role) => ANSWERING_ROLES.includes(role));
}

/** The roles after an invitation is accepted: added to those the member has. */
export function rolesAfterJoining(known: Membership | undefined, offered: readonly DeskRole[]): readonly DeskRole[] {
  return DESK_ROLES.filter((role) => known?.roles.includes(role) || offered.includes(role));
}
