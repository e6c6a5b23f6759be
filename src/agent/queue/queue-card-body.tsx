import { Text, View } from '@tarojs/components';
import { maskOf } from '../../components/icon';
import { arrowRightLeft } from '../../components/icon/glyphs/arrow-right-left';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { messageCircle } from '../../components/icon/glyphs/message-circle';
import { phone } from '../../components/icon/glyphs/phone';
import { tag } from '../../components/icon/glyphs/tag';

/** What a card says, in words ready to be shown; what is undefined is not drawn. */
export interface CardWords {
  readonly label: string;
  /** How long somebody has waited, or where nobody waits how it stands; and how that looks. */
  readonly state: string;
  readonly stateClass: string;
  /** How much is left of what was promised, and how that looks. */
  readonly clock: string | undefined;
  readonly clockClass: string;
  readonly tier: string | undefined;
  readonly tierClass: string;
  readonly when: string | undefined;
  /** How it is to be answered, where that is not as usual. */
  readonly conversation: string | undefined;
  readonly callback: string | undefined;
  readonly callbackClass: string;
  readonly preview: string;
  readonly about: string;
  /** Why it stands before others who came at the same moment. */
  readonly earlier: string | undefined;
  readonly hold: string | undefined;
  /** What it is sorted under. */
  readonly labels: string | undefined;
  /** Who passed it on, and why. */
  readonly handover: string | undefined;
  /** What the shopper opened, and still had to ask. */
  readonly read: string | undefined;
  readonly notHelped: string;
}

/**
 * The part of a card that opens its ticket. Compiled whole into a template of its own (`compileMode`): only WeChat's elements may
 * come and go in it, and what it says of itself is sent for each card.
 */
export function QueueCardBody({ words, onOpen }: { words: CardWords; onOpen: () => void }) {
  const { clock, tier, when, conversation, callback, earlier, hold, labels, handover, read } = words;
  return (
    <View
      compileMode
      className="queue-card__body"
      hoverClass="queue-card__body--pressed"
      ariaRole="link"
      ariaLabel={words.label}
      onClick={onOpen}
    >
      <View className="queue-card__top">
        <Text className={words.stateClass}>{words.state}</Text>
        {clock !== undefined ? <Text className={words.clockClass}>{clock}</Text> : null}
        {tier !== undefined ? <Text className={words.tierClass}>{tier}</Text> : null}
        {when !== undefined ? <Text className="queue-card__when">{when}</Text> : null}
        {conversation !== undefined ? (
          <View className="queue-card__mark">
            <View className="wd-icon wd-icon--16" style={maskOf(messageCircle)} ariaHidden />
            {conversation}
          </View>
        ) : null}
        {callback !== undefined ? (
          <View className={words.callbackClass}>
            <View className="wd-icon wd-icon--16" style={maskOf(phone)} ariaHidden />
            {callback}
          </View>
        ) : null}
      </View>
      <View className="queue-card__preview">{words.preview}</View>
      <View className="queue-card__about">{words.about}</View>
      {earlier !== undefined ? <View className="queue-card__earlier">{earlier}</View> : null}
      {hold !== undefined ? <View className="queue-card__about">{hold}</View> : null}
      {labels !== undefined ? (
        <View className="queue-card__labels">
          <View className="wd-icon wd-icon--16" style={maskOf(tag)} ariaHidden />
          {labels}
        </View>
      ) : null}
      {handover !== undefined ? (
        <View className="queue-card__handover">
          <View className="wd-icon wd-icon--16" style={maskOf(arrowRightLeft)} ariaHidden />
          <Text className="queue-card__words">{handover}</Text>
        </View>
      ) : null}
      {read !== undefined ? (
        <View className="queue-card__read" ariaLabel={`${read} ${words.notHelped}`}>
          <View className="wd-icon wd-icon--16" style={maskOf(bookOpen)} ariaHidden />
          <Text className="queue-card__question">{read}</Text>
          <Text className="queue-card__cross">{words.notHelped}</Text>
        </View>
      ) : null}
    </View>
  );
}
