import type { SpecOf } from '../../../contract';
import { AppError } from '../../../domain/kernel';
import { type SavedWord, settingOf } from '../../../domain/settings';
import { tidyWord, wordProblems, wordsOf } from '../../../domain/wording';
import type { Handler } from '../../_entry';
import { deskToChange, writeOnce } from '../../_records';
import { audit } from '../../_records/audit';
import type { DeskSettings } from '../../_records/documents';
import { command } from '../../_sdk';

/** One list as it shall be, or as it comes. Replies and what shoppers write go by it within half a minute. */
export const saveWords: Handler<SpecOf<'merchant', 'word.save'>> = (context, input) => {
  const { key, list, expectedVersion } = input;
  const words = input.words?.map(tidyWord);
  const fields = wordProblems(words ?? []).map(({ at, rule }) => ({ path: `words.${at}`, rule }));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
  return writeOnce(context, input, async (transaction) => {
    const desk = await deskToChange(transaction, expectedVersion);
    const stored = settingOf(desk, 'wordLists');
    const { [list]: _, ...others } = stored;
    const next = words ? { ...others, [list]: words } : others;
    const version = desk.v + 1;
    await transaction.update('settings', 'desk', {
      // Put in whole: what is no list any more goes.
      wordLists: command.set(next) as unknown as DeskSettings['wordLists'],
      v: version,
    });
    const [before, after] = [wordsOf(stored, list), wordsOf(next, list)];
    // The log has what went and what came, and not twice what stayed.
    await audit(transaction, context, {
      key,
      targetId: null,
      target: list,
      before: { [list]: withoutThose(before, after) },
      after: { [list]: withoutThose(after, before) },
    });
    return { version, at: context.now() };
  });
};

function withoutThose(words: readonly SavedWord[], others: readonly SavedWord[]): readonly string[] {
  const known = new Set(others.map(asLogged));
  return words.map(asLogged).filter((word) => !known.has(word));
}

/** A word in one line: what it is, what is said in its place, what it leaves alone. */
const asLogged = ({ word, better, except = [], sounds }: SavedWord): string =>
  [word, better && `→ ${better}`, except.length > 0 && `≠ ${except.join(' ')}`, sounds && '≈']
    .filter(Boolean)
    .join(' ');
