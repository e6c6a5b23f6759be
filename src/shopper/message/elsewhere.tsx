import { View } from '@tarojs/components';
import type { TicketForShopper } from '../../../contract';
import { ContactButton } from '../../components/contact-button';
import { Icon } from '../../components/icon';
import { messageCircle } from '../../components/icon/glyphs/message-circle';
import { useText } from '../../text/define-text';
import { shopperText } from '../../text/shopper';

/** People answer this one in WeChat's own tool: what they say stands there alone, so the way there does too. */
export function Elsewhere({ ticket }: { ticket: TicketForShopper }) {
  const { message: text } = useText(shopperText);
  return (
    <View className="message__elsewhere">
      <View className="message__next">{text.elsewhere}</View>
      <ContactButton from={{ page: 'message', orderId: ticket.order?.id }}>
        <Icon glyph={messageCircle} size={20} />
        {text.toConversation}
      </ContactButton>
    </View>
  );
}
