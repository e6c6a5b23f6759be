import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud';
import { Button } from '../../components/button';
import { Sheet } from '../../components/sheet';
import { copyText } from '../../phone/copy';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { merchantText } from '../../text/merchant';
import { formatDay } from '../../text/time';
import { ShareButton } from './share-button';
import type { MembersState } from './use-members';

/** The invitation just made: shown once, because only a hash of its code is kept. */
export function InvitationSheet({ page }: { page: MembersState }) {
  const { members: text } = useText(merchantText);
  const language = useLanguage();
  const { invitation } = page;
  if (!invitation) return null;
  const close = page.closeInvitation;
  const copy = (data: string): void => copyText(data);
  return (
    <Sheet
      title={text.readyTitle(invitation.name)}
      isOpen
      onClose={close}
      footer={
        <Button isBlock onTap={close}>
          {text.done}
        </Button>
      }
    >
      <View className="members-sheet__hint">
        {text.readyHint(formatDay(invitation.expiresAt, cloudNow(), language))}
      </View>
      <View className="members-sheet__label">{text.code}</View>
      <View className="members-sheet__code">{invitation.code}</View>
      <View className="members-sheet__buttons">
        <ShareButton>{text.share}</ShareButton>
        <Button onTap={() => copy(invitation.code)}>{text.copyCode}</Button>
        <Button onTap={() => copy(invitation.path)}>{text.copyPath}</Button>
      </View>
      <View className="members-sheet__label">{text.path}</View>
      <View className="members-sheet__path">{invitation.path}</View>
    </Sheet>
  );
}
