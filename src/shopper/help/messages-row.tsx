import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { chevronRight } from '../../components/icon/glyphs/chevron-right';
import { messageSquareText } from '../../components/icon/glyphs/message-square-text';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';
import { openPage } from '../routes';

/** The way to one's own messages, with how many have something new. */
export function MessagesRow({ unread }: { unread: number }) {
  const { help: text } = useText(shopperText);
  return (
    <View
      className="help-messages"
      hoverClass="help-messages--pressed"
      ariaRole="link"
      ariaLabel={unread > 0 ? `${text.myMessages} ${text.unread(unread)}` : text.myMessages}
      onClick={() => openPage('messages')}
    >
      <Icon glyph={messageSquareText} size={20} />
      <View className="help-messages__label">{text.myMessages}</View>
      {unread > 0 ? <Text className="help-messages__unread">{text.unread(unread)}</Text> : null}
      <Icon glyph={chevronRight} size={16} className="help-messages__arrow" />
    </View>
  );
}
