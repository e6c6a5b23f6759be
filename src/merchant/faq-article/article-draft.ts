import type { ArticleForEditor } from '../../../contract';
import type { ArticleBlock, ArticleConditions, ArticleTier } from '../../../domain/faq';
import { type MergedField, mergeArticles, unknownSlots } from '../../../domain/faq';
import type { InputOf } from '../../cloud';
import { movedTo } from '../moved-to';

type SentArticle = InputOf<'merchant', 'faq.save'>['article'];

/** A block with a name of its own while it is edited, so that moving it keeps its field and its cursor. */
export interface EditedBlock {
  readonly key: string;
  readonly block: ArticleBlock;
}

/** An article as it is typed, kept on the phone until it is saved. */
export interface ArticleDraft {
  readonly id: string;
  /** The version it began from, 0 for a new one. */
  readonly version: number;
  readonly categoryId: string;
  readonly question: string;
  readonly similar: readonly string[];
  readonly keywords: readonly string[];
  readonly blocks: readonly EditedBlock[];
  readonly tier: ArticleTier;
  readonly conditions: ArticleConditions;
  readonly demand: number;
  readonly isArchived: boolean;
}

/** What has to be filled in before it can be saved. */
export type Missing = 'question' | 'category' | 'blocks' | 'action' | 'link' | 'appId' | 'image' | 'days' | 'validity';

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
  const { id, version, categoryId, question, similar, keywords, blocks, tier, conditions, demand, isArchived } =
    article;
  return {
    id,
    version,
    categoryId,
    question,
    similar,
    keywords,
    blocks: blocks.map((block) => ({ key: newKey(), block })),
    tier,
    conditions,
    demand,
    isArchived,
  };
}

/** What the other saved, with what only I changed; to be saved over theirs. Named is what both changed differently. */
export function mergedDraft(
  base: SentArticle,
  mine: ArticleDraft,
  theirs: ArticleForEditor,
  newKey: () => string,
): { draft: ArticleDraft; conflicts: readonly MergedField[] } {
  const { article, conflicts } = mergeArticles(base, articleToSend(mine), theirs);
  const { id, categoryId, question, similar, keywords, blocks, tier, conditions, demand } = article;
  const content = { id, categoryId, question, similar, keywords, tier, conditions, demand };
  return {
    draft: {
      ...content,
      blocks: blocks.map((block) => ({ key: newKey(), block })),
      version: theirs.version,
      isArchived: mine.isArchived || theirs.isArchived,
    },
    conflicts,
  };
}

export function emptyBlock(type: ArticleBlock['type']): ArticleBlock {
  switch (type) {
    case 'text':
    case 'tip':
      return { type, text: '' };
    case 'steps':
      return { type, items: [''] };
    case 'image':
      return { type, fileId: '', alt: '' };
    case 'link':
      return { type, label: '', path: '' };
    case 'action':
      return { type, label: '', action: 'leave_message' };
  }
}

/** The draft as it is sent: blank lines dropped, spaces at the ends too. */
export function articleToSend({ version: _version, isArchived: _isArchived, ...draft }: ArticleDraft): SentArticle {
  const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
  return {
    ...draft,
    question: draft.question.trim(),
    similar: filled(draft.similar),
    keywords: filled(draft.keywords),
    blocks: draft.blocks.map(({ block }) =>
      block.type === 'steps' ? { type: 'steps', items: filled(block.items) } : { ...block },
    ),
    conditions: withoutEmpty(draft.conditions) as SentArticle['conditions'],
  };
}

/** A condition with nothing chosen is no condition. */
function withoutEmpty(conditions: ArticleConditions): ArticleConditions {
  const { orderStates, daysInState, memberTiers, validFrom, validTo } = conditions;
  const hasDays = daysInState?.min !== undefined || daysInState?.max !== undefined;
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(orderStates?.length ? { orderStates } : {}),
    ...(hasDays ? { daysInState } : {}),
    ...(memberTiers?.length ? { memberTiers } : {}),
  };
}

/** What keeps the draft from being saved, in the order of the page. */
export function missingIn(draft: ArticleDraft): Missing[] {
  const missing = new Set<Missing>();
  if (draft.question.trim() === '') missing.add('question');
  if (draft.categoryId === '') missing.add('category');
  for (const { block } of draft.blocks) {
    const found = missingInBlock(block);
    if (found) missing.add(found);
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = draft.conditions.daysInState ?? {};
  if (min > max) missing.add('days');
  const { validFrom, validTo } = draft.conditions;
  if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) missing.add('validity');
  return [...missing];
}

/** What one block still lacks. */
export function missingInBlock(block: ArticleBlock): Missing | undefined {
  const isBlank = (text: string): boolean => text.trim() === '';
  switch (block.type) {
    case 'text':
    case 'tip':
      return isBlank(block.text) ? 'blocks' : undefined;
    case 'steps':
      return block.items.every(isBlank) ? 'blocks' : undefined;
    case 'image':
      return block.fileId === '' || isBlank(block.alt) ? 'image' : undefined;
    case 'link':
      if (isBlank(block.label) || isBlank(block.path)) return 'link';
      return block.appId && !/^wx[0-9a-f]{16}$/.test(block.appId) ? 'appId' : undefined;
    case 'action':
      return isBlank(block.label) ? 'action' : undefined;
  }
}

/** Order facts that a block names and that do not exist. */
export function misspeltSlots(block: ArticleBlock): string[] {
  switch (block.type) {
    case 'text':
    case 'tip':
      return unknownSlots(block.text);
    case 'steps':
      return block.items.flatMap(unknownSlots);
    default:
      return [];
  }
}

/** A block one place up (-1) or down (1); unchanged at the ends. */
export function moved(blocks: readonly EditedBlock[], key: string, by: -1 | 1): EditedBlock[] {
  const from = blocks.findIndex((one) => one.key === key);
  return movedTo(blocks, from, from + by);
}
