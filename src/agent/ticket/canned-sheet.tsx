import { View } from '@tarojs/components';
import { useState } from 'react';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { agentText } from '../../text/agent';
import { useText } from '../../text/define-text';
import { CannedList } from './canned-list';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  onChoose: (text: string) => void;
}

/** The prepared replies to look through, for whoever does not know their shortcuts yet. */
export function CannedSheet({ isOpen, onClose, onChoose }: Props) {
  const { reply: text } = useText(agentText);
  const [words, setWords] = useState('');
  return (
    <Sheet title={text.cannedTitle} isOpen={isOpen} onClose={onClose}>
      <TextField value={words} label={text.cannedSearch} maxChars={20} onChange={setWords} />
      <View className="ticket-sheet__gap" />
      <CannedList words={words} onChoose={onChoose} />
    </Sheet>
  );
}
