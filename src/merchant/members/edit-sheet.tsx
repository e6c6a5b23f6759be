import { View } from '@tarojs/components';
import { useState } from 'react';
import { ANSWERING_ROLES } from '../../../domain/agent';
import type { Topic } from '../../../domain/events';
import { FIELD_CHARS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { ErrorState } from '../../components/error-state';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { ask } from '../../phone/ask';
import { useDraft } from '../../phone/use-draft';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { DANGER } from './danger';
import { RoleFields } from './role-fields';
import { SkillFields } from './skill-fields';
import type { Member, MembersState, Team } from './use-members';

interface Props {
  page: MembersState;
  member: Member;
  teams: readonly Team[];
  say: (words: string, undo?: () => void) => void;
}

/** One member: what they may do, and the way out and back in. */
export function EditSheet({ page, member, teams, say }: Props) {
  const { members: text } = useText(merchantText);
  // Only the name is typed; roles of another day must not come back with it.
  const { draft: name, change: setName, clear } = useDraft(`desk.member.${member.id}`, member.name);
  const [membership, setMembership] = useState({
    roles: member.roles as readonly Member['roles'][number][],
    teamIds: member.teamIds as readonly string[],
    skills: member.skills as readonly Topic[],
  });
  const close = (): void => page.edit(undefined);
  const save = async (): Promise<void> => {
    if (name.trim() !== member.name && !(await page.rename(member.id, name.trim()))) return;
    clear();
    if (await page.change(member.id, membership)) {
      say(text.saved, () => void page.change(member.id, member));
    }
  };
  const disable = async (): Promise<void> => {
    const confirm = await ask({
      title: text.disableAsk(member.name),
      content: text.disableHint,
      confirmText: text.disableYes,
      confirmColor: DANGER,
      cancelText: text.keep,
    });
    if (confirm && (await page.setActive(member.id, false))) {
      say(text.disabledNow(member.name), () => void page.setActive(member.id, true));
    }
  };
  const enable = async (): Promise<void> => {
    if (await page.setActive(member.id, true)) say(text.enabledNow(member.name));
  };
  const isActive = member.status === 'active';
  return (
    <Sheet
      title={member.name}
      isOpen
      onClose={close}
      footer={
        isActive ? (
          <View className="members-sheet__foot">
            <Button className="members-sheet__disable" isBusy={page.isChanging} onTap={() => void disable()}>
              {text.disable}
            </Button>
            <Button
              kind="primary"
              className="members-sheet__save"
              isDisabled={membership.roles.length === 0 || name.trim() === ''}
              isBusy={page.isChanging}
              onTap={() => void save()}
            >
              {text.save}
            </Button>
          </View>
        ) : (
          <Button kind="primary" isBlock isBusy={page.isChanging} onTap={() => void enable()}>
            {text.enable}
          </Button>
        )
      }
    >
      {page.changeError ? (
        <ErrorState
          isInline
          error={page.changeError}
          words={page.changeError.code === 'LAST_ADMIN' && member.isMe ? text.lastAdmin : undefined}
        />
      ) : null}
      {isActive ? (
        <TextField
          value={name}
          label={text.name}
          maxChars={FIELD_CHARS.memberName}
          onChange={(typed) => setName(typed)}
        />
      ) : null}
      {isActive ? (
        <RoleFields
          roles={membership.roles}
          teamIds={membership.teamIds}
          teams={teams}
          onChange={(roles, teamIds) => setMembership({ ...membership, roles, teamIds })}
        />
      ) : null}
      {isActive && membership.roles.some((role) => ANSWERING_ROLES.includes(role)) ? (
        <SkillFields skills={membership.skills} onChange={(skills) => setMembership({ ...membership, skills })} />
      ) : null}
    </Sheet>
  );
}
