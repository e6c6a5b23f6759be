import { Text, View } from '@tarojs/components';
import type { QueueItem } from '../../../contract';
import { MINUTE, type Millis } from '../../../domain/kernel';
import { formatYuan } from '../../../domain/shop';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { arrowRightLeft } from '../../components/icon/glyphs/arrow-right-left';
import { bookOpen } from '../../components/icon/glyphs/book-open';
import { messageCircle } from '../../components/icon/glyphs/message-circle';
import { phone } from '../../components/icon/glyphs/phone';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { orderText } from '../../text/order';
import { formatDue, formatWait, formatWhen } from '../../text/time';
import { openTicket } from '../routes';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import { waitTone } from './waiting';

interface Props {
  ticket: QueueItem;
  now: Millis;
  /** Absent where there is nothing to take: in one's own list. */
  onClaim?: (() => void) | undefined;
  isClaiming: boolean;
  /** Whether it is the one to take next; its button stands out. */
  isNext: boolean;
}

/** Everything that decides whether to take it now: how long, who, about what, what was tried. */
export function QueueCard({ ticket, now, onClaim, isClaiming, isNext }: Props) {
  const text = useText(agentText);
  const states = useText(orderText).states;
  const { topics, tiers } = useShopWords();
  const language = useLanguage();
  const waited = ticket.waitingSinceAt === undefined ? undefined : now - ticket.waitingSinceAt;
  const wordsFor = (millis: Millis): string => (millis < MINUTE ? text.queue.justCame : formatWait(millis, language));
  const wait = waited === undefined ? undefined : wordsFor(waited);
  const order = [
    ticket.orderTitle,
    ticket.orderAmountFen === undefined ? undefined : formatYuan(ticket.orderAmountFen),
    ticket.orderState && states[ticket.orderState],
  ].filter(Boolean);
  const about = order.length > 0 ? order.join(' · ') : topics[ticket.topic];
  const handover = ticket.handover && text.queue.passedOn(ticket.handover.by, ticket.handover.words);
  return (
    <View className="queue-card">
      <View
        className="queue-card__body"
        hoverClass="queue-card__body--pressed"
        ariaRole="link"
        ariaLabel={[wait && text.queue.waits(wait), tiers[ticket.tier], ticket.preview, about, handover]
          .filter(Boolean)
          .join('，')}
        onClick={() => openTicket(ticket.id)}
      >
        <View className="queue-card__top">
          {wait !== undefined && waited !== undefined ? (
            <Text className={`queue-card__wait queue-card__wait--${waitTone(waited)}`}>{wait}</Text>
          ) : (
            <StatusChip text={text.status[ticket.status]} tone={STATUS_TONES[ticket.status]} />
          )}
          {ticket.tier === 'none' ? null : <StatusChip text={tiers[ticket.tier]} tone="brand" />}
          {wait === undefined ? (
            <Text className="queue-card__when">{formatWhen(ticket.lastAt, now, language)}</Text>
          ) : null}
          <Marks ticket={ticket} />
        </View>
        <View className="queue-card__preview">{ticket.preview}</View>
        <View className="queue-card__about">{about}</View>
        {ticket.hold ? (
          <View className="queue-card__about">
            {[text.ticket.holdUntil(formatDue(ticket.hold.untilAt, now, language)), ticket.hold.reason]
              .filter(Boolean)
              .join(' · ')}
          </View>
        ) : null}
        {handover ? <Handover words={handover} /> : null}
        {ticket.readQuestion ? <ReadInVain question={ticket.readQuestion} /> : null}
      </View>
      {onClaim ? (
        <Button
          kind={isNext ? 'primary' : 'plain'}
          className={`queue-card__claim ${isNext ? '' : 'queue-card__claim--later'}`}
          isBusy={isClaiming}
          label={text.queue.claimOf(ticket.preview)}
          onTap={onClaim}
        >
          {text.queue.claim}
        </Button>
      ) : null}
    </View>
  );
}

/** How it is to be answered, where that is not as usual. */
function Marks({ ticket: { channel, wantsCallback } }: Pick<Props, 'ticket'>) {
  const { queue: text } = useText(agentText);
  return (
    <>
      {channel === 'conversation' ? (
        <View className="queue-card__mark">
          <Icon glyph={messageCircle} size={16} />
          {text.conversation}
        </View>
      ) : null}
      {wantsCallback ? (
        <View className="queue-card__mark">
          <Icon glyph={phone} size={16} />
          {text.callback}
        </View>
      ) : null}
    </>
  );
}

/** Who passed it on, and why. */
function Handover({ words }: { words: string }) {
  return (
    <View className="queue-card__handover">
      <Icon glyph={arrowRightLeft} size={16} />
      <Text className="queue-card__words">{words}</Text>
    </View>
  );
}

/** What the shopper opened, and still had to ask. */
function ReadInVain({ question }: { question: string }) {
  const { queue: text } = useText(agentText);
  return (
    <View className="queue-card__read" ariaLabel={`${text.read(question)} ${text.notHelped}`}>
      <Icon glyph={bookOpen} size={16} />
      <Text className="queue-card__question">{text.read(question)}</Text>
      <Text className="queue-card__cross">{text.notHelped}</Text>
    </View>
  );
}
