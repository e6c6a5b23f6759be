import { MovableArea, MovableView } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Point, placeAt, pointOf, type Room } from '../place';
import { type DraggableProps, MARGIN_PX, SIZE_PX, TAB_PX } from './props';

/** How far the area reaches beyond both edges, so that the entry can be pushed into one. In sizes of the entry. */
const BEYOND = 0.5;

/** WeChat's movable-view follows the finger by itself; we hear where it is, and write only when the finger lifts. */
export function Draggable({ place, onMove, bottomInsetPx, children }: DraggableProps) {
  const room = useMemo(() => measureRoom(bottomInsetPx), [bottomInsetPx]);
  const beyondPx = room.sizePx * BEYOND;
  const rest = pointOf(place, room);
  const [shown, setShown] = useState<Point>(rest);
  const now = useRef<Point>();

  useEffect(() => {
    setShown({ x: rest.x, y: rest.y });
  }, [rest.x, rest.y]);

  const finish = (): void => {
    const end = now.current;
    now.current = undefined;
    if (!end) return;
    // Tells the view where the finger left it: a rest at the same place as before would otherwise be no change to it.
    setShown(end);
    const next = placeAt(end, room);
    Taro.nextTick(() => {
      setShown(pointOf(next, room));
      onMove(next);
    });
  };
  return (
    <MovableArea
      className="entry__area"
      style={{ left: `${-beyondPx}px`, width: `${room.width + 2 * beyondPx}px`, height: `${room.height}px` }}
    >
      <MovableView
        className="entry__place"
        style={{ width: `${room.sizePx}px`, height: `${room.sizePx}px` }}
        direction="all"
        x={shown.x + beyondPx}
        y={shown.y}
        damping={40}
        inertia={false}
        onChange={({ detail: { x, y, source } }) => {
          if (source === 'touch') now.current = { x: x - beyondPx, y };
        }}
        onTouchEnd={finish}
        onTouchCancel={finish}
      >
        {children}
      </MovableView>
    </MovableArea>
  );
}

function measureRoom(bottomInsetPx: number): Room {
  const { windowWidth: width, windowHeight: height, screenHeight, safeArea } = Taro.getWindowInfo();
  const scale = width / 375;
  // Some devices do not tell their safe area; the bottom bar's own padding then has none either.
  const safeBottomPx = safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0;
  return {
    width,
    height,
    topPx: 0,
    bottomPx: bottomInsetPx * scale + safeBottomPx,
    sizePx: SIZE_PX * scale,
    marginPx: MARGIN_PX * scale,
    tabPx: TAB_PX * scale,
  };
}
