import type { SpecOf } from '../../../contract';
import { settingOf } from '../../../domain/settings';
import { isOwnList, WORD_LISTS, wordsOf } from '../../../domain/wording';
import type { Handler } from '../../_entry';
import { freshDeskSettings } from '../../_records';
import { toWire } from '../../_records/word-lists';

/** Every list as it holds. Not from what is kept: who has just saved sees it. */
export const listWords: Handler<SpecOf<'merchant', 'word.list'>> = async () => {
  const desk = await freshDeskSettings();
  const stored = settingOf(desk, 'wordLists');
  return {
    lists: WORD_LISTS.map((list) => ({
      list,
      words: wordsOf(stored, list).map(toWire),
      isOwn: isOwnList(stored[list]),
    })),
    version: desk.v,
  };
};
