import { Text, View } from '@tarojs/components';
import { type ChipTone, StatusChip } from '../../components/status-chip';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import { wordCheckText } from '../../text/word-check';
import { openReview } from '../routes';
import { useShopWords } from '../shop-words';
import { flaggedWords } from '../ticket/flagged-words';
import { useDrawnOn } from './drawn-on';
import type { ReviewRow } from './use-quality';

const TONES: Readonly<Record<ReviewRow['state'], ChipTone>> = {
  open: 'brand',
  scored: 'neutral',
  appealed: 'warn',
  settled: 'ok',
};

/** Whose answer, of which day, and what it came to. */
export function ReviewLine({ review }: { review: ReviewRow }) {
  const text = useText(qualityText);
  const { topics } = useShopWords();
  const { state, score, markCount } = review;
  const isBlind = state === 'scored' && score === undefined && markCount > 0;
  const said = score === undefined ? undefined : text.score(score);
  const status = isBlind ? text.blind : text.states[state];
  const warned = flaggedWords(review.flagged && { lists: review.flagged }, useText(wordCheckText));
  const drawn = useDrawnOn();
  const more = [topics[review.topic], review.teamName, drawn(review.day)].filter(Boolean);
  return (
    <View
      className="review-line"
      hoverClass="review-line--pressed"
      ariaRole="link"
      ariaLabel={[review.agentName, said, status, warned, ...more, review.ticketNumber].filter(Boolean).join('，')}
      onClick={() => openReview(review.id)}
    >
      <View className="review-line__words">
        <View className="review-line__name">
          {review.agentName}
          <StatusChip text={status} tone={isBlind ? 'info' : TONES[state]} />
          {warned ? <StatusChip text={warned} tone="warn" /> : null}
        </View>
        <View className="review-line__more">
          {more.join(' · ')} · <Text className="review-line__number">{review.ticketNumber}</Text>
        </View>
      </View>
      {said === undefined ? null : <Text className="review-line__score">{said}</Text>}
    </View>
  );
}
