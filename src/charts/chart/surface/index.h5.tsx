import { type ITouchEvent, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { LOOK_STYLES, lookOf } from '../look';
import type { SurfaceProps } from './surface-props';

/** Where a chart is drawn in a browser: ECharts brings its own canvas. */
export function ChartSurface({ id, lookKey, onReady, onTap }: SurfaceProps) {
  const box = useRef<HTMLElement>();
  const ready = useRef(onReady);
  ready.current = onReady;
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const style = getComputedStyle(element);
      const look = lookOf(Object.fromEntries(LOOK_STYLES.map((name) => [name, style[name]])));
      // Taro gives an element its size in the frame after it came in; then the observer tells.
      if (look && width > 0 && height > 0 && lookKey) ready.current({ surface: { element, width, height }, look });
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [lookKey]);
  const tapped = (event: ITouchEvent): void => {
    const { clientX, clientY } = event as unknown as MouseEvent;
    const { left = 0, top = 0 } = box.current?.getBoundingClientRect() ?? {};
    onTap(clientX - left, clientY - top);
  };
  return <View id={id} ref={box} className="chart__surface" ariaHidden onClick={tapped} />;
}
