import * as v from 'valibot';
import { ARTICLE_TIERS } from '../domain/faq';
import { CHANGE_KINDS, CHECK_KINDS, FIELD_NAMES, PUBLICATION_CAUSES } from '../domain/faq/editing';
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

const move = v.object({ text: v.string(), from: v.number(), to: v.number() });

/** What differs around the articles of two editions: categories by their titles, articles by their questions. */
const structureChanges = v.object({
  categories: v.object({
    added: v.array(v.string()),
    removed: v.array(v.string()),
    renamed: v.array(v.object({ before: v.string(), after: v.string() })),
    redrawn: v.array(v.string()),
    /** Places count from 1. */
    moved: v.array(move),
  }),
  /** Orders by hand. At most 20 moves of each. */
  orders: v.array(v.object({ category: v.string(), isByDemand: v.boolean(), moved: v.array(move) })),
  synonyms: v.object({ added: v.array(v.string()), removed: v.array(v.string()) }),
});

const fieldChange = v.object({
  name: v.picklist(FIELD_NAMES),
  before: v.string(),
  after: v.string(),
  /** Of a changed question or answer: what stayed, went and came, in the order of reading. */
  pieces: v.optional(v.array(v.object({ kind: v.picklist(['same', 'removed', 'added']), text: v.string() }))),
});

/** What differs between two editions. */
export const faqDifference = v.object({
  items: v.array(
    v.object({
      articleId: v.string(),
      question: v.string(),
      kind: v.picklist(CHANGE_KINDS),
      /** Of an added or removed article every field that is not empty. Categories by their titles. */
      fields: v.array(fieldChange),
    }),
  ),
  /** How many more articles differ. */
  more: v.number(),
  /** What differs around the articles. Absent when nothing does, and when one article was asked for. */
  structure: v.optional(structureChanges),
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
