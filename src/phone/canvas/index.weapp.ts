import Taro from '@tarojs/taro';
import { safely } from '../safely';

/** A canvas that a script draws on, its size, and how the element around it looks. */
export interface FoundCanvas {
  readonly node?: HTMLCanvasElement;
  readonly width?: number;
  readonly height?: number;
  readonly pixelRatio: number;
  readonly styles: Readonly<Record<string, unknown>>;
}

interface Wanted {
  readonly id: string;
  /** The element that carries the styles. */
  readonly lookId: string;
  readonly styles: readonly string[];
}

/** What is given to draw stands on the screen a moment later; nobody tells when. */
const PAUSE_MILLIS = 50;
const TRIES = 6;

/** Finds a canvas once it is drawn; none where the phone does not tell of it. */
export async function findCanvas(wanted: Wanted): Promise<FoundCanvas | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await new Promise((passed) => setTimeout(passed, PAUSE_MILLIS));
    const found = await safely(() => lookFor(wanted));
    if (found) return found;
  }
  return undefined;
}

function lookFor({ id, lookId, styles }: Wanted): Promise<FoundCanvas | undefined> {
  return new Promise((resolve) => {
    const query = Taro.createSelectorQuery();
    query.select(`#${id}`).fields({ node: true, size: true });
    query.select(`#${lookId}`).fields({ computedStyle: [...styles] });
    query.exec(([canvas, look]: [Omit<FoundCanvas, 'styles' | 'pixelRatio'> | null, Record<string, unknown> | null]) =>
      resolve(canvas && look ? { ...canvas, pixelRatio: pixelRatio(), styles: look } : undefined),
    );
  });
}

/** Pixels of the screen in a px; twice as many on a phone that does not tell. */
function pixelRatio(): number {
  try {
    return Taro.getWindowInfo().pixelRatio;
  } catch {
    return 2;
  }
}
