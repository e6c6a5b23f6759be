import type { TimelineEntry } from '../../../contract';
import type { wordCheckText } from '../../text/word-check';

/** Which lists an entry's words are of, and why they went out all the same. */
export function flaggedWords(
  flagged: TimelineEntry['flagged'],
  { lists, join, flagged: used, anyway, reasons }: (typeof wordCheckText)['zh'],
): string | undefined {
  if (!flagged) return undefined;
  const names = flagged.lists.map((list) => lists[list]).join(join);
  return flagged.anyway ? anyway(names, reasons[flagged.anyway]) : used(names);
}
