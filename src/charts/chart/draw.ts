// The only door to ECharts: the parts that our charts are made of, and no other.
import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

export type ECOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

/** Where a chart is drawn: an element of a browser, or a canvas of WeChat's, and its size in px. */
export interface Surface {
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen in a px; a browser tells itself. */
  readonly pixelRatio?: number;
  /** Where words are measured, when there is no document to make a canvas in. */
  readonly measuring?: HTMLCanvasElement;
}

export interface Chart {
  readonly show: (option: ECOption) => void;
  /** Which point lies under a place of the surface, from 0; none beside all of them. */
  readonly pointAt: (x: number, y: number, isLying: boolean, count: number) => number | undefined;
  readonly close: () => void;
}

export function openChart({ element, width, height, pixelRatio, measuring }: Surface): Chart {
  if (measuring) setPlatformAPI({ createCanvas: () => measuring });
  const chart = init(element, null, {
    renderer: 'canvas',
    width,
    height,
    ...(pixelRatio === undefined ? {} : { devicePixelRatio: pixelRatio }),
  });
  return {
    show: (option) => chart.setOption(option, { notMerge: true, silent: true }),
    pointAt: (x, y, isLying, count) => {
      const place = chart.convertFromPixel({ gridIndex: 0 }, [x, y]) as number[] | undefined;
      const index = place?.[isLying ? 1 : 0];
      return index !== undefined && index >= 0 && index < count ? index : undefined;
    },
    close: () => chart.dispose(),
  };
}
