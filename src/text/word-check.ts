import type { AnywayReason, CheckedList } from '../../domain/events';
import { defineText } from './define-text';

const zh = {
  label: '发给客人前看一眼',
  lists: { promise: '承诺', advertising: '广告法用语', banned: '不宜说' } as Readonly<Record<CheckedList, string>>,
  word: (word: string) => `「${word}」`,
  better: (words: string) => `改成“${words}”`,
  noBetter: '换个说法更稳妥',
  more: (count: number) => `还有 ${count} 个`,
  ask: '照原话发？选个原因就发出去，组长和质检看得到',
  reasons: { confirmed: '确实如此', quoted: '引用客人的话', other_meaning: '不是这个意思' } as Readonly<
    Record<AnywayReason, string>
  >,
  flagged: (lists: string) => `用了：${lists}`,
  anyway: (lists: string, reason: string) => `用了：${lists}，${reason}`,
  join: '、',
  page: {
    title: '用词提醒',
    row: '用词提醒',
    none: '最近 7 天没有',
    noneHint: '回复里有承诺、广告法用语或不宜说的话，会出现在这里。词在 设置 → 用词提醒 里改。',
    itself: '自动发出',
    more: '再看一些',
  },
};

const en: typeof zh = {
  label: 'Before you send',
  lists: { promise: 'a promise', advertising: 'advertising claims', banned: 'better left unsaid' },
  word: (word) => `“${word}”`,
  better: (words) => `Say “${words}”`,
  noBetter: 'Better put another way',
  more: (count) => `${count} more`,
  ask: 'Send as it is? Choose why and it goes out; leads and QA can see it',
  reasons: { confirmed: 'It is so', quoted: 'The shopper’s words', other_meaning: 'Means something else' },
  flagged: (lists) => `Used: ${lists}`,
  anyway: (lists, reason) => `Used: ${lists}. ${reason}`,
  join: ', ',
  page: {
    title: 'Word warnings',
    row: 'Word warnings',
    none: 'None in the last 7 days',
    noneHint:
      'Replies with promises, advertising claims or words better left unsaid show here. The words are in Settings.',
    itself: 'Sent automatically',
    more: 'Show more',
  },
};

export const wordCheckText = defineText(zh, en);
