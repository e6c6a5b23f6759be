import { View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { plus } from '../../../components/icon/glyphs/plus';
import { x } from '../../../components/icon/glyphs/x';
import { TextField } from '../../../components/text-field';
import './index.scss';

interface Props {
  words: readonly string[];
  /** What stands in the field and is none of them yet. */
  typed: string;
  maxChars: number;
  /** What the field, its button and a chip say. */
  text: { readonly field: string; readonly add: string; readonly remove: (word: string) => string };
  onType: (typed: string) => void;
  onAdd: () => void;
  onRemove: (word: string) => void;
}

/** A few words, each a chip that a tap takes away, and a field for one more. */
export function WordChips({ words, typed, maxChars, text, onType, onAdd, onRemove }: Props) {
  return (
    <>
      <View className="keywords">
        {words.map((word) => (
          <View
            key={word}
            className="keywords__one"
            ariaRole="button"
            ariaLabel={text.remove(word)}
            onClick={() => onRemove(word)}
          >
            {word}
            <Icon glyph={x} size={16} />
          </View>
        ))}
      </View>
      <View className="keywords__line">
        <TextField
          className="keywords__field"
          value={typed}
          label={text.field}
          maxChars={maxChars}
          onChange={onType}
          onConfirm={onAdd}
        />
        <View className="keywords__add" ariaRole="button" ariaLabel={text.add} onClick={onAdd}>
          <Icon glyph={plus} size={20} />
        </View>
      </View>
    </>
  );
}
