import * as v from 'valibot';
import { ARTICLE_TIERS, CHECK_KINDS, PUBLICATION_CAUSES } from '../domain/faq';
import { millis } from './fields';

const counts = v.object({ added: v.number(), changed: v.number(), removed: v.number() });
const change = v.object({ articleId: v.string(), question: v.string(), tier: v.picklist(ARTICLE_TIERS) });

/** One line of the FAQ's history. */
export const faqPublication = v.object({
  id: v.string(),
  hash: v.string(),
  at: millis,
  by: v.string(),
  cause: v.picklist(PUBLICATION_CAUSES),
  isCurrent: v.boolean(),
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
  /** The publication it went back to. */
  rolledBackTo: v.optional(v.string()),
});

/** What the check before publishing found. */
export const faqCheck = v.object({
  /** Errors first. Only they stand against publishing. */
  problems: v.array(
    v.object({
      kind: v.picklist(CHECK_KINDS),
      severity: v.picklist(['error', 'warning']),
      articleId: v.optional(v.string()),
      question: v.optional(v.string()),
      /** The article it clashes with, whose answer would be given instead. */
      otherId: v.optional(v.string()),
      otherQuestion: v.optional(v.string()),
      /** The wording, slot, page or file it is about. */
      text: v.optional(v.string()),
    }),
  ),
  moreProblems: v.number(),
  coverage: v.object({
    share: v.number(),
    totalDemand: v.number(),
    missed: v.array(v.object({ articleId: v.string(), question: v.string(), demand: v.number() })),
    /** Moves that bring it over 80 %: up in its category before another, or into a category with room. */
    proposal: v.array(
      v.object({
        articleId: v.string(),
        question: v.string(),
        insteadId: v.optional(v.string()),
        insteadQuestion: v.optional(v.string()),
        categoryId: v.optional(v.string()),
      }),
    ),
    /** The share once all of it is done. */
    shareAfter: v.number(),
  }),
  /** What publishing would change: 200 of each kind, and how many there are. */
  changes: v.object({ added: v.array(change), changed: v.array(change), removed: v.array(change), counts }),
});
