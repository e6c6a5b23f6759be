import { Text, View } from '@tarojs/components';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { ask } from '../../phone/ask';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { merchantText } from '../../text/merchant';
import { formatDay } from '../../text/time';
import { DANGER } from './danger';
import type { MemberList, MembersState } from './use-members';

interface Props {
  page: MembersState;
  invite: MemberList['invites'][number];
  say: (words: string) => void;
}

/** An invitation that nobody took up yet. One made on this page shows its code once more. */
export function OpenInvite({ page, invite, say }: Props) {
  const text = useText(merchantText);
  const language = useLanguage();
  const made = page.findMade(invite.name, invite.expiresAt);
  const revoke = async (): Promise<void> => {
    const confirm = await ask({
      title: text.members.revokeAsk(invite.name),
      content: text.members.revokeHint,
      confirmText: text.members.revokeYes,
      confirmColor: DANGER,
      cancelText: text.members.keep,
    });
    if (confirm && (await page.revoke(invite.id))) say(text.members.revoked(invite.name));
  };
  return (
    <View className="members__card members__card--open">
      <View className="members__top">
        <Text className="members__name">{invite.name}</Text>
        <Text className="members__team">
          {text.members.inviteUntil(formatDay(invite.expiresAt, cloudNow(), language))}
        </Text>
      </View>
      <View className="members__roles">
        {invite.roles.map((role) => (
          <StatusChip key={role} text={text.roles[role]} />
        ))}
      </View>
      <View className="members__by">{text.members.invitedBy(invite.invitedBy)}</View>
      <View className="members__again">
        {made ? (
          <Button size="small" onTap={() => page.showInvitation(made)}>
            {text.members.showCode}
          </Button>
        ) : null}
        <Button size="small" isBusy={page.isChanging} onTap={() => void revoke()}>
          {text.members.revoke}
        </Button>
      </View>
    </View>
  );
}
