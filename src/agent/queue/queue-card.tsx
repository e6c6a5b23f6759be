import { View } from '@tarojs/components';
import type { QueueItem } from '../../../contract';
import { MINUTE, type Millis } from '../../../domain/kernel';
import { formatYuan } from '../../../domain/shop';
import { Button } from '../../components/button';
import { chipClass } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { orderText } from '../../text/order';
import { formatDue, formatWait, formatWhen } from '../../text/time';
import { useCardClock } from '../clock-words';
import { labelWords } from '../label-words';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import { useWays } from '../ways';
import { type CardWords, QueueCardBody } from './queue-card-body';
import { useCallbackWords } from './use-callback-words';
import { useEarlierWords } from './use-earlier-words';
import { useWhoseWords } from './use-whose-words';
import { waitTone } from './waiting';

interface Props {
  ticket: QueueItem;
  now: Millis;
  /** Absent where there is nothing to take: in one's own list. */
  onClaim?: (() => void) | undefined;
  isClaiming: boolean;
}

/** Everything that decides whether to take it now: how long, who, about what, what was tried. */
export function QueueCard({ ticket, now, onClaim, isClaiming }: Props) {
  const text = useText(agentText);
  const states = useText(orderText).states;
  const { topics, tiers } = useShopWords();
  const language = useLanguage();
  const { openTicket, chosenId } = useWays();
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
  const conversation = ticket.isElsewhere
    ? text.queue.elsewhere
    : ticket.channel === 'conversation'
      ? text.queue.conversation
      : undefined;
  const { callback, callbackClass } = useCallbackWords(ticket, now);
  const earlier = useEarlierWords(ticket.headStarts);
  const labels = labelWords(ticket);
  const whose = useWhoseWords(ticket, now);
  const { clock, clockClass } = useCardClock(ticket);
  const mentionsMe = ticket.mentionsMe && text.queue.mentionsMe;
  const words: CardWords = {
    label: [
      wait && text.queue.waits(wait),
      clock,
      tiers[ticket.tier],
      conversation,
      callback,
      ticket.preview,
      about,
      mentionsMe,
      whose,
      earlier,
      labels,
      handover,
    ]
      .filter(Boolean)
      .join('，'),
    state: wait ?? text.status[ticket.status],
    stateClass:
      waited === undefined
        ? chipClass(STATUS_TONES[ticket.status])
        : `queue-card__wait queue-card__wait--${waitTone(waited)}`,
    clock,
    clockClass,
    tier: ticket.tier === 'none' ? undefined : tiers[ticket.tier],
    tierClass: chipClass('brand'),
    when: wait === undefined ? formatWhen(ticket.lastAt, now, language) : undefined,
    conversation,
    callback,
    callbackClass,
    preview: ticket.preview,
    about,
    earlier: [mentionsMe, whose, earlier].filter((part) => part !== undefined).join(' · ') || undefined,
    hold:
      ticket.hold &&
      [text.ticket.holdUntil(formatDue(ticket.hold.untilAt, now, language)), ticket.hold.reason]
        .filter(Boolean)
        .join(' · '),
    labels,
    handover,
    read: ticket.readQuestion ? text.queue.read(ticket.readQuestion) : undefined,
    notHelped: text.queue.notHelped,
  };
  return (
    <View className={chosenId === ticket.id ? 'queue-card queue-card--chosen' : 'queue-card'}>
      <QueueCardBody words={words} onOpen={() => openTicket(ticket.id)} />
      {onClaim ? (
        <Button
          kind="plain"
          className="queue-card__claim"
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
