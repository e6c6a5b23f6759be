import * as v from 'valibot';
import { ARTICLE_ACTIONS, ARTICLE_TIERS, isPictureAddress, PROVINCES } from '../domain/faq';
import { STAGES } from '../domain/faq/editing';
import { inOneLine, namedConditions } from '../domain/faq/exchange';
import { MISS_OUTCOMES, NOT_HELPED_REASONS } from '../domain/faq/learning';
import { FIELD_CHARS, LIST_COUNTS, plainText } from '../domain/kernel';
import type { Received } from './action';
import { id, millis, text, textOrNone } from './fields';
import { memberTier, orderState } from './orders';

const day = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365));

/** A text of an article as an editor types or pastes it: what nobody sees in it is not part of it. */
const typed: typeof text = (most) => text(most, plainText);
const typedOrNone: typeof textOrNone = (most) => textOrNone(most, plainText);
/** A wording or a keyword: line breaks in it are blanks. */
const typedLine: typeof text = (most) => text(most, inOneLine);

/** A block of an answer, its texts read as `words` does. A draft may lack any of them. */
const blockOf = (words: typeof text, wordsOrNone: typeof textOrNone) =>
  v.variant('type', [
    v.object({ type: v.literal('text'), text: wordsOrNone(FIELD_CHARS.blockText) }),
    v.object({
      type: v.literal('steps'),
      items: v.pipe(v.array(words(FIELD_CHARS.step)), v.maxLength(LIST_COUNTS.steps)),
    }),
    v.object({ type: v.literal('tip'), text: wordsOrNone(FIELD_CHARS.tip) }),
    v.object({
      type: v.literal('image'),
      fileId: v.pipe(v.string(), v.maxLength(FIELD_CHARS.fileId)),
      alt: wordsOrNone(FIELD_CHARS.pictureAlt),
    }),
    v.object({
      type: v.literal('link'),
      label: wordsOrNone(FIELD_CHARS.linkLabel),
      path: v.pipe(v.string(), v.maxLength(FIELD_CHARS.path)),
      appId: v.exactOptional(v.pipe(v.string(), v.maxLength(FIELD_CHARS.appId))),
    }),
    v.object({
      type: v.literal('action'),
      label: wordsOrNone(FIELD_CHARS.actionLabel),
      action: v.picklist(ARTICLE_ACTIONS),
    }),
  ]);
export const articleBlock = blockOf(text, textOrNone);

export const articleConditions = v.object({
  orderStates: v.exactOptional(v.array(orderState)),
  daysInState: v.exactOptional(v.object({ min: v.exactOptional(day), max: v.exactOptional(day) })),
  memberTiers: v.exactOptional(v.array(memberTier)),
  provinces: v.exactOptional(v.pipe(v.array(v.picklist(PROVINCES)), v.maxLength(PROVINCES.length))),
  validFrom: v.exactOptional(millis),
  validTo: v.exactOptional(millis),
});

/**
 * An article as it is saved, and as it comes back whenever that was. A draft may lack anything: what it lacks is asked for
 * when it is submitted (`missingIn`).
 */
export const savedArticle = v.object({
  id,
  categoryId: v.union([v.literal(''), id]),
  question: textOrNone(FIELD_CHARS.question),
  similar: v.pipe(v.array(text(FIELD_CHARS.question)), v.maxLength(LIST_COUNTS.wordings)),
  keywords: v.pipe(v.array(text(FIELD_CHARS.keyword)), v.maxLength(LIST_COUNTS.keywords)),
  blocks: v.pipe(v.array(articleBlock), v.maxLength(LIST_COUNTS.blocks)),
  /** The same in English, by the same rules, where somebody wrote it. */
  english: v.exactOptional(
    v.object({
      question: textOrNone(FIELD_CHARS.question),
      similar: v.pipe(v.array(text(FIELD_CHARS.question)), v.maxLength(LIST_COUNTS.wordings)),
      blocks: v.pipe(v.array(articleBlock), v.maxLength(LIST_COUNTS.blocks)),
    }),
  ),
  tier: v.picklist(ARTICLE_TIERS),
  conditions: articleConditions,
  demand: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
});
/** What an editor writes in one language: what may not come in any more may still lie there. */
const typedWords = {
  question: typedOrNone(FIELD_CHARS.question),
  similar: v.pipe(v.array(typedLine(FIELD_CHARS.question)), v.maxLength(LIST_COUNTS.wordings)),
  blocks: v.pipe(
    v.array(blockOf(typed, typedOrNone)),
    v.maxLength(LIST_COUNTS.blocks),
    v.everyItem(
      (block) => block.type !== 'image' || block.fileId === '' || isPictureAddress(block.fileId),
      'an address of a picture',
    ),
  ),
};
/** An article as the editor sends it. */
export const articleInput = v.object({
  ...savedArticle.entries,
  ...typedWords,
  english: v.exactOptional(v.object(typedWords)),
  keywords: v.pipe(v.array(typedLine(FIELD_CHARS.keyword)), v.maxLength(LIST_COUNTS.keywords)),
  conditions: v.pipe(articleConditions, v.transform(namedConditions)),
});
export type ArticleInput = Received<v.InferOutput<typeof articleInput>>;

/** How far an article has come. */
const progress = {
  stage: v.picklist(STAGES),
  submittedBy: v.optional(v.string()),
  /** Whether what is saved differs from what is published. */
  isDraft: v.boolean(),
  /** Whether shoppers (of the guide: agents) read some version of it. */
  isPublished: v.boolean(),
  /** Its place by hand in its category, from 0. Absent: by demand, after those with a place. */
  place: v.optional(v.number()),
};

/** An article as the editor gets it: with the version to send back when saving. */
export const articleForEditor = v.object({
  ...savedArticle.entries,
  version: v.number(),
  updatedAt: millis,
  updatedBy: v.optional(v.string()),
  isArchived: v.boolean(),
  ...progress,
  /** Why the reviewer gave it back. */
  returned: v.optional(v.object({ comment: v.optional(v.string()), by: v.string(), at: millis })),
  /** Whether the caller may approve it; an emergency script needs another person than its last writer. */
  mayApprove: v.boolean(),
});
export type ArticleForEditor = Received<v.InferOutput<typeof articleForEditor>>;

export const articleRow = v.object({
  id: v.string(),
  categoryId: v.string(),
  question: v.string(),
  tier: v.picklist(ARTICLE_TIERS),
  demand: v.number(),
  isArchived: v.boolean(),
  updatedAt: millis,
  /** Its days of validity, where it has any. */
  validFrom: v.optional(millis),
  validTo: v.optional(millis),
  ...progress,
});

export const category = v.object({
  id: v.string(),
  title: v.string(),
  english: v.exactOptional(v.string()),
  icon: v.string(),
});

/** A category as the editor sends it. */
export const categoryInput = v.object({
  id,
  title: text(FIELD_CHARS.categoryTitle),
  english: v.exactOptional(text(FIELD_CHARS.categoryEnglish)),
  icon: v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9-]+$/)),
});

/** What happened to the FAQ on a phone. */
export const faqEvent = v.variant('type', [
  v.object({ type: v.literal('view'), articleId: id }),
  v.object({ type: v.literal('helped'), articleId: id }),
  v.object({ type: v.literal('not_helped'), articleId: id, reason: v.optional(v.picklist(NOT_HELPED_REASONS)) }),
  /** Went on to a person, from an article or from the help page. */
  v.object({ type: v.literal('handoff'), articleId: v.optional(id) }),
  v.object({ type: v.literal('miss'), text: text(FIELD_CHARS.searched), outcome: v.picklist(MISS_OUTCOMES) }),
]);

/** An article as an agent reads it in the guide. */
export const articleForAgent = v.object({
  id: v.string(),
  question: v.string(),
  tier: v.picklist(ARTICLE_TIERS),
  categoryTitle: v.string(),
  blocks: v.array(articleBlock),
  /** The same for a shopper who reads English; absent: there is none. */
  english: v.exactOptional(v.object({ question: v.string(), blocks: v.array(articleBlock) })),
});
