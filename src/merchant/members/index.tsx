import { Text, View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { users } from '../../components/icon/glyphs/users';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useSnackbar } from '../../components/snackbar';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { merchantText } from '../../text/merchant';
import { EditSheet } from './edit-sheet';
import './index.scss';
import { InvitationSheet } from './invitation-sheet';
import { InviteSheet } from './invite-sheet';
import { OpenInvite } from './open-invite';
import { useMembers } from './use-members';

export default function MembersPage() {
  const text = useText(merchantText);
  const page = useMembers();
  const snackbar = useSnackbar();
  const { data, error, isLoading, isStale, refresh } = page.list;
  const { invitation } = page;
  // Without a fresh invitation the menu shares the way in, where a code is asked for.
  useShareAppMessage(() => ({
    title: invitation ? text.members.shareTitle(invitation.name) : text.join.hello,
    path: invitation ? `/${invitation.path}` : '/merchant/join/index',
  }));
  const teams = data?.teams ?? [];
  const say = (words: string, undo?: () => void): void =>
    snackbar.show({ text: words, ...(undo ? { undo: { text: text.members.undo, run: undo } } : {}) });
  const bar = (
    <Button kind="primary" isBlock onTap={() => page.setInviting(true)}>
      {text.members.invite}
    </Button>
  );
  return (
    <PageFrame title={text.members.title} isStale={isStale && Boolean(error)} bottomBar={data ? bar : undefined}>
      {isLoading ? <Skeleton cards={4} lines={2} /> : null}
      {error && !data ? <DeskError error={error} onRetry={() => void refresh()} /> : null}
      {data?.members.length === 0 ? <EmptyState glyph={users} title={text.members.empty} /> : null}
      {/* Taking something back has no sheet of its own to say that it failed. */}
      {page.changeError && !page.editing ? (
        <View className="members__error">
          <ErrorState isInline error={page.changeError} />
        </View>
      ) : null}
      <View className="members">
        {data?.members.map((member) => {
          const own = teams.filter(({ id }) => member.teamIds.includes(id));
          const team = own.map(({ name }) => name).join('、') || text.members.noTeam;
          const roles = member.roles.map((role) => text.roles[role]);
          return (
            <View
              key={member.id}
              className="members__card"
              hoverClass="members__card--pressed"
              ariaRole="button"
              ariaLabel={[member.name, ...roles, team].join('，')}
              onClick={() => page.edit(member)}
            >
              <View className="members__top">
                <Text className="members__name">{member.name}</Text>
                {member.isMe ? <StatusChip text={text.members.me} /> : null}
                {member.status === 'disabled' ? <StatusChip text={text.members.disabled} tone="danger" /> : null}
                <Text className="members__team">{team}</Text>
              </View>
              <View className="members__roles">
                {member.roles.map((role) => (
                  <StatusChip
                    key={role}
                    text={text.roles[role]}
                    tone={member.status === 'active' ? 'brand' : 'neutral'}
                  />
                ))}
              </View>
            </View>
          );
        })}
        {data && data.invites.length > 0 ? (
          <>
            <View className="members__label">{text.members.invites}</View>
            {data.invites.map((invite) => (
              <OpenInvite key={invite.id} page={page} invite={invite} say={say} />
            ))}
          </>
        ) : null}
      </View>
      {data ? <InviteSheet page={page} teams={teams} /> : null}
      <InvitationSheet page={page} />
      {page.editing ? (
        <EditSheet key={page.editing.id} page={page} member={page.editing} teams={teams} say={say} />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
