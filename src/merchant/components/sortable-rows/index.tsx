import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Icon } from '../../../components/icon';
import { chevronDown } from '../../../components/icon/glyphs/chevron-down';
import { chevronUp } from '../../../components/icon/glyphs/chevron-up';
import { useText } from '../../../text/define-text';
import { faqEditorText } from '../../../text/faq-editor';
import { DragHandle } from './drag-handle';
import './index.scss';

interface Props<T> {
  items: readonly T[];
  /** What a screen reader calls an item. */
  nameOf: (item: T) => string;
  onMove: (from: number, to: number) => void;
  children: (item: T) => ReactNode;
}

/** A row's height in px at 375, the same for all of them. */
const ROW_PX = 60;

interface Drag {
  readonly from: number;
  /** How far the finger went, in rows. */
  readonly rows: number;
}

/** Rows in an order of one's own: dragged by a handle, or moved a place by a tap for whoever cannot drag. */
export function SortableRows<T extends { readonly id: string }>({ items, nameOf, onMove, children }: Props<T>) {
  const { sorting: text } = useText(faqEditorText);
  const [drag, setDrag] = useState<Drag>();
  const to = drag && targetOf(drag, items.length);
  const drop = (): void => {
    setDrag(undefined);
    if (drag && to !== undefined && to !== drag.from) onMove(drag.from, to);
  };
  return (
    <View className={drag ? 'sortable sortable--dragging' : 'sortable'}>
      {items.map((item, index) => (
        <View
          key={item.id}
          className={drag?.from === index ? 'sortable__row sortable__row--dragged' : 'sortable__row'}
          style={drag ? { transform: `translateY(${100 * shiftOf(index, drag, items.length)}%)` } : {}}
        >
          <DragHandle
            label={`${text.drag} ${nameOf(item)}`}
            rowPx={ROW_PX}
            onDrag={(rows) => setDrag({ from: index, rows })}
            onDrop={drop}
            onCancel={() => setDrag(undefined)}
          />
          {children(item)}
          <Step
            glyph={chevronUp}
            label={`${text.up} ${nameOf(item)}`}
            isOff={index === 0}
            onTap={() => onMove(index, index - 1)}
          />
          <Step
            glyph={chevronDown}
            label={`${text.down} ${nameOf(item)}`}
            isOff={index === items.length - 1}
            onTap={() => onMove(index, index + 1)}
          />
        </View>
      ))}
    </View>
  );
}

/** The place the dragged row would take if the finger lifted now. */
function targetOf({ from, rows }: Drag, count: number): number {
  return Math.min(count - 1, Math.max(0, from + Math.round(rows)));
}

/** How many rows down a row is drawn: the dragged one follows the finger, those in its way make room. */
function shiftOf(index: number, drag: Drag, count: number): number {
  const { from } = drag;
  const to = targetOf(drag, count);
  if (index === from) return Math.min(count - 1 - from, Math.max(-from, drag.rows));
  if (index > from && index <= to) return -1;
  if (index < from && index >= to) return 1;
  return 0;
}

interface StepProps {
  glyph: string;
  label: string;
  isOff: boolean;
  onTap: () => void;
}

function Step({ glyph, label, isOff, onTap }: StepProps) {
  return (
    <View
      className={isOff ? 'sortable__step sortable__step--off' : 'sortable__step'}
      ariaRole="button"
      ariaLabel={label}
      ariaDisabled={isOff}
      {...(isOff ? {} : { onClick: onTap })}
    >
      <Icon glyph={glyph} size={20} />
    </View>
  );
}
