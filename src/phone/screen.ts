import Taro from '@tarojs/taro';

interface Screen {
  width: number;
  height: number;
  /** Kept free at the bottom for the phone's own bar. */
  safeBottomPx: number;
}

/** The room a page has. A phone that does not tell is taken for one of the usual size, its bar for none. */
export function screenOfPage(): Screen {
  try {
    const { windowWidth, windowHeight, screenHeight, safeArea } = Taro.getWindowInfo();
    return {
      width: windowWidth,
      height: windowHeight,
      safeBottomPx: safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0,
    };
  } catch {
    return { width: 375, height: 667, safeBottomPx: 0 };
  }
}
