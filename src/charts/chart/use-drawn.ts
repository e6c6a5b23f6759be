import { useEffect, useRef, useState } from 'react';
import { onLight } from '../../phone/light';
import { safely } from '../../phone/safely';
import { useLargeType } from '../../theme/large-type';
import type { Chart } from './draw';
import { optionOf } from './option';
import type { Drawing } from './points';
import type { Ready } from './surface/surface-props';

/**
 * Draws whenever there is something new to draw or another place to draw it on. What draws is loaded first of all then: the
 * page with its figures stands already.
 */
export function useDrawn(drawing: Drawing) {
  const isLarge = useLargeType();
  const [ready, setReady] = useState<Ready>();
  const [lights, setLights] = useState(0);
  const [chart, setChart] = useState<Chart>();
  const latest = useRef(drawing);
  latest.current = drawing;

  useEffect(() => onLight(() => setLights((count) => count + 1)), []);
  useEffect(() => {
    if (!ready) return undefined;
    let opened: Chart | undefined;
    let isGone = false;
    void safely(async () => {
      const { openChart } = await import('./draw');
      if (isGone) return;
      opened = openChart(ready.surface);
      setChart(opened);
    });
    return () => {
      isGone = true;
      opened?.close();
      setChart(undefined);
    };
  }, [ready]);
  useEffect(() => {
    if (chart && ready) chart.show(optionOf(drawing, ready.look));
  }, [chart, ready, drawing]);

  return {
    onReady: setReady,
    /** Other letters or another light: the look is read anew. */
    lookKey: `${isLarge} ${lights}`,
    pointAt: (x: number, y: number) => {
      const { kind, points } = latest.current;
      const index = chart?.pointAt(x, y, kind === 'bars', points.length);
      return index === undefined ? undefined : points[index];
    },
  };
}
