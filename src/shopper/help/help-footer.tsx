import { View } from '@tarojs/components';
import { openUrl } from '../../phone/pages';
import { useText } from '../../text/define-text';
import { setLanguage, useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { setLargeType, useLargeType } from '../../theme/large-type';
import { openPage } from '../routes';
import { MessagesRow } from './messages-row';

/** My messages, and what a person sets once: text size, language. */
export function HelpFooter({ unread, isDeskMember }: { unread: number; isDeskMember: boolean }) {
  const text = useText(shopperText);
  const language = useLanguage();
  const isLarge = useLargeType();
  const links = [
    { label: isLarge ? text.help.normalType : text.help.largeType, onTap: () => setLargeType(!isLarge) },
    { label: text.help.language, onTap: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
    { label: text.help.privacy, onTap: () => openPage('privacy') },
    ...(isDeskMember ? [{ label: text.messages.desk, onTap: () => void openUrl('/merchant/home/index') }] : []),
  ];
  return (
    <View className="help-footer">
      {/* With something new in them they stand at the top. */}
      {unread === 0 ? <MessagesRow unread={unread} /> : null}
      <View className="help-footer__links">
        {links.map(({ label, onTap }) => (
          <View key={label} className="help-footer__link" ariaRole="button" ariaLabel={label} onClick={onTap}>
            {label}
          </View>
        ))}
      </View>
    </View>
  );
}
