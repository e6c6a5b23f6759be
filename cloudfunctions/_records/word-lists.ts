import { type SavedWord, type SavedWordLists, settingOf } from '../../domain/settings';
import { isOwnList, WORD_LISTS } from '../../domain/wording';
import type { DeskSettings } from './documents';

/** A copy that may be written to, as answers are typed. */
export const toWire = ({ word, better, except, sounds }: SavedWord) => ({
  word,
  ...(better !== undefined && { better }),
  ...(except && { except: [...except] }),
  ...(sounds && { sounds: true }),
});

/** The lists that the shop has made its own, for a phone that has the others; undefined where there is none. */
export function ownWordLists(desk: DeskSettings) {
  const stored: SavedWordLists = settingOf(desk, 'wordLists');
  const own = WORD_LISTS.flatMap((list) => {
    const words = stored[list];
    return isOwnList(words) ? [[list, words.map(toWire)] as const] : [];
  });
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}
