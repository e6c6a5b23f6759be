import { View } from '@tarojs/components';
import { type CannedEnglish, type CannedValues, cannedProblems } from '../../../../domain/canned';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { EnglishFold } from '../../../components/english-fold';
import { TextField } from '../../../components/text-field';
import { cannedText } from '../../../text/canned';
import { useText } from '../../../text/define-text';
import { WordsField } from './words-field';

interface Props {
  value: CannedEnglish;
  sample: CannedValues;
  onChange: (value: CannedEnglish) => void;
}

/** Whether it can be saved as it is typed: nothing at all, or words in which everything is filled in. */
export const isEnglishFit = ({ title, text }: CannedEnglish): boolean =>
  text.trim() === '' ? title.trim() === '' : cannedProblems(text).length === 0;

/** The same reply in English: the words, and a title by which it is offered to whoever asks in English. */
export function EnglishPart({ value, sample, onChange }: Props) {
  const text = useText(cannedText);
  const isHalf = value.title.trim() !== '' && value.text.trim() === '';
  return (
    <EnglishFold shown={value.text.trim()} isForced={!isEnglishFit(value)} hint={text.englishHint}>
      <TextField
        className="canned-edit__field"
        label={text.englishTitle}
        value={value.title}
        maxChars={FIELD_CHARS.cannedEnglishTitle}
        onChange={(title) => onChange({ ...value, title })}
      />
      <WordsField
        language="en"
        value={value.text}
        sample={sample}
        onChange={(words) => onChange({ ...value, text: words })}
      />
      {isHalf ? <View className="setting__wrong">{text.englishHalf}</View> : null}
    </EnglishFold>
  );
}
