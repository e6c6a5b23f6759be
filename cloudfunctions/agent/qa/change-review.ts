import type { OtherFact } from '../../../domain/events';
import { AppError, type Millis } from '../../../domain/kernel';
import { canReadReview, type ReviewFacts } from '../../../domain/quality';
import { addDeskEvents } from '../../_commit/add-desk-events';
import { type Context, callerOf, type DeskCaller, type Transaction, writeOnce } from '../../_records';
import type { ReviewDoc, ReviewWords } from '../../_records/documents';
import { withWords } from '../../_records/review-words';

interface Step {
  readonly changes: Partial<Omit<ReviewFacts, 'agentId' | 'teamId'>> & Partial<Pick<ReviewDoc, 'appealedAt'>>;
  readonly words?: ReviewWords;
  readonly facts?: readonly OtherFact[];
}

interface Asked {
  readonly key: string;
  readonly reviewId: string;
}

/** A review in a transaction that changes it, for who may know of it. Throws NOT_FOUND. */
export async function requireReview(
  transaction: Transaction,
  caller: DeskCaller,
  reviewId: string,
): Promise<ReviewDoc> {
  const review = await transaction.get('qa_reviews', reviewId);
  if (!review || !canReadReview(caller, review)) throw new AppError('NOT_FOUND');
  return review;
}

/** Changes a review once, with what was typed and what happened by it. */
export function changeReview(
  context: Context,
  input: Asked,
  decide: (review: ReviewDoc, step: { readonly caller: DeskCaller; readonly at: Millis }) => Step,
) {
  const caller = callerOf(context);
  return writeOnce(context, input, async (transaction) => {
    const review = await requireReview(transaction, caller, input.reviewId);
    const at = Math.max(context.now(), review.updatedAt + 1);
    const { changes, words, facts = [] } = decide(review, { caller, at });
    const typed = words && withWords(review, words);
    await transaction.update('qa_reviews', review._id, { ...changes, ...typed, updatedAt: at, v: review.v + 1 });
    await addDeskEvents(transaction, { of: ['qa', review._id, String(review.v)], at, facts });
    return { reviewId: review._id, state: changes.state ?? review.state, at };
  });
}
