import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { appealed } from '../../../domain/quality';
import type { Handler } from '../../_entry';
import { changeReview } from './change-review';

/** Its agent says why they do not agree. */
export const appealReview: Handler<SpecOf<'agent', 'qa.appeal'>> = (context, input) =>
  changeReview(context, input, (review, { caller, at }) => {
    if (review.agentId !== caller.id) throw new AppError('FORBIDDEN');
    return {
      changes: { ...appealed(review, at), appealedAt: at },
      words: { appeal: input.text },
      facts: [{ name: 'qa.appealed', reviewId: review._id, agentId: review.agentId }],
    };
  });
