import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

/** Does something each time the page comes before somebody's eyes, also when they take up a phone that showed it already. */
export function useShown(look: () => void): void {
  useDidShow(look);
}

/** Whether the page is in view: not behind another page, and the mini program not in the background. */
export function useVisible(): boolean {
  const [isVisible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  return isVisible;
}
