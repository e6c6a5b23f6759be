import type { ArticleForEditor, ArticleInput } from '../../../../contract';
import type { ArticleConditions, ArticleTier } from '../../../../domain/faq';
import {
  type MergedField,
  type Missing,
  mergeArticles,
  missingIn,
  missingInBlock,
  wordsInGroup,
} from '../../../../domain/faq/editing';
import { LIST_COUNTS } from '../../../../domain/kernel';
import { type EditedBlock, type EnglishDraft, editedBlocks, emptyBlock, filled, wordsToSend } from './edited-words';

/** Conditions while they are chosen: one that was taken back is there and undefined, until the article is sent. */
export type EditedConditions = {
  readonly [K in Exclude<keyof ArticleConditions, 'daysInState'>]?: ArticleConditions[K] | undefined;
} & { readonly daysInState?: { readonly min?: number | undefined; readonly max?: number | undefined } };

/** An article as it is typed, kept on the phone until it is saved. */
export interface ArticleDraft {
  readonly id: string;
  /** The version it began from, 0 for a new one. */
  readonly version: number;
  readonly categoryId: string;
  readonly question: string;
  readonly similar: readonly string[];
  readonly keywords: readonly string[];
  /** In the field and not added yet: taken in with everything else that is saved. */
  readonly keywordTyped?: string;
  readonly blocks: readonly EditedBlock[];
  /** Absent until somebody begins it. */
  readonly english?: EnglishDraft;
  readonly tier: ArticleTier;
  readonly conditions: EditedConditions;
  readonly demand: number;
  readonly isArchived: boolean;
}

/** Makes the next draft from the one that is there then: what comes late must not undo what was typed since. */
export type ChangeArticle = (next: (now: ArticleDraft) => ArticleDraft) => void;

/** The wordings an article is written for, the most asked first, and how often they were asked in a month. */
export interface Asked {
  readonly wordings: readonly string[];
  readonly demand: number;
}

export function newDraft(
  id: string,
  categoryId: string,
  newKey: () => string,
  { wordings, demand }: Asked = { wordings: [], demand: 0 },
): ArticleDraft {
  const [question = '', ...similar] = wordings;
  return {
    id,
    version: 0,
    categoryId,
    question,
    similar,
    keywords: [],
    blocks: [{ key: newKey(), block: emptyBlock('text') }],
    tier: 'common',
    conditions: {},
    demand,
    isArchived: false,
  };
}

export function draftOf(article: ArticleForEditor, newKey: () => string): ArticleDraft {
  const { id, version, categoryId, question, similar, keywords, tier, conditions, demand, isArchived } = article;
  return {
    id,
    version,
    categoryId,
    question,
    similar,
    keywords,
    ...editedBlocks(article, newKey),
    tier,
    conditions,
    demand,
    isArchived,
  };
}

/** What the other saved, with what only I changed; to be saved over theirs. Named is what both changed differently. */
export function mergedDraft(
  base: ArticleInput,
  mine: ArticleDraft,
  theirs: ArticleForEditor,
  newKey: () => string,
): { draft: ArticleDraft; conflicts: readonly MergedField[] } {
  const { article, conflicts } = mergeArticles(base, articleToSend(mine), theirs);
  const { id, categoryId, question, similar, keywords, tier, conditions, demand } = article;
  const content = { id, categoryId, question, similar, keywords, tier, conditions, demand };
  return {
    draft: {
      ...content,
      ...editedBlocks(article, newKey),
      version: theirs.version,
      isArchived: mine.isArchived || theirs.isArchived,
    },
    conflicts,
  };
}

/** The draft as it is sent: blank lines dropped, spaces at the ends too. */
export function articleToSend(written: ArticleDraft): ArticleInput {
  const {
    version: _version,
    isArchived: _isArchived,
    keywordTyped: _typed,
    english,
    ...draft
  } = withTypedKeywords(written);
  return {
    ...draft,
    ...wordsToSend(draft),
    ...(english && { english: wordsToSend(english) }),
    keywords: filled(draft.keywords),
    conditions: withoutEmpty(draft.conditions) as ArticleInput['conditions'],
  };
}

/** What stands in the field for keywords becomes keywords; several at once, as people paste them. */
export function withTypedKeywords(draft: ArticleDraft): ArticleDraft {
  const { keywordTyped = '', keywords } = draft;
  const added = wordsInGroup(keywordTyped).filter((word) => !keywords.includes(word));
  return { ...draft, keywordTyped: '', keywords: [...keywords, ...added].slice(0, LIST_COUNTS.keywords) };
}

/** A condition with nothing chosen is no condition. */
function withoutEmpty(conditions: EditedConditions): ArticleConditions {
  const { orderStates, daysInState, memberTiers, provinces, validFrom, validTo } = conditions;
  const { min, max } = daysInState ?? {};
  const days = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(orderStates?.length ? { orderStates } : {}),
    ...('min' in days || 'max' in days ? { daysInState: days } : {}),
    ...(memberTiers?.length ? { memberTiers } : {}),
    ...(provinces?.length ? { provinces } : {}),
  };
}

/** What the draft still lacks to be submitted, in the order of the page. */
export const missingInDraft = (draft: ArticleDraft): Missing[] => missingIn(articleToSend(draft));

/** Where a thing that is missing stands on the page, by its id. */
export function idOfMissing(draft: ArticleDraft, missing: Missing): string {
  const block = draft.blocks.find(({ block: one }) => missingInBlock(one) === missing);
  return block ? `block-${block.key}` : `field-${missing}`;
}
