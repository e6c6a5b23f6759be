import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { ErrorState } from '../../components/error-state';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import { useInPx } from '../desk/in-px';
import { useDrawnOn } from '../qa/drawn-on';
import { NoPlace } from '../queue/no-place';
import { openTicket } from '../routes';
import { useShopWords } from '../shop-words';
import { Answer, Appeal } from './appeal';
import { Finding } from './finding';
import './index.scss';
import { Marks } from './marks';
import { ScoreForm } from './score-form';
import { useReview } from './use-review';

/** How one of the desk answered one ticket: scored by the sheet, appealed against, answered. */
export default function ReviewPage() {
  const text = useText(qualityText);
  const page = useReview();
  const inPx = useInPx();
  const { topics } = useShopWords();
  const drawn = useDrawnOn();
  const { data, error } = page.review;
  if (page.desk.isOutsider) return <NoPlace desk={page.desk} />;
  const may = (step: 'score' | 'answer' | 'raise' | 'appeal'): boolean => data?.may.includes(step) === true;
  return (
    <PageFrame className={inPx} title={text.reviewTitle} isStale={page.review.isStale && Boolean(error)}>
      {page.review.isLoading ? <Skeleton cards={3} lines={3} /> : null}
      {error && !data ? <DeskError error={error} onRetry={() => void page.review.refresh()} /> : null}
      {data ? (
        <View className="review">
          <View className="review__head">
            <View className="review__name">{data.agentName}</View>
            {data.score === undefined ? null : <View className="review__score">{text.score(data.score)}</View>}
          </View>
          <View className="review__more">
            {[text.states[data.state], topics[data.topic], data.teamName, drawn(data.day)].filter(Boolean).join(' · ')}
            {' · '}
            <Text className="review__number">{data.ticketNumber}</Text>
          </View>
          <Button isBlock onTap={() => openTicket(data.ticketId)}>
            {text.readTicket}
          </Button>
          <Marks review={data} />
          {data.appeal ? <Appeal review={data} /> : null}
          {may('score') ? <ScoreForm page={page} review={data} onSend={page.score} send={text.send} /> : null}
          {may('answer') || may('appeal') ? <Answer page={page} review={data} /> : null}
          {page.error ? <ErrorState isInline isKept error={page.error} /> : null}
          {may('raise') ? <Finding reviewId={data.id} /> : null}
        </View>
      ) : null}
    </PageFrame>
  );
}
