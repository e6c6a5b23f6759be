import { View } from '@tarojs/components';
import { OUR_LIMITS } from '../../../domain/kernel';
import { Button } from '../../components/button';
import { ChoiceChips } from '../../components/choice-chips';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { useLanguage } from '../../text/language';
import { qualityText } from '../../text/quality';
import { formatDay } from '../../text/time';
import { ScoreForm } from './score-form';
import type { Review, ReviewPageState } from './use-review';

/** What its agent said against the score, and what was answered. */
export function Appeal({ review: { appeal, answer } }: { review: Review }) {
  const text = useText(qualityText);
  return (
    <View className="review__part">
      <View className="review__item">{text.appeal}</View>
      <View className="review__said">{appeal?.text ?? text.gone}</View>
      {answer ? (
        <>
          <View className="review__item">
            {text.answerOf(answer.by.name)}
            <View className="review__weight">{answer.isChanged ? text.changed : text.kept}</View>
          </View>
          <View className="review__said">{answer.text ?? text.gone}</View>
        </>
      ) : null}
    </View>
  );
}

/** Where its agent says that they do not agree, or an inspector answers that. */
export function Answer({ page, review }: { page: ReviewPageState; review: Review }) {
  const text = useText(qualityText);
  const language = useLanguage();
  const { draft, change } = page;
  const isAppeal = review.may.includes('appeal');
  const words = isAppeal ? text.appealWhy : text.answerWords;
  const isUnready = draft.words.trim() === '' || (draft.isChanged && !isAppeal && page.left > 0);
  return (
    <View className="review__part">
      {isAppeal ? (
        <View className="review__hint">
          {text.appealHint(formatDay(review.appealUntilAt ?? 0, page.now, language))}
        </View>
      ) : (
        <ChoiceChips
          label={text.answer}
          options={[
            { value: 'keep', label: text.answerKeep },
            { value: 'change', label: text.answerChange },
          ]}
          chosen={draft.isChanged ? 'change' : 'keep'}
          onChoose={(value) => change((now) => ({ ...now, isChanged: value === 'change' }))}
        />
      )}
      {draft.isChanged && !isAppeal ? <ScoreForm page={page} review={review} /> : null}
      <TextField
        kind="lines"
        className="review__comment"
        value={draft.words}
        label={words}
        maxChars={OUR_LIMITS.appealChars}
        onChange={(typed) => change((now) => ({ ...now, words: typed }))}
      />
      <Button
        kind="primary"
        isBlock
        isBusy={page.isBusy}
        isDisabled={isUnready}
        onTap={isAppeal ? page.appeal : page.answer}
      >
        {isAppeal ? text.appealSend : text.answerSend}
      </Button>
    </View>
  );
}
