import { defineText } from './define-text';

/** What the shared components say that the main package carries as well. */
export const componentText = defineText(
  {
    back: '返回',
    retry: '再试一次',
    offline: '现在没有网络',
    offlineStale: '现在没有网络，看到的是上次的内容',
    stale: '没能刷新，看到的是上次的内容',
    loading: '正在打开',
    notDrawn: '这一页没能显示出来',
    contact: '微信里聊',
  },
  {
    back: 'Back',
    retry: 'Try again',
    offline: 'You are offline.',
    offlineStale: 'You are offline. This is what we last saw.',
    stale: 'Could not refresh. This is what we last saw.',
    loading: 'Opening',
    notDrawn: 'This page could not be shown.',
    contact: 'Chat in WeChat',
  },
);
