import { View } from '@tarojs/components';
import { FIELD_CHARS, LIST_COUNTS } from '../../../../domain/kernel';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { plus } from '../../../components/icon/glyphs/plus';
import { x } from '../../../components/icon/glyphs/x';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import './fields.scss';

interface Props {
  similar: readonly string[];
  labelOf: (place: number) => string;
  /** Makes the next wordings from those that are there then. */
  onChange: (next: (now: readonly string[]) => readonly string[]) => void;
}

/** In which other ways something is asked, one a line. */
export function Wordings({ similar, labelOf, onChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const wordings = similar.map((words, index) => ({ words, index }));
  return (
    <>
      {wordings.map(({ words, index }) => (
        <View key={index} className="editor__line">
          <TextField
            value={words}
            label={labelOf(index + 1)}
            maxChars={FIELD_CHARS.question}
            onChange={(value) => onChange((now) => now.map((one, other) => (other === index ? value : one)))}
          />
          <View
            className="editor__remove"
            ariaRole="button"
            ariaLabel={`${text.remove} ${words}`}
            onClick={() => onChange((now) => now.filter((_, other) => other !== index))}
          >
            <Icon glyph={x} size={20} />
          </View>
        </View>
      ))}
      {similar.length < LIST_COUNTS.wordings ? (
        <Button kind="quiet" onTap={() => onChange((now) => [...now, ''])}>
          <Icon glyph={plus} size={20} />
          {text.similarAdd}
        </Button>
      ) : null}
    </>
  );
}
