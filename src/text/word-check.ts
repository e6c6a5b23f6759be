import type { AnywayReason, CheckedList } from '../../domain/events';
import { defineText } from './define-text';

const zh = {
  label: '发给客人前看一眼',
  lists: { promise: '承诺', advertising: '广告法用语', banned: '不宜说' } as Readonly<Record<CheckedList, string>>,
  word: (word: string) => `「${word}」`,
  better: (words: string) => `改成“${words}”`,
  noBetter: '换个说法更稳妥',
  more: (count: number) => `还有 ${count} 个`,
  ask: {
    send: '照原话发？选个原因就发出去，组长和质检看得到',
    save: '照原话存？选个原因就存下，发出去时组长和质检看得到',
    publish: '照原话发布？选个原因就发布，原因记在操作记录里',
  },
  reasons: { confirmed: '确实如此', quoted: '引用客人的话', other_meaning: '不是这个意思' } as Readonly<
    Record<AnywayReason, string>
  >,
  flagged: (lists: string) => `用了：${lists}`,
  anyway: (lists: string, reason: string) => `用了：${lists}，${reason}`,
  join: '、',
};

const en: typeof zh = {
  label: 'Before you send',
  lists: { promise: 'a promise', advertising: 'advertising claims', banned: 'better left unsaid' },
  word: (word) => `“${word}”`,
  better: (words) => `Say “${words}”`,
  noBetter: 'Better put another way',
  more: (count) => `${count} more`,
  ask: {
    send: 'Send as it is? Choose why and it goes out; leads and QA can see it',
    save: 'Keep it as it is? Choose why; leads and QA see it when it goes out',
    publish: 'Publish it as it is? Choose why; the operation log keeps the reason',
  },
  reasons: { confirmed: 'It is so', quoted: 'The shopper’s words', other_meaning: 'Means something else' },
  flagged: (lists) => `Used: ${lists}`,
  anyway: (lists, reason) => `Used: ${lists}. ${reason}`,
  join: ', ',
};

export const wordCheckText = defineText(zh, en);
