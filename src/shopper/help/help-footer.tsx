import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { useText } from '../../text/define-text';
import { setLanguage, useLanguage } from '../../text/language';
import { shopperText } from '../../text/shopper';
import { setLargeType, useLargeType } from '../../theme/large-type';
import { openPage } from '../routes';

/** My messages, and what a person sets once: text size, language. */
export function HelpFooter({ unread, isDeskMember }: { unread: number; isDeskMember: boolean }) {
  const text = useText(shopperText);
  const language = useLanguage();
  const isLarge = useLargeType();
  const links = [
    { label: isLarge ? text.help.normalType : text.help.largeType, onTap: () => setLargeType(!isLarge) },
    { label: text.help.language, onTap: () => setLanguage(language === 'zh' ? 'en' : 'zh') },
    { label: text.help.privacy, onTap: () => openPage('privacy') },
    ...(isDeskMember
      ? [{ label: text.messages.desk, onTap: () => void Taro.navigateTo({ url: '/agent/queue/index' }) }]
      : []),
  ];
  return (
    <View className="help-footer">
      <View
        className="help-footer__messages"
        hoverClass="help-footer__messages--pressed"
        ariaRole="link"
        ariaLabel={unread > 0 ? `${text.help.myMessages} ${text.help.unread(unread)}` : text.help.myMessages}
        onClick={() => openPage('messages')}
      >
        <Icon glyph={messageSquareText} size={20} />
        <View className="help-footer__label">{text.help.myMessages}</View>
        {unread > 0 ? <Text className="help-footer__unread">{text.help.unread(unread)}</Text> : null}
        <Icon glyph={chevronRight} size={16} className="help-footer__arrow" />
      </View>
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
