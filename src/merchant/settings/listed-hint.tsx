import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { betteredIn, deskWords } from '../../../domain/wording';
import { keptDeskSession } from '../../cloud';
import { Button } from '../../components/button';
import { cannedText } from '../../text/canned';
import { useText } from '../../text/define-text';
import './sheet.scss';

interface Props {
  words: string;
  onChange: (words: string) => void;
}

/** Below prepared words: those that whoever sends them would be warned of, with better ones. They may be saved all the same. */
export function ListedHint({ words, onChange }: Props) {
  const text = useText(cannedText);
  const [find] = useState(() => deskWords(keptDeskSession()?.wordLists));
  const found = useMemo(() => find(words), [find, words]);
  const each = found.filter(({ word }, at) => found.findIndex((one) => one.word === word) === at);
  return (
    <>
      {each.map(({ word, better }) => (
        <View key={word} className="setting__wrong">
          {text.listed(word)}
          {better === undefined ? null : (
            <Button kind="quiet" size="small" onTap={() => onChange(betteredIn(words, find, word))}>
              {text.better(better)}
            </Button>
          )}
        </View>
      ))}
    </>
  );
}
