import { View } from '@tarojs/components';
import { useState } from 'react';
import type { WordListName } from '../../../../domain/settings';
import { WORD_BOUNDS } from '../../../../domain/wording';
import { Button } from '../../../components/button';
import { DeskError } from '../../../components/desk-error';
import { ErrorState } from '../../../components/error-state';
import { PageFrame } from '../../../components/page-frame';
import { Skeleton } from '../../../components/skeleton';
import { useSnackbar } from '../../../components/snackbar';
import { useText } from '../../../text/define-text';
import { wordListsText } from '../../../text/word-lists';
import { SettingRow } from '../setting-row';
import './index.scss';
import { TryOne } from './try-one';
import { useWordLists, type Word } from './use-word-lists';
import { WordSheet } from './word-sheet';

/** Words that somebody is warned of before a shopper reads them, and words of upset shoppers. */
export default function WordsPage() {
  const text = useText(wordListsText);
  const page = useWordLists();
  const snackbar = useSnackbar();
  const [edited, setEdited] = useState<{ readonly list: WordListName; readonly at: number }>();
  const { list } = page;
  const lists = list.data?.lists ?? [];

  const edit = (which: typeof edited): void => {
    page.clearError();
    setEdited(which);
  };
  const save = async (name: WordListName, words: readonly Word[] | null, said: string): Promise<boolean> => {
    const made = await page.save(name, words);
    if (!made) return false;
    edit(undefined);
    const undo = async (): Promise<void> => {
      if (await page.save(made.list, made.before, made.version)) snackbar.show({ text: text.undone });
    };
    snackbar.show({ text: said, undo: { text: text.undo, run: () => void undo() } });
    return true;
  };
  const hintOf = ({ better, except = [], sounds }: Word, name: WordListName): string =>
    [
      ...(name === 'upset' ? [] : [better === undefined ? text.noBetter : text.better(better)]),
      ...(except.length > 0 ? [text.except(except.join(text.join))] : []),
      ...(sounds ? [text.sounds] : []),
    ].join(' · ');
  const editedList = lists.find((one) => one.list === edited?.list);
  return (
    <PageFrame title={text.title} isStale={list.isStale && Boolean(list.error)}>
      <View className="words">
        {list.isLoading ? <Skeleton cards={3} lines={3} /> : null}
        {list.error && !list.data ? <DeskError error={list.error} onRetry={() => void list.refresh()} /> : null}
        {page.error && !edited ? <ErrorState isInline error={page.error} /> : null}
        {list.data ? (
          <>
            <View className="words__hint">{text.hint}</View>
            <TryOne lists={lists} />
          </>
        ) : null}
        {lists.map(({ list: name, words, isOwn }) => {
          const { title, does } = text.lists[name];
          const isFull = words.length >= WORD_BOUNDS.words;
          return (
            <View key={name} className="settings__group">
              <View className="settings__heading" ariaRole="heading">
                {title}
              </View>
              <View className="words__hint">{does}</View>
              <View className="settings__card">
                {words.map((word, at) => (
                  <SettingRow
                    key={word.word}
                    title={word.word}
                    hint={hintOf(word, name)}
                    onTap={() => edit({ list: name, at })}
                  />
                ))}
              </View>
              <View className="words__steps">
                <Button isDisabled={isFull} onTap={() => edit({ list: name, at: words.length })}>
                  {isFull ? text.full : text.add}
                </Button>
                {isOwn ? (
                  <Button
                    kind="quiet"
                    isBusy={page.isSaving}
                    onTap={() => void save(name, null, text.defaulted(title))}
                  >
                    {text.toDefault}
                  </Button>
                ) : null}
              </View>
            </View>
          );
        })}
      </View>
      {edited && editedList ? (
        <WordSheet
          // Changed by somebody else meanwhile, it begins anew with what is kept of the typing.
          key={`${edited.list}.${edited.at}.${list.data?.version}`}
          page={page}
          list={edited.list}
          words={editedList.words}
          at={edited.at}
          onClose={() => edit(undefined)}
          onSave={(words, word, isRemoved) =>
            save(edited.list, words, isRemoved ? text.removed(word) : text.saved(word))
          }
        />
      ) : null}
      {snackbar.element}
    </PageFrame>
  );
}
