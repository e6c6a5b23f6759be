import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { DeskError } from '../../components/desk-error';
import { EmptyState } from '../../components/empty-state';
import { chartColumn } from '../../components/icon/glyphs/chart-column';
import { PageFrame } from '../../components/page-frame';
import { Skeleton } from '../../components/skeleton';
import { useRefreshOnPull } from '../../phone/pull-down';
import { boardText } from '../../text/board';
import { useText } from '../../text/define-text';
import { scopeName } from '../scope-name';
import { useDayWords } from '../use-day-words';
import './index.scss';
import { Ranked } from './ranked';
import { useRanking } from './use-ranking';

/** Who did how well in a week, and what that is made of. */
export default function RankingPage() {
  const text = useText(boardText);
  const { ranking, earlier, later } = useRanking();
  const { data, error } = ranking;
  const { dayWords } = useDayWords(data?.to ?? '');
  useRefreshOnPull(ranking.refresh);
  return (
    <PageFrame title={text.rankingTitle} isStale={ranking.isStale && Boolean(error)}>
      <View className="ranking">
        {ranking.isLoading ? <Skeleton cards={4} lines={2} /> : null}
        {error && !data ? (
          <DeskError error={error} isBusy={ranking.isLoading} onRetry={() => void ranking.refresh()} />
        ) : null}
        {data ? (
          <>
            <View className="ranking__week" ariaRole="heading">
              {text.week(dayWords(data.from), dayWords(data.to))}
            </View>
            <View className="ranking__hint">
              {[scopeName(data.scope, text.scopes), text.of(data.of), data.isRunning ? text.runningWeek : undefined]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <View className="ranking__steps">
              <Button size="small" onTap={earlier}>
                {text.earlier}
              </Button>
              <Button size="small" isDisabled={!later} onTap={later}>
                {text.later}
              </Button>
            </View>
            {data.rows.length === 0 ? (
              <EmptyState glyph={chartColumn} title={text.noRanking} hint={text.noRankingHint} />
            ) : (
              <View className="ranking__rows">
                {data.rows.map((row) => (
                  <Ranked key={`${data.from} ${row.memberId}`} row={row} isOpenAtFirst={row.isMe} />
                ))}
              </View>
            )}
            {data.rows.length > 0 ? <View className="ranking__hint">{text.rankingMade}</View> : null}
          </>
        ) : null}
      </View>
    </PageFrame>
  );
}
