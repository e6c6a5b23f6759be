import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { ReviewDoc } from '../../cloudfunctions/_records/documents';
import { NEVER } from '../../domain/kernel';
import { USUAL_SHEET } from '../../domain/quality';
import { type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { keepRecords } from './keep-records';
import { AGENT, QA } from './ticket-desk';

export const REVIEW = 'review-1';
/** All that the usual sheet has to give. */
export const FULL_POINTS: Readonly<Record<string, number>> = Object.fromEntries(
  USUAL_SHEET.map(({ id, weight }) => [id, weight]),
);

/** Lets a ticket be one of those that were drawn, as the chore does. */
export function drawTicket(cloud: TestCloud, ticketId: string): void {
  const putBack = keepRecords(cloud);
  cloud.database.clear();
  putBack((name, document) =>
    name === 'tickets' && document._id === ticketId ? { ...document, isSampled: true } : document,
  );
}

/** A review of the agent's, as drawn, as scored, or as appealed against. Answers its id. */
export function seedReview(
  cloud: Pick<TestCloud, 'database'>,
  state: 'open' | 'scored' | 'appealed' = 'open',
  more: Partial<ReviewDoc> = {},
): string {
  const isScored = state !== 'open';
  const mark = { by: { id: memberIdOf(QA), name: '顾平' }, at: testStartAt, points: FULL_POINTS, score: 100 };
  const review: ReviewDoc = {
    _id: REVIEW,
    createdAt: testStartAt,
    updatedAt: testStartAt,
    v: 1,
    day: '2026-11-19',
    ticketId: 't-1',
    ticketNumber: '1119-00001',
    topic: 'refund',
    teamId: 'aftersale',
    agentId: memberIdOf(AGENT),
    agentName: '小林',
    state,
    stateAt: testStartAt,
    scoredAt: isScored ? testStartAt : NEVER,
    sheet: isScored ? USUAL_SHEET : null,
    marks: isScored ? [mark] : [],
    score: isScored ? 100 : null,
    answer: null,
    appealedAt: state === 'appealed' ? testStartAt : null,
    words: null,
    ...more,
  };
  cloud.database.insert('qa_reviews', [{ ...review }]);
  return review._id;
}
