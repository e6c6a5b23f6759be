import { View } from '@tarojs/components';
import type { FaqCategory } from '../../../../domain/faq';
import { FIELD_CHARS } from '../../../../domain/kernel';
import { CATEGORY_ICONS, categoryGlyph } from '../../../components/category-icon';
import { Choice } from '../../../components/choice';
import { EnglishField } from '../../../components/english-fold/english-field';
import { Icon } from '../../../components/icon';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useDraft } from '../../../phone/use-draft';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';

interface Props {
  /** Undefined for a new one. */
  category: FaqCategory | undefined;
  onClose: () => void;
  onDone: (values: Omit<FaqCategory, 'id'>) => void;
}

/** A category's name and icon. */
export function CategorySheet({ category, onClose, onDone }: Props) {
  const { categories: text } = useText(faqEditorText);
  const { draft, change, clear } = useDraft(`faq.category.${category?.id ?? 'new'}`, {
    title: category?.title ?? '',
    english: category?.english ?? '',
    icon: category?.icon ?? CATEGORY_ICONS[0] ?? '',
  });
  // What was begun before there was an English name has none.
  const { title, english = '', icon } = draft;
  const done = (): void => {
    clear();
    onDone({ title: title.trim(), ...(english.trim() && { english: english.trim() }), icon });
  };
  return (
    <Sheet
      title={category ? text.rename : text.add}
      isOpen
      onClose={onClose}
      action={{ text: text.save, onTap: done, isDisabled: title.trim() === '' }}
    >
      <TextField
        label={text.name}
        value={title}
        maxChars={FIELD_CHARS.categoryTitle}
        onChange={(typed) => change({ ...draft, title: typed })}
      />
      <EnglishField
        label={text.english}
        value={english}
        maxChars={FIELD_CHARS.categoryEnglish}
        onChange={(typed) => change({ ...draft, english: typed })}
      />
      <View className="faq-categories__icons" ariaRole="radiogroup" ariaLabel={text.icon}>
        {CATEGORY_ICONS.map((name) => (
          <Choice
            key={name}
            isBare
            className={name === icon ? 'faq-categories__glyph faq-categories__glyph--chosen' : 'faq-categories__glyph'}
            isChosen={name === icon}
            label={name}
            onChoose={() => change({ ...draft, icon: name })}
          >
            <Icon glyph={categoryGlyph(name)} />
          </Choice>
        ))}
      </View>
    </Sheet>
  );
}
