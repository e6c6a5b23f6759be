import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { appealAnswered, canInspect } from '../../../domain/quality';
import type { Handler } from '../../_entry';
import { changeReview } from './change-review';

/** What an inspector says to an appeal, and whether what counts changes. */
export const answerAppeal: Handler<SpecOf<'agent', 'qa.answer'>> = (context, input) =>
  changeReview(context, input, (review, { caller, at }) => {
    if (!canInspect(caller, review)) throw new AppError('FORBIDDEN');
    const { points } = input;
    const changes = appealAnswered(review, { by: { id: caller.id, name: caller.name }, points }, at);
    const { score } = changes;
    const isChanged = changes.answer?.isChanged === true;
    const of = { reviewId: review._id, agentId: review.agentId };
    return {
      changes,
      words: { answer: input.text },
      facts: [
        { name: 'qa.answered', ...of, isChanged },
        // Figures go by what counts in the end.
        ...(isChanged && typeof score === 'number' ? [{ name: 'qa.scored', ...of, score } as const] : []),
      ],
    };
  });
