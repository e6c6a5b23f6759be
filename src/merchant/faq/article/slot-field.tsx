import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { SLOT_NAMES, type SlotName } from '../../../../domain/faq';
import { slotsWithoutFallback, unknownSlots } from '../../../../domain/faq/reading';
import { charCount } from '../../../../domain/kernel';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { useText } from '../../../text/define-text';
import { faqArticleText } from '../../../text/faq-article';
import './fields.scss';
import './slot-field.scss';

interface Props {
  value: string;
  label: string;
  maxChars: number;
  onChange: (value: string) => void;
}

/** A text that may name facts of the reader's order: puts them in without knowing how they are written. */
export function SlotField({ value, label, maxChars, onChange }: Props) {
  const { article: text } = useText(faqArticleText);
  const [isChoosing, setChoosing] = useState(false);
  const cursor = useRef(value.length);
  const insert = (name: SlotName): void => {
    const slot = `{{${name}|${text.slotFallback}}}`;
    const at = Math.min(cursor.current, value.length);
    setChoosing(false);
    if (charCount(value) + charCount(slot) <= maxChars) onChange(value.slice(0, at) + slot + value.slice(at));
    cursor.current = at + slot.length;
  };
  const warnings = [
    ...unknownSlots(value).map(text.unknownSlot),
    ...slotsWithoutFallback(value)
      .filter((name) => (SLOT_NAMES as readonly string[]).includes(name))
      .map((name) => text.noFallback(text.slots[name as SlotName])),
  ];
  return (
    <View className="slot-field">
      <TextField
        kind="lines"
        value={value}
        label={label}
        maxChars={maxChars}
        onChange={(words, at) => {
          cursor.current = at;
          onChange(words);
        }}
      />
      {warnings.map((warning) => (
        <View key={warning} className="slot-field__warning">
          {warning}
        </View>
      ))}
      <View className="slot-field__insert" ariaRole="button" onClick={() => setChoosing(true)}>
        {text.slot}
      </View>
      <Sheet title={text.slotTitle} isOpen={isChoosing} onClose={() => setChoosing(false)}>
        <View className="editor__hint">{text.slotHint}</View>
        {SLOT_NAMES.map((name) => (
          <View key={name} className="slot-field__one" ariaRole="button" onClick={() => insert(name)}>
            {text.slots[name]}
          </View>
        ))}
      </Sheet>
    </View>
  );
}
