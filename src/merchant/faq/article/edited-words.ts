import type { ArticleInput } from '../../../../contract';
import type { ArticleBlock, FaqArticle } from '../../../../domain/faq';
import { unknownSlots } from '../../../../domain/faq/reading';
import { movedTo } from '../../moved-to';

/** A block with a name of its own while it is edited, so that moving it keeps its field and its cursor. */
export interface EditedBlock {
  readonly key: string;
  readonly block: ArticleBlock;
}

/** What is written in English while it is typed. */
export interface EnglishDraft {
  readonly question: string;
  readonly similar: readonly string[];
  readonly blocks: readonly EditedBlock[];
}

/** The answers with names for their blocks, in both languages. */
export function editedBlocks({ blocks, english }: Pick<FaqArticle, 'blocks' | 'english'>, newKey: () => string) {
  const edited = (some: readonly ArticleBlock[]) => some.map((block) => ({ key: newKey(), block }));
  return { blocks: edited(blocks), ...(english && { english: { ...english, blocks: edited(english.blocks) } }) };
}

/** An English version begun: the pieces of the Chinese answer, their words still to be written. */
export function beginEnglish(blocks: readonly EditedBlock[], newKey: () => string): EnglishDraft {
  const begun = (block: ArticleBlock): ArticleBlock => {
    if (block.type === 'image') return { ...block, alt: '' };
    return block.type === 'link' || block.type === 'action' ? { ...block, label: '' } : emptyBlock(block.type);
  };
  return { question: '', similar: [], blocks: blocks.map(({ block }) => ({ key: newKey(), block: begun(block) })) };
}

/** A block to be filled in. */
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

/** Blank lines dropped, spaces at the ends too. */
export const filled = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

/** What is written in one language, as it is sent. */
export function wordsToSend({ question, similar, blocks }: EnglishDraft) {
  return {
    question: question.trim(),
    similar: filled(similar),
    blocks: blocks.map(({ block }): ArticleInput['blocks'][number] =>
      block.type === 'steps' ? { type: 'steps', items: filled(block.items) } : { ...block },
    ),
  };
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
