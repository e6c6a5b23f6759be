import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { createFinder, withBetter } from '../../../../domain/wording';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { wordListsText } from '../../../text/word-lists';
import type { WordList } from './use-word-lists';

/** A sentence, and what these lists find in it: how it will be before anybody is warned. */
export function TryOne({ lists }: { lists: readonly WordList[] }) {
  const text = useText(wordListsText);
  const [words, setWords] = useState('');
  const find = useMemo(() => createFinder(lists.map(({ list, words: listed }) => [list, listed])), [lists]);
  const found = find(words);
  const becomes = [...found].reverse().reduce(withBetter, words);
  return (
    <View className="words__try">
      <TextField
        label={text.tryOne}
        placeholder={text.tryHint}
        value={words}
        maxChars={FIELD_CHARS.cannedText}
        onChange={setWords}
      />
      {words.trim() !== '' && found.length === 0 ? <View className="words__hint">{text.tryNone}</View> : null}
      {found.map(({ word, list, from }) => (
        <View key={from} className="words__found">
          {text.found(word, text.lists[list].title)}
        </View>
      ))}
      {becomes !== words ? <View className="words__hint">{text.becomes(becomes)}</View> : null}
    </View>
  );
}
