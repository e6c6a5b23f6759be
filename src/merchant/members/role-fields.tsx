import { View } from '@tarojs/components';
import { DESK_ROLES, type DeskRole } from '../../../domain/agent';
import { Checkbox } from '../../components/checkbox';
import { ChoiceChips } from '../../components/choice-chips';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import type { Team } from './use-members';

interface Props {
  roles: readonly DeskRole[];
  teamIds: readonly string[];
  teams: readonly Team[];
  onChange: (roles: readonly DeskRole[], teamIds: readonly string[]) => void;
}

/** Roles, each with the words what it may do, and the teams. */
export function RoleFields({ roles, teamIds, teams, onChange }: Props) {
  const text = useText(merchantText);
  const toggle = (role: DeskRole): void =>
    onChange(
      DESK_ROLES.filter((one) => (one === role ? !roles.includes(one) : roles.includes(one))),
      teamIds,
    );
  const toggleTeam = (teamId: string): void =>
    onChange(roles, teamIds.includes(teamId) ? teamIds.filter((one) => one !== teamId) : [...teamIds, teamId]);
  return (
    <>
      <View className="members-sheet__label">{text.members.roles}</View>
      {DESK_ROLES.map((role) => {
        const isChosen = roles.includes(role);
        return (
          <Checkbox
            key={role}
            className="role"
            isChecked={isChosen}
            label={`${text.roles[role]}：${text.rolesDo[role]}`}
            onChange={() => toggle(role)}
          >
            <View className="role__name">{text.roles[role]}</View>
            <View className="role__do">{text.rolesDo[role]}</View>
          </Checkbox>
        );
      })}
      {roles.length === 0 ? <View className="members-sheet__wrong">{text.members.rolesNeeded}</View> : null}
      {teams.length > 0 ? (
        <>
          <View className="members-sheet__label">{text.members.team}</View>
          <ChoiceChips
            label={text.members.team}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={teamIds}
            onChoose={toggleTeam}
          />
        </>
      ) : null}
    </>
  );
}
