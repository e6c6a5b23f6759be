import { View } from '@tarojs/components';
import type { Topic } from '../../../../domain/ticket';
import { Button } from '../../../components/button';
import { ContactButton } from '../../../components/contact-button';
import { Icon } from '../../../components/icon';
import { messageCircle } from '../../../components/icon/glyphs/message-circle';
import { squarePen } from '../../../components/icon/glyphs/square-pen';
import { useText } from '../../../text/define-text';
import { shopperText } from '../../../text/shopper';
import { expectedReply } from '../../expected-reply';
import { noteFaqEvent } from '../../faq/report';
import { currentTrail, lastRead } from '../../faq/trail';
import { hostPage } from '../../host-pages';
import { openPage, shopperUrl } from '../../routes';
import './index.scss';

interface Props {
  /** The page it stands on: `help`, `article`, `search`. */
  page: string;
  order?: { readonly id: string; readonly title: string } | undefined;
  /** What was typed, carried over to whoever answers. */
  searched?: string | undefined;
  /** What the page is about, to be what the message is about until the person says otherwise. */
  topic?: Topic | undefined;
  /** Beside words that say why it stands there: only the two ways. */
  isInline?: boolean;
}

/**
 * The way to a person, always two: WeChat's own conversation, and a message. The conversation button does nothing on
 * HarmonyOS and some desktops, so it never stands alone.
 */
export function StillNeedHelp({ page, order, searched, topic, isInline }: Props) {
  const text = useText(shopperText);
  const trail = currentTrail();
  return (
    <View className={isInline ? 'still-need still-need--inline' : 'still-need'}>
      {isInline ? null : <View className="still-need__title">{text.stillNeed.title}</View>}
      <View className="still-need__ways">
        <ContactButton
          className="still-need__way"
          onTap={() => noteFaqEvent({ type: 'handoff', ...lastRead() })}
          from={{ page, orderId: order?.id, ...trail, searched: searched ?? trail.searched }}
          card={{
            title: order?.title ?? text.help.title,
            path: (order ? hostPage(order.id) : shopperUrl('help')).slice(1),
          }}
        >
          <Icon glyph={messageCircle} size={20} />
          {text.stillNeed.chat}
        </ContactButton>
        <Button
          className="still-need__way"
          onTap={() => openPage('leave-message', { orderId: order?.id, searched, topic })}
        >
          <Icon glyph={squarePen} size={20} />
          {text.stillNeed.leave}
        </Button>
      </View>
      <View className="still-need__hint">{text.stillNeed.hint(expectedReply())}</View>
    </View>
  );
}
