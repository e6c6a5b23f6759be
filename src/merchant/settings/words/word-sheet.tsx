import { View } from '@tarojs/components';
import type { WordListName } from '../../../../domain/settings';
import { tidyWord, WORD_BOUNDS, wordProblems } from '../../../../domain/wording';
import { Checkbox } from '../../../components/checkbox';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { wordListsText } from '../../../text/word-lists';
import { WordChips } from '../../components/word-chips';
import { SheetFoot } from '../sheet-foot';
import '../sheet.scss';
import type { Word, WordListsState } from './use-word-lists';

interface Props {
  page: WordListsState;
  list: WordListName;
  words: readonly Word[];
  /** Its place among them; that after the last for a new one. */
  at: number;
  onClose: () => void;
  /** Saves the list so. Whether that was done. */
  onSave: (words: readonly Word[], word: string, isRemoved: boolean) => Promise<boolean>;
}

interface Typed {
  readonly word: string;
  readonly better: string;
  readonly except: readonly string[];
  readonly exception: string;
  readonly sounds: boolean;
}

const savedOf = ({ word, better, except, exception, sounds }: Typed): Word => {
  const { except: longer, ...tidy } = tidyWord({ word, better, except: [...except, exception], sounds });
  return { ...tidy, ...(longer && { except: [...longer] }) };
};

/** One word: what is said in its place, and what it leaves alone. */
export function WordSheet({ page, list, words, at, onClose, onSave }: Props) {
  const text = useText(wordListsText);
  const known = words[at];
  const { draft, change, clear } = useDraft<Typed>(`word.${list}.${known?.word ?? 'new'}`, {
    word: known?.word ?? '',
    better: known?.better ?? '',
    except: known?.except ?? [],
    exception: '',
    sounds: known?.sounds ?? false,
  });
  const next = [...words.slice(0, at), savedOf(draft), ...words.slice(at + 1)];
  const problem = draft.word.trim() === '' ? undefined : wordProblems(next).find((one) => one.at === at);
  const put = async (all: readonly Word[], word: string, isRemoved: boolean): Promise<void> => {
    if (await onSave(all, word, isRemoved)) clear();
  };
  return (
    <Sheet
      title={known?.word ?? text.newTitle(text.lists[list].title)}
      isOpen
      onClose={onClose}
      footer={
        <SheetFoot
          error={page.error}
          takeAway={
            known && {
              words: text.remove,
              run: () =>
                void put(
                  words.filter((_, place) => place !== at),
                  known.word,
                  true,
                ),
            }
          }
          words={text.save}
          isBusy={page.isSaving}
          canSave={draft.word.trim() !== '' && !problem}
          onSave={() => void put(next, savedOf(draft).word, false)}
        />
      }
    >
      <TextField
        label={text.word}
        value={draft.word}
        maxChars={WORD_BOUNDS.wordChars}
        isWrong={problem !== undefined}
        onChange={(word) => change((now) => ({ ...now, word }))}
      />
      {problem ? (
        <View className="setting__wrong" ariaRole="alert">
          {text.rules[problem.rule]}
        </View>
      ) : null}
      {list === 'upset' ? null : (
        <>
          <View className="setting__label">{text.betterField}</View>
          <TextField
            label={text.betterField}
            value={draft.better}
            maxChars={WORD_BOUNDS.betterChars}
            onChange={(better) => change((now) => ({ ...now, better }))}
          />
        </>
      )}
      <View className="setting__label">{text.exceptions}</View>
      <WordChips
        words={draft.except}
        typed={draft.exception}
        maxChars={WORD_BOUNDS.exceptionChars}
        text={{ field: text.exception, add: text.addException, remove: text.removeException }}
        onType={(exception) => change((now) => ({ ...now, exception }))}
        onAdd={() => change((now) => ({ ...now, except: [...(savedOf(now).except ?? [])], exception: '' }))}
        onRemove={(word) => change((now) => ({ ...now, except: now.except.filter((one) => one !== word) }))}
      />
      <Checkbox
        label={text.sounds}
        isChecked={draft.sounds}
        onChange={(sounds) => change((now) => ({ ...now, sounds }))}
      />
    </Sheet>
  );
}
