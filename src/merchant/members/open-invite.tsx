import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { merchantText } from '../../text/merchant';
import { formatDay } from '../../text/time';
import type { MemberList, MembersState } from './use-members';

interface Props {
  page: MembersState;
  invite: MemberList['invites'][number];
}

/** An invitation that nobody took up yet. One made on this page shows its code once more. */
export function OpenInvite({ page, invite }: Props) {
  const text = useText(merchantText);
  const language = useLanguage();
  const made = page.findMade(invite.name, invite.expiresAt);
  return (
    <View className="members__card members__card--open">
      <View className="members__top">
        <Text className="members__name">{invite.name}</Text>
        <Text className="members__team">
          {text.members.inviteUntil(formatDay(invite.expiresAt, Date.now(), language))}
        </Text>
      </View>
      <View className="members__roles">
        {invite.roles.map((role) => (
          <StatusChip key={role} text={text.roles[role]} />
        ))}
      </View>
      {made ? (
        <View className="members__again">
          <Button size="small" onTap={() => page.showInvitation(made)}>
            {text.members.showCode}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
