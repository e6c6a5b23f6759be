import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { StatusChip } from '../../components/status-chip';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { poorText } from '../../text/poor-ratings';
import { formatWhen } from '../../text/time';
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
  const { id: ticketId, stars, reasons, comment, agentName, takenBy, maskedPhone, status } = rating;
  return (
    <View className="poor-card">
      <View className="poor-card__line">
        <Text className="poor-card__stars">{text.stars(stars)}</Text>
        <Text className="poor-card__reasons">{reasons.map((reason) => words.ratingReasons[reason]).join(' · ')}</Text>
        <Text className="poor-card__when">{formatWhen(rating.at, page.now, language)}</Text>
      </View>
      <View className={comment === undefined ? 'poor-card__no-words' : 'poor-card__words'}>
        {comment ?? text.noWords}
      </View>
      <View className="poor-card__line">
        <StatusChip text={statuses[status]} tone={STATUS_TONES[status]} />
        {takenBy ? <StatusChip text={takenBy.isMe ? text.takenByMe : text.takenBy(takenBy.name)} tone="info" /> : null}
      </View>
      <View className="poor-card__more">
        {[
          agentName === undefined ? undefined : text.ofAgent(agentName),
          topics[rating.topic],
          rating.teamName,
          rating.number,
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      <View className="poor-card__steps">
        <Button size="small" onTap={() => openTicket(ticketId)}>
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
        <Button size="small" kind="primary" isDisabled={page.isBusy} onTap={() => page.look(ticketId, 'settle')}>
          {text.settle}
        </Button>
      </View>
    </View>
  );
}
