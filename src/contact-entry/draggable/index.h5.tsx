import { View } from '@tarojs/components';
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Point, pointOf, positionAt, type Room } from '../position';
import { type DraggableProps, MARGIN_PX, SLOP_PX, sizeAt, TAB_PX } from './props';

const BAR_PX = 44;

/** Follows the finger by moving the element itself; React hears of it only when the finger lifts. */
export function Draggable({ position, onMove, bottomInsetPx, children }: DraggableProps) {
  const room = useRoom(bottomInsetPx);
  const element = useRef<HTMLDivElement>(null);
  const endDrag = useRef<() => void>();
  // The click that ends a drag is not a tap on the entry.
  const isClickSwallowed = useRef(false);
  const { x, y } = pointOf(position, room);

  useLayoutEffect(() => {
    if (element.current) element.current.style.transform = `translate(${x}px, ${y}px)`;
  }, [x, y]);
  useEffect(() => () => endDrag.current?.(), []);

  const start = (down: PointerEvent<HTMLDivElement>): void => {
    const { style } = down.currentTarget;
    let now: Point | undefined;
    isClickSwallowed.current = false;
    // A mouse can leave the entry between two moves, so the whole window is heard.
    const follow = (move: globalThis.PointerEvent): void => {
      const next = { x: x + move.clientX - down.clientX, y: y + move.clientY - down.clientY };
      if (!now && Math.hypot(next.x - x, next.y - y) < SLOP_PX) return;
      now = next;
      style.transition = 'none';
      style.transform = `translate(${now.x}px, ${now.y}px)`;
    };
    const finish = (): void => {
      endDrag.current?.();
      if (!now) return;
      isClickSwallowed.current = true;
      const next = positionAt(now, room);
      const rest = pointOf(next, room);
      style.transition = '';
      style.transform = `translate(${rest.x}px, ${rest.y}px)`;
      onMove(next);
    };
    endDrag.current = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', finish);
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', finish);
  };
  return (
    <div
      ref={element}
      className="entry__area entry__place"
      style={{ width: room.sizePx, height: room.sizePx }}
      onPointerDown={start}
      onClickCapture={(event) => {
        if (isClickSwallowed.current) event.stopPropagation();
        isClickSwallowed.current = false;
      }}
    >
      <View>{children}</View>
    </div>
  );
}

function useRoom(bottomInsetPx: number): Room {
  const [size, setSize] = useState({ width: window.innerWidth, height: window.innerHeight });
  useEffect(() => {
    const measure = (): void => setSize({ width: window.innerWidth, height: window.innerHeight });
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  // The root's font size is 20 px at 375 and scales everything written in px.
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 20 || 1;
  return {
    ...size,
    topPx: BAR_PX * scale,
    bottomPx: bottomInsetPx * scale,
    sizePx: sizeAt(scale),
    marginPx: MARGIN_PX * scale,
    tabPx: TAB_PX * scale,
  };
}
