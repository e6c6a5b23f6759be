import { Text, View } from '@tarojs/components';
import { formatYuan } from '../../../domain/shop';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { orderText } from '../../text/order';
import { poorText } from '../../text/poor-ratings';
import { formatWhen } from '../../text/time';
import { chipTone, useClockWords } from '../clock-words';
import { openTicket } from '../routes';
import { useShopWords } from '../shop-words';
import { STATUS_TONES } from '../status-tones';
import type { PoorRating, usePoor } from './use-poor';

interface Props {
  rating: PoorRating;
  page: ReturnType<typeof usePoor>;
}

/** One of them, with the ways on. */
export function PoorCard({ rating, page }: Props) {
  const text = useText(poorText);
  const { status: statuses, ticket: words } = useText(agentText);
  const { topics } = useShopWords();
  const language = useLanguage();
  const states = useText(orderText).states;
  const clockWords = useClockWords();
  const { id: ticketId, by, stars, reasons, comment, agentName, takenBy, maskedPhone, status, clock, order } = rating;
  // Of stars it is over once somebody spoke with them; a complaint is answered in its ticket.
  const isStars = by === 'stars';
  return (
    <View className="poor-card">
      <View className="poor-card__line">
        <Text className="poor-card__stars">{stars === undefined ? text.by[by] : text.stars(stars)}</Text>
        <Text className="poor-card__reasons">{reasons.map((reason) => words.ratingReasons[reason]).join(' · ')}</Text>
        <Text className="poor-card__when">{formatWhen(rating.at, page.now, language)}</Text>
      </View>
      <View className={comment === undefined ? 'poor-card__no-words' : 'poor-card__words'}>
        {comment ?? (by === 'order' ? text.noReason : text.noWords)}
      </View>
      <View className="poor-card__line">
        <StatusChip text={statuses[status]} tone={STATUS_TONES[status]} />
        {clock ? <StatusChip text={clockWords(clock)} tone={chipTone(clock)} /> : null}
        {takenBy ? <StatusChip text={takenBy.isMe ? text.takenByMe : text.takenBy(takenBy.name)} tone="info" /> : null}
      </View>
      {order ? (
        <View className="poor-card__more">
          {[order.title, formatYuan(order.amountFen), states[order.state]].filter(Boolean).join(' · ')}
        </View>
      ) : null}
      <View className="poor-card__more">
        {[
          agentName !== undefined ? text.ofAgent(agentName) : isStars ? undefined : text.nobodys,
          topics[rating.topic],
          rating.teamName,
          rating.number,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="poor-card__steps">
        <Button size="small" kind={isStars ? 'plain' : 'primary'} onTap={() => openTicket(ticketId)}>
          {text.open}
        </Button>
        {maskedPhone ? (
          <Button
            size="small"
            label={`${text.call} ${maskedPhone}`}
            isDisabled={page.isBusy}
            onTap={() => page.callBack(ticketId)}
          >
            {text.call}
          </Button>
        ) : null}
        {takenBy?.isMe ? null : (
          <Button size="small" isDisabled={page.isBusy} onTap={() => page.look(ticketId, 'take')}>
            {text.take}
          </Button>
        )}
        <Button
          size="small"
          kind={isStars ? 'primary' : 'plain'}
          isDisabled={page.isBusy}
          onTap={() => page.look(ticketId, 'settle')}
        >
          {text.settle}
        </Button>
      </View>
    </View>
  );
}
