import * as v from 'valibot';
import { SYNONYM_LIMITS } from '../domain/faq/editing';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { EDITS } from './allowed';
import { articleForEditor, articleInput, articleRow, category, categoryInput, savedArticle } from './faq';
import { faqCheck, faqDifference, faqPublication } from './faq-publishing';
import { cursor, id, idempotencyKey, millis, text } from './fields';

const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const someArticles = v.pipe(v.array(id), v.minLength(1), v.maxLength(LIST_COUNTS.articlesAtOnce));
const acknowledged = v.object({ at: millis });

/** A publication's id, or one of `published` (now), `next` (what publishing would give), `saved` (all drafts). */
const edition = id;

/** The way of an article from the editor to the shoppers, and back. */
export const faqEditingActions = {
  'faq.list': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ cursor }),
    output: v.object({
      categories: v.array(category),
      /** To send back when saving the categories. */
      categoriesVersion: v.number(),
      /** Whether the saved categories, orders and synonyms differ from what shoppers see. */
      hasCategoryChanges: v.boolean(),
      /** 1,000 at a time, archived ones too. */
      articles: v.array(articleRow),
      nextCursor: v.optional(v.string()),
      publishedAt: v.optional(millis),
      publishedHash: v.optional(v.string()),
      scheduledAt: v.optional(millis),
      /** Of these articles, so many differ from what is published. */
      draftCount: v.number(),
    }),
  }),
  'faq.get': action({ kind: 'read', allow: EDITS, input: v.object({ articleId: id }), output: articleForEditor }),
  /**
   * Saves a draft. `expectedVersion` is the version that was read, 0 for a new article. When somebody else saved
   * meanwhile: VERSION_CONFLICT with `details.currentVersion`; read theirs, merge or overwrite, send its version.
   */
  'faq.save': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      article: articleInput,
      expectedVersion: version,
      isArchived: v.optional(v.boolean(), false),
    }),
    output: v.object({ articleId: v.string(), version: v.number(), at: millis }),
  }),
  /** What was saved of an article before, newest first: an overwritten draft is not lost. */
  'faq.versions': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ articleId: id, cursor }),
    output: v.object({
      versions: v.array(
        v.object({
          version: v.number(),
          at: millis,
          by: v.optional(v.string()),
          isArchived: v.boolean(),
          article: savedArticle,
        }),
      ),
      nextCursor: v.optional(v.string()),
    }),
  }),
  /**
   * All categories in their order: made, renamed, moved and dropped in one write. Dropping one that still has articles is
   * refused: INVALID_STATE with `details.categoryId`.
   */
  'faq.saveCategories': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      categories: v.pipe(v.array(categoryInput), v.minLength(1), v.maxLength(LIST_COUNTS.categories)),
      expectedVersion: version,
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** The merchant's own words that mean the same: a group is one text, words between spaces. */
  'faq.synonyms': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({}),
    /** The version is that of the categories: both are one record. */
    output: v.object({ groups: v.array(v.string()), version: v.number() }),
  }),
  /** All groups in one write, each of two words or more. Shoppers' search knows them with the next publishing. */
  'faq.saveSynonyms': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      groups: v.pipe(v.array(text(SYNONYM_LIMITS.chars)), v.maxLength(SYNONYM_LIMITS.groups)),
      expectedVersion: version,
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /** A category's articles in order by hand; those not named follow by demand. An empty list leaves all to demand. */
  'faq.order': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      categoryId: id,
      articleIds: v.pipe(v.array(id), v.maxLength(LIST_COUNTS.placedArticles)),
    }),
    output: acknowledged,
  }),
  /** draft → review. INVALID_STATE with `details.articleId` and `details.status`. */
  'faq.submit': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey, articleIds: someArticles }),
    output: acknowledged,
  }),
  /**
   * review → ready, or back to draft with a word why. Returning also takes back what is ready. An emergency script needs
   * another person than its last writer: FORBIDDEN with `details.reason` 'second_person' and `details.articleId`. What was
   * saved after it was looked at is not approved unseen: VERSION_CONFLICT with `details.articleId`, given its `versions`.
   */
  'faq.review': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({
      key: idempotencyKey,
      articleIds: someArticles,
      verdict: v.picklist(['approve', 'return']),
      /** The versions that were looked at, by article. */
      versions: v.optional(v.record(id, version), {}),
      comment: v.optional(text(FIELD_CHARS.reviewComment)),
    }),
    output: acknowledged,
  }),
  /** What stands against publishing, and what one should know: of what publishing would give, or of all drafts. */
  'faq.check': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ of: v.optional(v.picklist(['next', 'saved']), 'next') }),
    output: faqCheck,
  }),
  /**
   * Turns shoppers to a new immutable snapshot: of what is ready, and of everything else as it was published. Problems of
   * severity error: NOT_PUBLISHABLE with `details.problems`.
   */
  'faq.publish': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey }),
    output: v.object({ publicationId: v.string(), hash: v.string(), articleCount: v.number(), at: millis }),
  }),
  /** It is published then, what is ready then. null takes it back. */
  'faq.schedule': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey, publishAt: v.nullable(millis) }),
    output: v.object({ publishAt: v.nullable(millis), at: millis }),
  }),
  'faq.history': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ cursor }),
    output: v.object({
      publications: v.array(faqPublication),
      nextCursor: v.optional(v.string()),
      scheduledAt: v.optional(millis),
      scheduledBy: v.optional(v.string()),
      /** The last scheduled publishing did not happen: this many problems stood against it. */
      scheduleFailed: v.optional(
        v.object({ at: millis, problemCount: v.number(), lacksRight: v.optional(v.boolean()) }),
      ),
    }),
  }),
  /**
   * What changed between two editions; of one article when it is named. At most 100 articles, fewer when they are long:
   * the others by their ids.
   */
  'faq.difference': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({ from: edition, to: edition, articleId: v.optional(id) }),
    output: faqDifference,
  }),
  /** Turns shoppers to an older publication, whole. What was approved until now has to be approved again. */
  'faq.rollBack': action({
    kind: 'write',
    allow: EDITS,
    input: v.object({ key: idempotencyKey, publicationId: id }),
    output: v.object({ publicationId: v.string(), hash: v.string(), at: millis }),
  }),
} as const;
