import { defineText } from './define-text';

/** The list of what went out with words that one is warned of. */
export const flaggedText = defineText(
  {
    title: '用词提醒',
    row: '用词提醒',
    none: '最近 7 天没有',
    noneHint: '回复里有承诺、广告法用语或不宜说的话，会出现在这里。词在 设置 → 用词提醒 里改。',
    itself: '自动发出',
    more: '再看一些',
  },
  {
    title: 'Word warnings',
    row: 'Word warnings',
    none: 'None in the last 7 days',
    noneHint:
      'Replies with promises, advertising claims or words better left unsaid show here. The words are in Settings.',
    itself: 'Sent automatically',
    more: 'Show more',
  },
);
