import { seal, unseal } from '../_sdk/crypto';
import type { ReviewDoc, ReviewWords } from './documents';

const placeOf = (reviewId: string): string => `qa_reviews/${reviewId}`;

/** What was typed about a review, nothing once its ticket was erased. */
export const wordsOf = ({ _id, words }: Pick<ReviewDoc, '_id' | 'words'>): ReviewWords =>
  words === null ? {} : (JSON.parse(unseal(words, placeOf(_id))) as ReviewWords);

/** With more typed about it. */
export const withWords = (review: Pick<ReviewDoc, '_id' | 'words'>, more: ReviewWords): Pick<ReviewDoc, 'words'> => {
  const known = wordsOf(review);
  const marks = { ...known.marks, ...more.marks };
  return { words: seal(JSON.stringify({ ...known, ...more, marks }), placeOf(review._id)) };
};

const placeOfTask = (taskId: string): string => `qa_tasks/${taskId}`;
export const sealTask = (taskId: string, text: string) => seal(text, placeOfTask(taskId));
export const taskText = ({ _id, text }: { readonly _id: string; readonly text: ReturnType<typeof sealTask> }): string =>
  unseal(text, placeOfTask(_id));
