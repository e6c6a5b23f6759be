import type { DeskRole } from '../../../domain/agent';
import { FIELD_CHARS } from '../../../domain/kernel';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { RoleFields } from './role-fields';
import type { Membership, MembersState, Team } from './use-members';

const FIRST_ROLE: DeskRole = 'agent';

/** Who is invited, and to what. */
export function InviteSheet({ page, teams }: { page: MembersState; teams: readonly Team[] }) {
  const { members: text } = useText(merchantText);
  const { draft, change, clear } = useDraft<Membership>('desk.invitation', {
    name: '',
    roles: [FIRST_ROLE],
    teamIds: teams.slice(0, 1).map(({ id }) => id),
  });
  const isReady = draft.name.trim() !== '' && draft.roles.length > 0;
  const invite = async (): Promise<void> => {
    if (await page.invite({ ...draft, name: draft.name.trim() })) clear();
  };
  return (
    <Sheet
      title={text.inviteTitle}
      isOpen={page.isInviting}
      onClose={() => page.setInviting(false)}
      action={{
        text: text.inviteGo,
        onTap: () => void invite(),
        isDisabled: !isReady,
        isBusy: page.isMaking,
        error: page.inviteError,
      }}
    >
      <TextField
        value={draft.name}
        label={text.name}
        maxChars={FIELD_CHARS.memberName}
        onChange={(name) => change({ ...draft, name })}
      />
      <RoleFields
        roles={draft.roles}
        teamIds={draft.teamIds}
        teams={teams}
        onChange={(roles, teamIds) => change({ ...draft, roles, teamIds })}
      />
    </Sheet>
  );
}
