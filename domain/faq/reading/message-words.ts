import type { ArticleBlock } from '../article';

/** An answer as words for a message, with its slots. Pictures, links and buttons stay behind: a message cannot carry them. */
export const messageWords = (blocks: readonly ArticleBlock[]): string => blocks.flatMap(wordsOf).join('\n').trim();

function wordsOf(block: ArticleBlock): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'tip':
      return [block.text];
    case 'steps':
      return block.items.map((item, index) => `${index + 1}. ${item}`);
    case 'image':
    case 'link':
    case 'action':
      return [];
  }
}
