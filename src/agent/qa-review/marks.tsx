import { View } from '@tarojs/components';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import type { Item, Review } from './use-review';

/** What was given, line by line; of two inspectors beside each other. */
export function Marks({ review }: { review: Review }) {
  const text = useText(qualityText);
  const { marks, sheet, difference } = review;
  if (marks.length === 0) return null;
  const said = (item: Item, points: number): string =>
    item.isFatal ? (points > 0 ? text.found : text.notFound) : text.outOf(points, item.weight);
  return (
    <View className="review__part">
      <View className="review__item">{marks.map(({ by, score }) => text.by(by.name, score)).join(' · ')}</View>
      {difference ? <View className="review__hint">{text.difference(difference.score)}</View> : null}
      {sheet.map((item) => {
        const isOther = difference?.items.some(({ id }) => id === item.id) === true;
        return (
          <View key={item.id} className="review__given">
            <View className="review__item">
              {item.name}
              <View className={isOther ? 'review__points review__points--other' : 'review__points'}>
                {marks.map(({ points }) => said(item, points[item.id] ?? 0)).join('  ')}
              </View>
            </View>
            {marks.map(({ by, comments }) =>
              comments[item.id] ? (
                <View key={by.id} className="review__said">
                  {comments[item.id]}
                </View>
              ) : null,
            )}
          </View>
        );
      })}
      {marks.map(({ by, comment }) =>
        comment ? (
          <View key={by.id} className="review__said">
            {comment}
          </View>
        ) : null,
      )}
    </View>
  );
}
