import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { canReadReview, sheetOf } from '../../../domain/quality';
import { settingOf } from '../../../domain/settings';
import type { Handler } from '../../_entry';
import { callerOf, deskSettings, get } from '../../_records';
import { viewOf } from './review-view';

/** A review with what was given and said. Its ticket is read by itself, as far as it may be. */
export const getReview: Handler<SpecOf<'agent', 'qa.get'>> = async (context, { reviewId }) => {
  const caller = callerOf(context);
  const now = context.now();
  const [review, desk] = await Promise.all([get('qa_reviews', reviewId), deskSettings(now)]);
  if (!review || !canReadReview(caller, review)) throw new AppError('NOT_FOUND');
  return viewOf(review, { caller, teams: desk.teams, today: sheetOf(settingOf(desk, 'qaSheet')), now });
};
