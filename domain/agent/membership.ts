import { ANSWERING_ROLES } from './permissions';
import { DESK_ROLES, type DeskRole } from './roles';

/** A place at the desk, as far as joining and leaving go. */
export interface Membership {
  readonly roles: readonly DeskRole[];
  readonly status: 'active' | 'disabled';
}

/** Whether the member runs the desk now. */
export function isActiveAdmin({ roles, status }: Membership): boolean {
  return status === 'active' && roles.includes('admin');
}

/** Whether the member may hold tickets now. What somebody else still holds goes back to the queue. */
export function canHoldTickets({ roles, status }: Membership): boolean {
  return status === 'active' && roles.some((role) => ANSWERING_ROLES.includes(role));
}

/** The roles after an invitation is accepted: added to those of an active member, instead of a disabled one's. */
export function rolesAfterJoining(known: Membership | undefined, offered: readonly DeskRole[]): readonly DeskRole[] {
  const kept = known?.status === 'active' ? known.roles : [];
  return DESK_ROLES.filter((role) => kept.includes(role) || offered.includes(role));
}
