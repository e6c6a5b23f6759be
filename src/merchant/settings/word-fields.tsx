import { View } from '@tarojs/components';
import { TextField } from '../../components/text-field';

interface Props {
  words: readonly string[];
  /** What is typed for each, in their order. */
  values: readonly string[];
  maxChars: number;
  onChange: (place: number, typed: string) => void;
}

/** A field for each of a few words, beside it. */
export function WordFields({ words, values, maxChars, onChange }: Props) {
  return words.map((word, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place, and may be typed elsewhere meanwhile
    <View key={place} className="setting__line">
      <View className="setting__word" ariaHidden>
        {word}
      </View>
      <TextField
        className="setting__words"
        label={word}
        value={values[place] ?? ''}
        maxChars={maxChars}
        onChange={(typed) => onChange(place, typed)}
      />
    </View>
  ));
}
