import { MovableArea, MovableView } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMemo, useRef, useState } from 'react';
import { screenOfPage } from '../../phone/screen';
import { type Point, pointOf, positionAt } from '../position';
import { BEYOND, BY_FINGER, type DraggableProps, roomOn, WECHAT_SLOP_PX } from './props';

/** WeChat's movable-view follows the finger by itself; we hear where it is, and write only when the finger lifts. */
export function Draggable({ position, onMove, bottomInsetPx, children }: DraggableProps) {
  const room = useMemo(() => roomOn(screenOfPage(), bottomInsetPx), [bottomInsetPx]);
  const beyondPx = room.sizePx * BEYOND;
  const rest = pointOf(position, room);
  /** Where the finger left it, for a moment: a rest at the same place as before would otherwise be no change to the view. */
  const [lifted, setLifted] = useState<Point>();
  const now = useRef<Point>();
  const { x, y } = lifted ?? rest;

  const finish = (): void => {
    const end = now.current;
    now.current = undefined;
    if (!end) return;
    setLifted(end);
    const isDrag = Math.hypot(end.x - rest.x, end.y - rest.y) >= WECHAT_SLOP_PX;
    Taro.nextTick(() => {
      if (isDrag) onMove(positionAt(end, room));
      setLifted(undefined);
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
        x={x + beyondPx}
        y={y}
        damping={40}
        inertia={false}
        onChange={({ detail }) => {
          if (BY_FINGER.includes(detail.source)) now.current = { x: detail.x - beyondPx, y: detail.y };
        }}
        onTouchEnd={finish}
        onTouchCancel={finish}
      >
        {children}
      </MovableView>
    </MovableArea>
  );
}
