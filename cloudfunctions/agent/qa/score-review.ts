import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { canInspect, scored, sheetOf } from '../../../domain/quality';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { deskSettings } from '../../_records';
import { changeReview } from './change-review';

/** Scored by the day's sheet, or by the one it was scored by first. */
export const scoreReview: Handler<SpecOf<'agent', 'qa.score'>> = async (context, input) => {
  const { points, comments, comment } = input;
  const sheet = sheetOf(settingOf(await deskSettings(context.now()), 'qaSheet'));
  return changeReview(context, input, (review, { caller, at }) => {
    if (!canInspect(caller, review)) throw new AppError('FORBIDDEN');
    const changes = scored(review, { by: { id: caller.id, name: caller.name }, points, sheet }, at);
    const { score } = changes;
    const typed = { items: comments, ...(comment !== undefined && { whole: comment }) };
    return {
      changes,
      words: { marks: { [caller.id]: typed } },
      facts:
        typeof score === 'number' ? [{ name: 'qa.scored', reviewId: review._id, agentId: review.agentId, score }] : [],
    };
  });
};
