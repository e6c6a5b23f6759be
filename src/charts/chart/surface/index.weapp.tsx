import { Canvas, type CanvasTouchEvent, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { findCanvas } from '../../../phone/canvas';
import { onWindowWidth } from '../../../phone/window-width';
import { canvasForECharts } from '../canvas-for-echarts';
import { LOOK_STYLES, lookOf } from '../look';
import type { SurfaceProps } from './surface-props';

/** A finger that moved further scrolled the page. */
const STILL_PX = 10;

interface Touch {
  readonly x: number;
  readonly y: number;
}

/** Where a chart is drawn in WeChat: a canvas of the kind that is drawn with the page. */
export function ChartSurface({ id, lookKey, onReady, onTap }: SurfaceProps) {
  const began = useRef<Touch>();
  const ready = useRef(onReady);
  ready.current = onReady;
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const found = await findCanvas({ id, lookId: `${id}-look`, styles: LOOK_STYLES });
      const surface = found && canvasForECharts(found);
      const look = found && lookOf(found.styles);
      if (surface && look && !isGone && lookKey) ready.current({ surface, look });
    };
    void read();
    const stop = onWindowWidth(() => void read());
    return () => {
      isGone = true;
      stop();
    };
  }, [id, lookKey]);
  const ended = ({ changedTouches: [end] }: CanvasTouchEvent): void => {
    const start = began.current;
    if (start && end && Math.hypot(end.x - start.x, end.y - start.y) <= STILL_PX) onTap(end.x, end.y);
  };
  return (
    <View id={`${id}-look`} className="chart__surface" ariaHidden>
      <Canvas
        type="2d"
        id={id}
        className="chart__canvas"
        onTouchStart={({ touches: [start] }) => {
          began.current = start;
        }}
        onTouchEnd={ended}
      />
    </View>
  );
}
