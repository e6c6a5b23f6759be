import { defineText } from './define-text';

/** What those shared components say that only subpackages use: the main package does not carry it. */
export const moreComponentText = defineText(
  {
    close: '关闭',
    tip: '提示',
    english: { title: '英文（选填）', hint: '没填英文时显示中文。' },
    showMore: (count: number) => `再看一些（还有 ${count} 条）`,
    thread: {
      earlier: '看更早的',
      newFromHere: '从这里是新的',
      missed: (count: number) => `${count} 条新的`,
      missedLabel: (count: number) => `下面有 ${count} 条新的，点一下就到`,
    },
  },
  {
    close: 'Close',
    tip: 'Note',
    english: { title: 'English (optional)', hint: 'Without English, the Chinese is shown.' },
    showMore: (count: number) => `Show more (${count} left)`,
    thread: {
      earlier: 'Show earlier ones',
      newFromHere: 'New from here',
      missed: (count: number) => `${count} new`,
      missedLabel: (count: number) => `${count} new below. Go there`,
    },
  },
);
