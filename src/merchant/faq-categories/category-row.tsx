import { type CommonEvent, type ITouchEvent, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { OutputOf } from '../../cloud';
import { categoryGlyph } from '../../components/category-icon';
import { Icon } from '../../components/icon';
import { chevronDown } from '../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../components/icon/glyphs/chevron-up';
import { gripVertical } from '../../components/icon/glyphs/grip-vertical';
import { trash2 } from '../../components/icon/glyphs/trash-2';
import { useText } from '../../text/define-text';
import { faqEditorText } from '../../text/faq-editor';

interface Props {
  category: OutputOf<'merchant', 'faq.list'>['categories'][number];
  size: number;
  place: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** A row's height, for turning a finger's way into places. */
const ROW_PX = 60;

// Taro types every event as the plain one; a touch carries its fingers.
const heightOf = (event: CommonEvent): number => (event as ITouchEvent).touches[0]?.pageY ?? 0;

/** A category: dragged by its handle, or moved by a tap for whoever cannot drag. */
export function CategoryRow({ category, size, place, count, onMove, onEdit, onRemove }: Props) {
  const { categories: text } = useText(faqEditorText);
  const startY = useRef(0);
  const [shift, setShift] = useState<number>();
  const isDragged = shift !== undefined;

  // The list changes once, when the finger lifts; until then only this row follows the finger.
  const drop = (): void => {
    if (shift === undefined) return;
    const to = Math.min(count - 1, Math.max(0, place + Math.round(shift / ROW_PX)));
    setShift(undefined);
    onMove(place, to);
  };
  return (
    <View
      className={isDragged ? 'faq-categories__row faq-categories__row--dragged' : 'faq-categories__row'}
      style={isDragged ? { transform: `translateY(${shift}px)` } : {}}
    >
      <View
        className="faq-categories__handle"
        ariaLabel={text.drag}
        catchMove
        onTouchStart={(event) => {
          startY.current = heightOf(event);
          setShift(0);
        }}
        onTouchMove={(event) => setShift(heightOf(event) - startY.current)}
        onTouchEnd={drop}
        onTouchCancel={() => setShift(undefined)}
      >
        <Icon glyph={gripVertical} size={20} />
      </View>
      <View
        className="faq-categories__name"
        ariaRole="button"
        ariaLabel={`${text.rename} ${category.title}`}
        onClick={onEdit}
      >
        <Icon glyph={categoryGlyph(category.icon)} size={20} className="faq-categories__icon" />
        {category.title}
        <View className="faq-categories__size">{text.sizes(size)}</View>
      </View>
      <Step
        glyph={chevronUp}
        label={`${text.up} ${category.title}`}
        isOff={place === 0}
        onTap={() => onMove(place, place - 1)}
      />
      <Step
        glyph={chevronDown}
        label={`${text.down} ${category.title}`}
        isOff={place === count - 1}
        onTap={() => onMove(place, place + 1)}
      />
      <Step glyph={trash2} label={`${text.remove} ${category.title}`} isOff={false} onTap={onRemove} />
    </View>
  );
}

function Step({ glyph, label, isOff, onTap }: { glyph: string; label: string; isOff: boolean; onTap: () => void }) {
  return (
    <View
      className={isOff ? 'faq-categories__step faq-categories__step--off' : 'faq-categories__step'}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={isOff}
      onClick={isOff ? undefined : onTap}
    >
      <Icon glyph={glyph} size={20} />
    </View>
  );
}
