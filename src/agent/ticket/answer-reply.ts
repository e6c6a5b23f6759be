import type { ArticleBlock } from '../../../domain/faq';
// Not by the room's index: that would bring the whole matcher into the desk's package.
import { fillBlock, type SlotValues } from '../../../domain/faq/reading';

/**
 * A published answer as words for a message, with the facts of this order in it. Pictures, links and buttons stay behind:
 * a message cannot carry them.
 */
export function answerReply(blocks: readonly ArticleBlock[], values: SlotValues): string {
  return blocks
    .flatMap((block) => wordsOf(fillBlock(block, values)))
    .join('\n')
    .trim();
}

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
