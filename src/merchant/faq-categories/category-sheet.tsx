import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CATEGORY_ICONS, categoryGlyph } from '../../components/category-icon';
import { Choice } from '../../components/choice';
import { Icon } from '../../components/icon';
import { Sheet } from '../../components/sheet';
import { TextField } from '../../components/text-field';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

interface Props {
  category: { readonly title: string; readonly icon: string } | undefined;
  onClose: () => void;
  onDone: (title: string, icon: string) => void;
}

const TITLE_CHARS = 8;

/** A category's name and icon. */
export function CategorySheet({ category, onClose, onDone }: Props) {
  const { categories: text } = useText(faqEditorText);
  const [title, setTitle] = useState(category?.title ?? '');
  const [icon, setIcon] = useState(category?.icon ?? CATEGORY_ICONS[0] ?? '');
  return (
    <Sheet
      title={category ? text.rename : text.add}
      isOpen
      onClose={onClose}
      footer={
        <Button kind="primary" isBlock isDisabled={title.trim() === ''} onTap={() => onDone(title.trim(), icon)}>
          {text.save}
        </Button>
      }
    >
      <TextField label={text.name} value={title} maxChars={TITLE_CHARS} onChange={setTitle} />
      <View className="faq-categories__icons" ariaRole="radiogroup" ariaLabel={text.icon}>
        {CATEGORY_ICONS.map((name) => (
          <Choice
            key={name}
            isBare
            className={name === icon ? 'faq-categories__glyph faq-categories__glyph--chosen' : 'faq-categories__glyph'}
            isChosen={name === icon}
            label={name}
            onChoose={() => setIcon(name)}
          >
            <Icon glyph={categoryGlyph(name)} />
          </Choice>
        ))}
      </View>
    </Sheet>
  );
}
