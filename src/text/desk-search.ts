import { defineText } from './define-text';

const zh = {
  title: '找工单',
  open: '找工单',
  placeholder: '单号、全名或说过的话',
  go: '找',
  clear: '清空',
  beginTitle: '想找哪一条',
  beginHint: '工单号、订单号、客人的全名，或者谁说过的几个字。',
  none: (words: string) => `没找到“${words}”`,
  noneHint: '换个说法试试。名字要写全；别人手上的，这里也看不到。',
  wordsIn: (count: number) => (count === 0 ? '还没有你能看的工单' : `说过的话，只在最近 ${count} 条里找过`),
  byLabel: '按标签找',
  more: '再看一些',
};

const en: typeof zh = {
  title: 'Find a ticket',
  open: 'Find a ticket',
  placeholder: 'Number, full name or words',
  go: 'Find',
  clear: 'Clear',
  beginTitle: 'Which one?',
  beginHint: 'A ticket or order number, the shopper’s full name, or words that somebody wrote.',
  none: (words: string) => `Nothing for “${words}”`,
  noneHint: 'Try other words. Names have to be whole, and what others hold is not shown here.',
  wordsIn: (count: number) => {
    if (count === 0) return 'There are no tickets you can read yet';
    return count === 1
      ? 'Words were looked for in the latest ticket only'
      : `Words were looked for in the latest ${count} only`;
  },
  byLabel: 'By label',
  more: 'Show more',
};

/** Looking for a ticket at the desk. */
export const deskSearchText = defineText(zh, en);
