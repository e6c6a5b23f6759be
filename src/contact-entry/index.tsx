import { Text, View } from '@tarojs/components';
import { ContactButton } from '../components/contact-button';
import type { ContactButtonProps } from '../components/contact-button/props';
import { Icon } from '../components/icon';
import { chevronLeft } from '../components/icon/glyphs/chevron-left';
import { chevronRight } from '../components/icon/glyphs/chevron-right';
import { headset } from '../components/icon/glyphs/headset';
import { useText } from '../text/define-text';
import { entryHintText, entryText } from '../text/entry';
import { Draggable } from './draggable';
import { ROOM_ID, useEntry } from './use-entry';
import '../phone/language';
import '../theme/base.scss';
import './index.scss';

interface Props {
  /** Where the person is: goes to the help page and, as hints, to the agent. */
  from: ContactButtonProps['from'];
  /** The card offered in the conversation when the entry opens one directly. */
  card?: ContactButtonProps['card'] | undefined;
  /** Height of the page's bottom bar in px at 375, without the safe area. The entry stays above it. Default 0. */
  bottomInsetPx?: number;
}

/**
 * The floating way to help: at the lower right, above the page's own buttons; draggable, and folded away when pushed
 * into an edge. The one thing a host mall's main package has to carry.
 */
export function ContactEntry({ from, card, bottomInsetPx = 0 }: Props) {
  const text = useText(entryText);
  const hint = useText(entryHintText);
  const query = from.orderId ? `?orderId=${from.orderId}` : '';
  const entry = useEntry(`/shopper/help/index${query}`, bottomInsetPx);
  const { position, unread, known, badge } = entry;
  const label = unread > 0 ? text.unread(unread) : (known ?? text.label);
  return (
    <>
      <View id={ROOM_ID} className="entry__room" />
      <Draggable position={position} onMove={entry.move} bottomInsetPx={bottomInsetPx}>
        {position.isFolded ? (
          <View
            className={`entry__tab entry__tab--${position.edge}`}
            onClick={entry.unfold}
            ariaRole="button"
            ariaLabel={text.folded}
          >
            <Icon glyph={position.edge === 'right' ? chevronLeft : chevronRight} size={16} />
            {badge ? <View className="entry__dot" /> : null}
          </View>
        ) : (
          <View className={`entry entry--${position.edge}`}>
            {entry.opens === 'conversation' ? (
              <ContactButton className="entry__button" from={from} card={card} label={label}>
                <Icon glyph={headset} />
              </ContactButton>
            ) : (
              <View
                className="entry__button entry__button--help"
                hoverClass="entry__button--pressed"
                onClick={entry.openHelp}
                ariaRole="button"
                ariaLabel={label}
              >
                <Icon glyph={headset} />
              </View>
            )}
            {badge ? (
              <Text className="entry__badge" ariaHidden>
                {badge}
              </Text>
            ) : null}
            {entry.isHintShown ? (
              <View className="entry__hint">
                <Text className="entry__hint-line">{hint.hint}</Text>
                <Text className="entry__hint-more">{hint.more}</Text>
              </View>
            ) : null}
          </View>
        )}
      </Draggable>
    </>
  );
}
