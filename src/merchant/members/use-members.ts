import { useState } from 'react';
import type { DeskRole } from '../../../domain/agent';
import type { Topic } from '../../../domain/events';
import { call, type OutputOf, useAction, useResource } from '../../cloud';

export type MemberList = OutputOf<'merchant', 'member.list'>;
export type Member = MemberList['members'][number];
export type Team = MemberList['teams'][number];

/** What a member may do, where they sit, and which topics they are given (none: all). */
export interface Place {
  readonly roles: readonly DeskRole[];
  readonly teamIds: readonly string[];
  readonly skills: readonly Topic[];
}

/** What somebody may do and where they sit. */
export interface Membership {
  readonly name: string;
  readonly roles: readonly DeskRole[];
  readonly teamIds: readonly string[];
}

export interface Invitation {
  readonly name: string;
  readonly code: string;
  readonly path: string;
  readonly expiresAt: number;
}

/** Everybody at the desk, and what an admin can change about them. */
export function useMembers() {
  const list = useResource('desk.members', () => call('merchant', 'member.list', {}));
  const [editing, setEditing] = useState<Member>();
  const [isInviting, setInviting] = useState(false);
  const [invitation, setInvitation] = useState<Invitation>();
  // Their codes are kept nowhere else: until this page is left, a sheet closed by a slip of the thumb opens again.
  const [made, setMade] = useState<readonly Invitation[]>([]);

  const inviting = useAction((key, { name, roles, teamIds }: Membership) =>
    call('merchant', 'member.invite', { key, name, roles: [...roles], teamIds: [...teamIds] }),
  );
  const changing = useAction((key, memberId: string, { roles, teamIds, skills }: Place) =>
    call('merchant', 'member.setRoles', {
      key,
      memberId,
      roles: [...roles],
      teamIds: [...teamIds],
      skills: [...skills],
    }),
  );
  const renaming = useAction((key, memberId: string, name: string) =>
    call('merchant', 'member.rename', { key, memberId, name }),
  );
  const revoking = useAction((key, inviteId: string) => call('merchant', 'member.revokeInvite', { key, inviteId }));
  const switching = useAction((key, memberId: string, isActive: boolean) =>
    call('merchant', isActive ? 'member.enable' : 'member.disable', { key, memberId }),
  );

  /** Whether the invitation was made. */
  const invite = async (membership: Membership): Promise<boolean> => {
    const answer = await inviting.run(membership);
    if (!answer) return false;
    const invitationNow = { ...answer, name: membership.name };
    setInviting(false);
    setInvitation(invitationNow);
    setMade((before) => [...before, invitationNow]);
    await list.refresh();
    return true;
  };
  /** Whether it was done. */
  const change = async (memberId: string, place: Place): Promise<boolean> => {
    if (!(await changing.run(memberId, place))) return false;
    setEditing(undefined);
    await list.refresh();
    return true;
  };
  /** Lets somebody in again, or shuts them out. Whether it was done. */
  const setActive = async (memberId: string, isActive: boolean): Promise<boolean> => {
    if (!(await switching.run(memberId, isActive))) return false;
    setEditing(undefined);
    await list.refresh();
    return true;
  };
  /** Whether it was done. */
  const rename = async (memberId: string, name: string): Promise<boolean> =>
    Boolean(await renaming.run(memberId, name));
  /** Takes an open invitation back. Whether it was done: somebody may have opened it meanwhile. */
  const revoke = async (inviteId: string): Promise<boolean> => {
    const isRevoked = Boolean(await revoking.run(inviteId));
    await list.refresh();
    return isRevoked;
  };
  const edit = (member: Member | undefined): void => {
    changing.clearError();
    renaming.clearError();
    revoking.clearError();
    switching.clearError();
    setEditing(member);
  };
  const openInviting = (isOpen: boolean): void => {
    inviting.clearError();
    setInviting(isOpen);
  };
  /** Whoever was invited may have come in meanwhile. */
  const closeInvitation = (): void => {
    setInvitation(undefined);
    void list.refresh();
  };

  return {
    list,
    editing,
    edit,
    isInviting,
    setInviting: openInviting,
    invitation,
    showInvitation: setInvitation,
    /** The one just made that an open invitation of the list is, if it is one of those. */
    findMade: (name: string, expiresAt: number): Invitation | undefined =>
      made.find((one) => one.name === name && one.expiresAt === expiresAt),
    closeInvitation,
    invite,
    isMaking: inviting.isRunning,
    inviteError: inviting.error,
    change,
    setActive,
    rename,
    revoke,
    isChanging: changing.isRunning || switching.isRunning || renaming.isRunning || revoking.isRunning,
    changeError: changing.error ?? switching.error ?? renaming.error ?? revoking.error,
  };
}

export type MembersState = ReturnType<typeof useMembers>;
