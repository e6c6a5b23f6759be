import { useRouter } from '@tarojs/taro';
import { FULL_SCORE, type Points, scoreOf } from '../../../domain/quality';
import { call, type OutputOf, useAction, useDeskSession, useNow, useResource } from '../../cloud';
import { pageParam } from '../../phone/page-param';
import { useRefreshOnPull } from '../../phone/pull-down';
import { useDraft } from '../../phone/use-draft';

export type Review = OutputOf<'agent', 'qa.get'>;
export type Item = Review['sheet'][number];

/** What is typed about a review before it is sent, kept on the phone. */
export interface ReviewDraft {
  readonly points: Points;
  readonly comments: Readonly<Record<string, string>>;
  readonly comment: string;
  /** An appeal, or the answer to one. */
  readonly words: string;
  readonly isChanged: boolean;
}
const NOTHING_YET: ReviewDraft = { points: {}, comments: {}, comment: '', words: '', isChanged: false };

const TICK_MILLIS = 60_000;

/** A few points to tap of a line of the sheet: from nothing to all of it. */
export const offeredPoints = ({ weight }: Pick<Item, 'weight'>): readonly number[] => [
  ...new Set([0, 1, 2, 3, 4].map((quarters) => Math.round((weight * quarters) / 4))),
];

const typed = (comments: ReviewDraft['comments']) =>
  Object.fromEntries(Object.entries(comments).flatMap(([id, words]) => (words.trim() ? [[id, words.trim()]] : [])));

/** A review, and what the person may do with it. */
export function useReview() {
  const { params } = useRouter();
  const reviewId = pageParam(params, 'id') ?? '';
  const desk = useDeskSession();
  const review = useResource(`desk.review:${reviewId}`, () => call('agent', 'qa.get', { reviewId }));
  useRefreshOnPull(review.refresh);
  const { draft, change, clear } = useDraft<ReviewDraft>(`desk.review.${reviewId}`, NOTHING_YET);
  const sheet = review.data?.sheet ?? [];
  // What is fatal is there only where it is said so.
  const points = Object.fromEntries(
    sheet.flatMap(({ id, isFatal }) => {
      const given = draft.points[id] ?? (isFatal ? 0 : undefined);
      return given === undefined ? [] : [[id, given]];
    }),
  );
  const after = async (): Promise<true> => {
    clear();
    await review.refresh();
    return true;
  };
  const on = (key: string) => ({ key, reviewId });
  const scoring = useAction(async (key) => {
    const comment = draft.comment.trim();
    const said = { comments: typed(draft.comments), ...(comment && { comment }) };
    await call('agent', 'qa.score', { ...on(key), points, ...said });
    return after();
  });
  const appealing = useAction(async (key) => {
    await call('agent', 'qa.appeal', { ...on(key), text: draft.words.trim() });
    return after();
  });
  const answering = useAction(async (key) => {
    const changed = draft.isChanged ? { points } : {};
    await call('agent', 'qa.answer', { ...on(key), text: draft.words.trim(), ...changed });
    return after();
  });
  const steps = [scoring, appealing, answering];
  return {
    desk,
    review,
    now: useNow(TICK_MILLIS),
    reviewId,
    draft,
    change,
    points,
    left: sheet.length - Object.keys(points).length,
    total: Math.min(FULL_SCORE, scoreOf(sheet, points)),
    score: () => void scoring.run(),
    appeal: () => void appealing.run(),
    answer: () => void answering.run(),
    isBusy: steps.some(({ isRunning }) => isRunning),
    error: steps.find(({ error }) => error)?.error,
  };
}

export type ReviewPageState = ReturnType<typeof useReview>;
