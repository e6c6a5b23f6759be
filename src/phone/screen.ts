import Taro from '@tarojs/taro';

export interface Screen {
  width: number;
  height: number;
  /** Kept free at the bottom for the phone's own bar. */
  safeBottomPx: number;
}

interface WindowInfo {
  windowWidth: number;
  windowHeight: number;
  screenHeight: number;
  safeArea?: { bottom: number } | undefined;
}

/** The room a page has. A phone that does not tell is taken for one of the usual size, its bar for none. */
export function screenOfPage(): Screen {
  try {
    return screenFrom(Taro.getWindowInfo());
  } catch {
    return { width: 375, height: 667, safeBottomPx: 0 };
  }
}

/** The same from what WeChat's `getWindowInfo` says. */
export const screenFrom = ({ windowWidth, windowHeight, screenHeight, safeArea }: WindowInfo): Screen => ({
  width: windowWidth,
  height: windowHeight,
  safeBottomPx: safeArea ? Math.max(0, screenHeight - safeArea.bottom) : 0,
});
