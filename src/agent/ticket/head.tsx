import { Text, View } from '@tarojs/components';
import type { TicketForAgent } from '../../../contract';
import { MINUTE, type Millis } from '../../../domain/kernel';
import { isUnfinished } from '../../../domain/ticket';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { dutyText } from '../../text/duty';
import { useLanguage } from '../../text/language';
import { formatDue, formatWait } from '../../text/time';
import { clockTone, useClockWords } from '../clock-words';
import { waitTone } from '../queue/waiting';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import './head.scss';

/** Who it is, how it stands, how long they have waited and who is on it. */
export function Head({ ticket, now }: { ticket: TicketForAgent; now: Millis }) {
  const text = useText(agentText);
  const language = useLanguage();
  const { assignee, waitingSinceAt, holdUntilAt, rating } = ticket;
  const holder = assignee
    ? assignee.isMe
      ? text.ticket.heldByMe
      : text.ticket.held(assignee.name)
    : isUnfinished(ticket.status)
      ? ticket.isElsewhere
        ? text.queue.elsewhere
        : text.ticket.nobody
      : undefined;
  const status =
    ticket.status === 'on_hold' && ticket.holdReason
      ? `${text.status.on_hold} · ${ticket.holdReason}`
      : text.status[ticket.status];
  const { topics, tiers } = useShopWords();
  const waited = waitingSinceAt === undefined ? undefined : now - waitingSinceAt;
  return (
    <View className="ticket-head">
      <View className="ticket-head__line">
        <Text className="ticket-head__name">{ticket.shopperName || text.ticket.shopper}</Text>
        {ticket.tier === 'none' ? null : <StatusChip text={tiers[ticket.tier]} tone="brand" />}
        <StatusChip text={status} tone={STATUS_TONES[ticket.status]} />
        {waited === undefined ? null : (
          <Text className={`ticket-head__wait ticket-head__wait--${waitTone(waited)}`}>
            {waited < MINUTE ? text.queue.justCame : text.queue.waits(formatWait(waited, language))}
          </Text>
        )}
      </View>
      <View className="ticket-head__more">
        {[
          topics[ticket.topic],
          holder,
          ticket.teamName,
          holdUntilAt === undefined ? undefined : text.ticket.holdUntil(formatDue(holdUntilAt, now, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <Clocks clocks={ticket.clocks} />
      <Others others={ticket.others} />
      {rating ? (
        <View className="ticket-head__rating">
          {[
            text.ticket.rated(rating.stars),
            ...rating.reasons.map((reason) => text.ticket.ratingReasons[reason]),
            rating.comment,
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
      ) : null}
    </View>
  );
}

/** What was promised, and how much of it is left. */
function Clocks({ clocks = [] }: Pick<TicketForAgent, 'clocks'>) {
  const wordsOf = useClockWords();
  if (clocks.length === 0) return null;
  return (
    <View className="ticket-head__clocks">
      {clocks.map((clock) => (
        <Text key={clock.clock} className={`ticket-head__clock ticket-head__clock--${clockTone(clock)}`}>
          {wordsOf(clock)}
        </Text>
      ))}
    </View>
  );
}

/** Colleagues who have it open too: so that no shopper is answered twice. */
function Others({ others = [] }: Pick<TicketForAgent, 'others'>) {
  const text = useText(dutyText);
  if (others.length === 0) return null;
  const names = (some: typeof others): string => some.map(({ name }) => name).join(text.join);
  const typing = others.filter(({ isTyping }) => isTyping);
  const looking = others.filter(({ isTyping }) => !isTyping);
  return (
    <View className="ticket-head__others" ariaRole="status" ariaLive="polite">
      {[typing.length > 0 ? text.typing(names(typing)) : '', looking.length > 0 ? text.looking(names(looking)) : '']
        .filter(Boolean)
        .join(' · ')}
    </View>
  );
}
