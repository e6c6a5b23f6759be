import { type PointerEvent, useEffect, useRef } from 'react';
import { Icon } from '../../../../components/icon';
import { gripVertical } from '../../../../components/icon/glyphs/grip-vertical';
import type { DragHandleProps } from './props';

/** Where a row is taken, by finger or mouse. */
export function DragHandle(props: DragHandleProps) {
  const latest = useRef(props);
  latest.current = props;
  const endDrag = useRef<() => void>();
  useEffect(() => () => endDrag.current?.(), []);

  const start = (down: PointerEvent<HTMLDivElement>): void => {
    // The root's font size is 20 px at 375 and scales everything written in px.
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 20 || 1;
    const rowHeight = props.rowPx * scale;
    const follow = (move: globalThis.PointerEvent): void =>
      latest.current.onDrag((move.clientY - down.clientY) / rowHeight);
    const drop = (): void => {
      endDrag.current?.();
      latest.current.onDrop();
    };
    const cancel = (): void => {
      endDrag.current?.();
      latest.current.onCancel();
    };
    // A mouse can leave the row between two moves, so the whole window is heard.
    endDrag.current = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', cancel);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', cancel);
    latest.current.onDrag(0);
  };
  return (
    <div className="sortable__handle" role="img" aria-label={props.label} onPointerDown={start}>
      <Icon glyph={gripVertical} size={20} />
    </div>
  );
}
