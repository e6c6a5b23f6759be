import Taro from '@tarojs/taro';

/** Tells whether all of the element is to be seen, above what stays at the bottom. Answers how to stop. A phone that cannot say tells nothing. */
export function watchRoom(id: string, bottomPx: number, tell: (isSeen: boolean) => void): () => void {
  try {
    const { page } = Taro.getCurrentInstance();
    const observer = Taro.createIntersectionObserver(page as Taro.PageInstance, { thresholds: [0, 0.99] });
    observer
      .relativeToViewport({ bottom: -bottomPx })
      .observe(`#${id}`, ({ intersectionRatio = 0 }) => tell(intersectionRatio >= 0.99));
    return () => observer.disconnect();
  } catch {
    return () => undefined;
  }
}
