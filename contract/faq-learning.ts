import * as v from 'valibot';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { EDITS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const missIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(LIST_COUNTS.misses));
const row = v.object({ articleId: v.string(), question: v.string(), demand: v.number(), updatedAt: millis });

/** What the FAQ's use teaches: what found nothing, and what helped. No figure knows a person. */
export const faqLearningActions = {
  /** What shoppers asked and did not find, alike ones together, the most asked first. */
  'faq.misses': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({}),
    output: v.object({
      groups: v.array(
        v.object({
          id: v.string(),
          /** The wording asked most. Personal numbers are masked. */
          text: v.string(),
          count: v.number(),
          /** To send back when attaching or dismissing. No more of them than those take. */
          missIds: v.array(v.string()),
          lastAt: millis,
          /** Other wordings of the group. */
          examples: v.array(v.string()),
          nearest: v.array(v.object({ articleId: v.string(), question: v.string() })),
        }),
      ),
      /** How many more groups there are: they come once these are dealt with. */
      more: v.number(),
    }),
  }),
  /**
   * The missed words become a similar question in the article's draft, which then goes the usual way to the shoppers.
   * INVALID_STATE with `details.status`: 'archived', 'full' (of wordings). For a new article: save it, then dismiss.
   */
  'faq.attachMiss': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey, missIds, text: text(FIELD_CHARS.question), articleId: id }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** Takes an attaching back, given the version that it made. VERSION_CONFLICT when the article was saved since. */
  'faq.detachMiss': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      missIds,
      text: text(FIELD_CHARS.question),
      articleId: id,
      expectedVersion: v.number(),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** Not worth an answer, or written as an article of its own. Asked again, it stays dismissed. */
  'faq.dismissMiss': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey, missIds }),
    output: v.object({ at: millis }),
  }),
  /** The last 30 days. */
  'faq.figures': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({}),
    output: v.object({
      days: v.number(),
      /** Most viewed first, at most 200. */
      articles: v.array(
        v.object({
          articleId: v.string(),
          question: v.string(),
          views: v.number(),
          helped: v.number(),
          notHelped: v.number(),
          /** Went on to a person after reading it. */
          handoffs: v.number(),
        }),
      ),
      /** Share of the published articles that were edited in these days. The aim is 15 %. */
      refreshedShare: v.number(),
      refreshedAim: v.number(),
      /** Published and not edited for 90 days, the most asked first, at most 50. */
      untouched: v.array(row),
      untouchedCount: v.number(),
      selfService: v.object({ helped: v.number(), handoffs: v.number(), misses: v.number() }),
      coverage: v.object({ share: v.number(), aim: v.number() }),
    }),
  }),
} as const;
