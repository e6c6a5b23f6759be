import type { Surface } from './draw';

/** A canvas of WeChat's, as far as it told of it. */
interface WechatCanvas {
  readonly node?: HTMLCanvasElement;
  readonly width?: number;
  readonly height?: number;
  readonly pixelRatio: number;
}

/** WeChat's canvas as ECharts takes one: a browser's hears events itself, here the page hears them. */
export function canvasForECharts({ node, width = 0, height = 0, pixelRatio }: WechatCanvas): Surface | undefined {
  if (!node || width <= 0 || height <= 0) return undefined;
  const ignored = (): void => undefined;
  const element = {
    getContext: (kind: '2d') => node.getContext(kind),
    addEventListener: ignored,
    removeEventListener: ignored,
    get width() {
      return node.width;
    },
    set width(pixels: number) {
      node.width = pixels;
    },
    get height() {
      return node.height;
    },
    set height(pixels: number) {
      node.height = pixels;
    },
  } as unknown as HTMLCanvasElement;
  return { element, measuring: element, width, height, pixelRatio };
}
