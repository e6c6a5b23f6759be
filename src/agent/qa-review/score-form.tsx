import { View } from '@tarojs/components';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { qualityText } from '../../text/quality';
import { type Item, offeredPoints, type Review, type ReviewPageState } from './use-review';

interface Props {
  page: ReviewPageState;
  review: Review;
  /** Without it only the points are given. */
  onSend?: () => void;
  send?: string;
}

/** The sheet, line by line, a tap each; a word beside a line where one wants. */
export function ScoreForm({ page, review, onSend, send }: Props) {
  const text = useText(qualityText);
  const { draft, change, left, total } = page;
  return (
    <View className="review__part">
      {onSend && review.markCount > 0 ? <View className="review__hint">{text.blindHint}</View> : null}
      {review.sheet.map((item) => (
        <Line key={item.id} item={item} page={page} hasComment={onSend !== undefined} />
      ))}
      {onSend ? (
        <TextField
          kind="lines"
          value={draft.comment}
          label={text.whole}
          maxChars={OUR_LIMITS.reviewCommentChars}
          onChange={(comment) => change((now) => ({ ...now, comment }))}
        />
      ) : null}
      <View className="review__total" ariaRole="status">
        {left > 0 ? text.left(left) : text.total(total)}
      </View>
      {onSend ? (
        <Button kind="primary" isBlock isBusy={page.isBusy} isDisabled={left > 0} onTap={onSend}>
          {send}
        </Button>
      ) : null}
    </View>
  );
}

function Line({ item, page, hasComment }: { item: Item; page: ReviewPageState; hasComment: boolean }) {
  const text = useText(qualityText);
  const { id, name, weight, isFatal } = item;
  const { draft, change, points } = page;
  const give = (value: string): void => change((now) => ({ ...now, points: { ...now.points, [id]: Number(value) } }));
  const offered = isFatal
    ? [
        { value: '0', label: text.notFound },
        { value: '1', label: text.found },
      ]
    : offeredPoints(item).map((one) => ({ value: String(one), label: String(one) }));
  return (
    <View className="review__line">
      <View className="review__item">
        {name}
        <View className="review__weight">{isFatal ? text.fatal : String(weight)}</View>
      </View>
      <ChoiceChips label={name} options={offered} chosen={String(points[id] ?? '')} onChoose={give} />
      {hasComment ? (
        <TextField
          className="review__comment"
          value={draft.comments[id] ?? ''}
          label={`${name}，${text.comment}`}
          placeholder={text.comment}
          maxChars={OUR_LIMITS.reviewCommentChars}
          onChange={(words) => change((now) => ({ ...now, comments: { ...now.comments, [id]: words } }))}
        />
      ) : null}
    </View>
  );
}
