import { View } from '@tarojs/components';
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeAt, pointOf, type Room } from '../place';
import { type DraggableProps, MARGIN_PX, SIZE_PX, SLOP_PX, TAB_PX } from './props';

const BAR_PX = 44;

/** Follows the finger by moving the element itself; React hears of it only when the finger lifts. */
export function Draggable({ place, onMove, bottomInsetPx, children }: DraggableProps) {
  const room = useRoom(bottomInsetPx);
  const element = useRef<HTMLDivElement>(null);
  const drag = useRef<{ startX: number; startY: number; x: number; y: number; hasMoved: boolean }>();
  const { x, y } = pointOf(place, room);

  useLayoutEffect(() => {
    if (element.current) element.current.style.transform = `translate(${x}px, ${y}px)`;
  }, [x, y]);

  const start = (event: PointerEvent<HTMLDivElement>): void => {
    drag.current = { startX: event.clientX - x, startY: event.clientY - y, x, y, hasMoved: false };
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const now = drag.current;
    if (!now) return;
    now.x = event.clientX - now.startX;
    now.y = event.clientY - now.startY;
    if (!now.hasMoved && Math.hypot(now.x - x, now.y - y) < SLOP_PX) return;
    if (!now.hasMoved) event.currentTarget.setPointerCapture(event.pointerId);
    now.hasMoved = true;
    event.currentTarget.style.transition = 'none';
    event.currentTarget.style.transform = `translate(${now.x}px, ${now.y}px)`;
  };
  const finish = (event: PointerEvent<HTMLDivElement>): void => {
    const end = drag.current;
    drag.current = undefined;
    if (!end?.hasMoved) return;
    event.currentTarget.style.transition = '';
    const next = placeAt(end, room);
    const rest = pointOf(next, room);
    event.currentTarget.style.transform = `translate(${rest.x}px, ${rest.y}px)`;
    onMove(next);
  };
  // The click that ends a drag is not a tap on the entry.
  const swallow = useRef(false);
  return (
    <div
      ref={element}
      className="entry__place"
      onPointerDown={start}
      onPointerMove={follow}
      onPointerUp={(event) => {
        swallow.current = Boolean(drag.current?.hasMoved);
        finish(event);
      }}
      onPointerCancel={finish}
      onClickCapture={(event) => {
        if (swallow.current) event.stopPropagation();
        swallow.current = false;
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
    sizePx: SIZE_PX * scale,
    marginPx: MARGIN_PX * scale,
    tabPx: TAB_PX * scale,
  };
}
