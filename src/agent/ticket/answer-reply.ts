import type { ArticleBlock } from '../../../domain/faq';
// Not by the room's index: that would bring the whole matcher into the desk's package.
import { fillSlots, messageWords, type SlotValues } from '../../../domain/faq/reading';

/**
 * A published answer as words for a message, with the facts of this order in it. Pictures, links and buttons stay behind:
 * a message cannot carry them.
 */
export const answerReply = (blocks: readonly ArticleBlock[], values: SlotValues): string =>
  fillSlots(messageWords(blocks), values).trim();
