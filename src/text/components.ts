import { defineText } from './define-text';

/** What the shared components say. */
export const componentText = defineText(
  {
    back: '返回',
    retry: '再试一次',
    close: '关闭',
    offline: '现在没有网络',
    offlineStale: '现在没有网络，看到的是上次的内容',
    stale: '没能刷新，看到的是上次的内容',
    loading: '正在打开',
    contact: '微信里聊',
    tip: '提示',
    showMore: (count: number) => `再看一些（还有 ${count} 条）`,
    thread: {
      earlier: '看更早的',
      newFromHere: '从这里是新的',
      missed: (count: number) => `${count} 条新的`,
    },
    pictures: {
      add: '图片',
      remove: '删掉这张图片',
      one: (index: number) => `图片 ${index}`,
      uploading: (percent: number) => `正在上传 ${percent}%`,
      failed: '这张没传上去，再选一次',
    },
  },
  {
    back: 'Back',
    retry: 'Try again',
    close: 'Close',
    offline: 'You are offline.',
    offlineStale: 'You are offline. This is what we last saw.',
    stale: 'Could not refresh. This is what we last saw.',
    loading: 'Opening',
    contact: 'Chat in WeChat',
    tip: 'Note',
    showMore: (count: number) => `Show more (${count} left)`,
    thread: {
      earlier: 'Show earlier ones',
      newFromHere: 'New from here',
      missed: (count: number) => `${count} new`,
    },
    pictures: {
      add: 'Picture',
      remove: 'Remove this picture',
      one: (index: number) => `Picture ${index}`,
      uploading: (percent: number) => `Uploading ${percent}%`,
      failed: 'That picture did not upload. Please choose it again.',
    },
  },
);
