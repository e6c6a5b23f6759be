import { type CommonEvent, type ITouchEvent, View } from '@tarojs/components';
import { useRef } from 'react';
import { Icon } from '../../../../components/icon';
import { gripVertical } from '../../../../components/icon/glyphs/grip-vertical';
import { screenOfPage } from '../../../../phone/screen';
import type { DragHandleProps } from './props';

// Taro types every event as the plain one; a touch carries its fingers.
const heightOf = (event: CommonEvent): number => (event as ITouchEvent).touches[0]?.pageY ?? 0;

/** Where a row is taken. The page does not scroll under the finger meanwhile. */
export function DragHandle({ label, rowPx, onDrag, onDrop, onCancel }: DragHandleProps) {
  const start = useRef({ y: 0, rowHeight: rowPx });
  return (
    <View
      className="sortable__handle"
      ariaLabel={label}
      catchMove
      onTouchStart={(event) => {
        start.current = { y: heightOf(event), rowHeight: (rowPx * screenOfPage().width) / 375 };
        onDrag(0);
      }}
      onTouchMove={(event) => onDrag((heightOf(event) - start.current.y) / start.current.rowHeight)}
      onTouchEnd={onDrop}
      onTouchCancel={onCancel}
    >
      <Icon glyph={gripVertical} size={20} />
    </View>
  );
}
