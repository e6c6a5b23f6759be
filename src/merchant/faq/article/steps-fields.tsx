import { View } from '@tarojs/components';
import { FIELD_CHARS, LIST_COUNTS } from '../../../../domain/kernel';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { plus } from '../../../components/icon/glyphs/plus';
import { x } from '../../../components/icon/glyphs/x';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import { SlotField } from './slot-field';
import './fields.scss';

interface Props {
  items: readonly string[];
  onChange: (items: readonly string[]) => void;
}

/** Steps one below the other; the last one cannot go, the whole piece can. */
export function StepsFields({ items, onChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const steps = items.map((words, index) => ({ words, index }));
  return (
    <View className="editor__stack">
      {steps.map(({ words, index }) => (
        <View key={index} className="editor__line editor__line--top">
          <SlotField
            value={words}
            label={text.step(index + 1)}
            maxChars={FIELD_CHARS.step}
            onChange={(value) => onChange(items.map((item, other) => (other === index ? value : item)))}
          />
          {items.length > 1 ? (
            <View
              className="editor__remove"
              ariaRole="button"
              ariaLabel={`${text.remove} ${text.step(index + 1)}`}
              onClick={() => onChange(items.filter((_, other) => other !== index))}
            >
              <Icon glyph={x} size={20} />
            </View>
          ) : null}
        </View>
      ))}
      {items.length < LIST_COUNTS.steps ? (
        <Button kind="quiet" onTap={() => onChange([...items, ''])}>
          <Icon glyph={plus} size={20} />
          {text.stepAdd}
        </Button>
      ) : null}
    </View>
  );
}
