import * as v from 'valibot';
import { CHECKED_LISTS } from '../domain/events';
import { OUR_LIMITS } from '../domain/kernel';
import { FULL_SCORE, QUALITY_BOUNDS, REVIEW_STATES, TASK_KINDS, TASK_STATES } from '../domain/quality';
import { action } from './action';
import { ADMIN, ANSWERS, EVERYONE_AT_THE_DESK, INSPECTS, READS } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { poorRatingActions } from './poor-ratings';
import { topic } from './tickets';

const points = v.pipe(
  v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FULL_SCORE))),
  v.maxEntries(QUALITY_BOUNDS.sheetItems),
);
const person = v.object({ id: v.string(), name: v.string() });
const sheetItem = v.object({ id: v.string(), name: v.string(), weight: v.number(), isFatal: v.boolean() });

const reviewInList = {
  id: v.string(),
  ticketId: v.string(),
  ticketNumber: v.string(),
  day: v.string(),
  topic,
  teamName: v.optional(v.string()),
  agentName: v.string(),
  /** Of which of the shop's lists their words held some. */
  flagged: v.optional(v.array(v.picklist(CHECKED_LISTS))),
  state: v.picklist(REVIEW_STATES),
  stateAt: millis,
  /** What counts; absent before it is scored, and for a second inspector who has not scored it. */
  score: v.optional(v.number()),
  /** How many inspectors scored it. */
  markCount: v.number(),
};

/** What one inspector gave. */
const mark = v.object({
  by: person,
  at: millis,
  points: v.record(v.string(), v.number()),
  score: v.number(),
  comments: v.record(v.string(), v.string()),
  comment: v.optional(v.string()),
});

const reviewed = v.object({
  ...reviewInList,
  /** The sheet it is scored by. */
  sheet: v.array(sheetItem),
  marks: v.array(mark),
  /** Of two inspectors: the second's less the first's. */
  difference: v.optional(v.object({ score: v.number(), items: v.array(v.object({ id: v.string(), by: v.number() })) })),
  appeal: v.optional(v.object({ at: millis, text: v.optional(v.string()) })),
  answer: v.optional(v.object({ by: person, at: millis, isChanged: v.boolean(), text: v.optional(v.string()) })),
  appealUntilAt: v.optional(millis),
  /** What the caller can do with it now. */
  may: v.array(v.picklist(['score', 'appeal', 'answer', 'raise'])),
});

const onReview = { key: idempotencyKey, reviewId: id };
const reviewAck = v.object({ reviewId: v.string(), state: v.picklist(REVIEW_STATES), at: millis });
const reviewComment = text(OUR_LIMITS.reviewCommentChars);

/** How well shoppers were answered: by their stars; what was drawn, how it is scored, and what an agent says to that. */
export const qualityActions = {
  ...poorRatingActions,
  /**
   * `todo`: nobody has scored it, the oldest first; `appeals`: wait for an answer, the oldest first; `scored`: what was, the newest
   * first. For inspectors these; `mine`: the caller's own; `team`: of the teams they lead, an admin of all.
   */
  'qa.list': action({
    kind: 'read',
    allow: READS,
    input: v.object({ view: v.picklist(['todo', 'appeals', 'scored', 'mine', 'team']), cursor }),
    output: v.object({ reviews: v.array(v.object(reviewInList)), nextCursor: v.optional(v.string()) }),
  }),
  'qa.get': action({ kind: 'read', allow: READS, input: v.object({ reviewId: id }), output: reviewed }),
  /** Of each weighed item its points, of each fatal one 1 where it was found. A second inspector's are there to compare. */
  'qa.score': action({
    kind: 'write',
    allow: INSPECTS,
    input: v.object({
      ...onReview,
      points,
      comments: v.optional(v.pipe(v.record(id, reviewComment), v.maxEntries(QUALITY_BOUNDS.sheetItems)), {}),
      comment: v.optional(reviewComment),
    }),
    output: reviewAck,
  }),
  /** Its agent does not agree: once, within seven days. */
  'qa.appeal': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ ...onReview, text: text(OUR_LIMITS.appealChars) }),
    output: reviewAck,
  }),
  /** With other points what counts changes, without it stays as it was. */
  'qa.answer': action({
    kind: 'write',
    allow: INSPECTS,
    input: v.object({ ...onReview, text: text(OUR_LIMITS.appealChars), points: v.optional(points) }),
    output: reviewAck,
  }),
  /** What is scored. */
  'qa.sheet': action({
    kind: 'read',
    allow: READS,
    input: v.object({}),
    output: v.object({ items: v.array(sheetItem), version: v.number() }),
  }),
  /** All lines as they shall be: weights add up to a hundred, what is fatal has none. What was scored keeps its sheet. */
  'qa.saveSheet': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      items: v.pipe(
        v.array(
          v.object({
            id,
            name: text(QUALITY_BOUNDS.sheetItemChars),
            weight: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FULL_SCORE)),
            isFatal: v.boolean(),
          }),
        ),
        v.minLength(1),
        v.maxLength(QUALITY_BOUNDS.sheetItems),
      ),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** What others are to mend: a question for the FAQ, or words for the prepared replies. */
  'qa.raiseTask': action({
    kind: 'write',
    allow: INSPECTS,
    input: v.object({ ...onReview, kind: v.picklist(TASK_KINDS), text: text(QUALITY_BOUNDS.taskChars) }),
    output: v.object({ taskId: v.string(), at: millis }),
  }),
  /** What the caller can mend or has found, the oldest first. */
  'qa.tasks': action({
    kind: 'read',
    allow: EVERYONE_AT_THE_DESK,
    input: v.object({ cursor }),
    output: v.object({
      tasks: v.array(
        v.object({
          id: v.string(),
          kind: v.picklist(TASK_KINDS),
          text: v.string(),
          raisedBy: v.string(),
          at: millis,
        }),
      ),
      nextCursor: v.optional(v.string()),
    }),
  }),
  'qa.closeTask': action({
    kind: 'write',
    allow: EVERYONE_AT_THE_DESK,
    input: v.object({ key: idempotencyKey, taskId: id, as: v.picklist(TASK_STATES.filter((one) => one !== 'open')) }),
    output: v.object({ taskId: v.string(), at: millis }),
  }),
} as const;
