import Taro from '@tarojs/taro';
import { safely } from '../safely';
import { screenOfPage } from '../screen';

/** How wide the window is, in px: a phone's screen, or as wide as somebody pulled it on a PC. */
export const windowWidth = (): number => screenOfPage().width;

/** Tells each time the window becomes wider or narrower. Answers how to stop listening. */
export function onWindowWidth(tell: (width: number) => void): () => void {
  const hear = ({ size }: Taro.onWindowResize.CallbackResult): void => tell(size.windowWidth);
  void safely(() => Taro.onWindowResize(hear));
  // Taro's types say that what is taken away hears something else.
  return () => void safely(() => Taro.offWindowResize(hear as unknown as Parameters<typeof Taro.offWindowResize>[0]));
}
