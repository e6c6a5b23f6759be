import { defineText } from './define-text';

const zh = {
  title: '改了什么',
  see: '看改了什么',
  none: '两版内容一样',
  before: '原来',
  after: '现在',
  empty: '（空）',
  open: (question: string) => `打开「${question}」`,
  more: (count: number) => `还有 ${count} 条问题有改动`,
  gone: (words: string) => `去掉：${words}`,
  come: (words: string) => `加上：${words}`,
  unlimited: '不限',
  asked: (count: string) => `每月 ${count} 次`,
  days: {
    from: (days: string) => `至少 ${days} 天`,
    to: (days: string) => `至多 ${days} 天`,
    between: (from: string, to: string) => `${from}–${to} 天`,
  },
  categories: '分类',
  renamed: '改名',
  redrawn: (titles: string) => `换了图标：${titles}`,
  moved: (from: number, to: number) => `第 ${from} → 第 ${to}`,
  order: (category: string) => `「${category}」里的顺序`,
  byDemand: '改回按提问多少排',
  placed: '按手动排的来，先后没变',
  synonyms: '同义词',
};

const en: typeof zh = {
  title: 'What changed',
  see: 'What changed',
  none: 'Both are the same',
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  open: (question: string) => `Open “${question}”`,
  more: (count: number) => `${count} more questions changed`,
  gone: (words: string) => `Gone: ${words}`,
  come: (words: string) => `New: ${words}`,
  unlimited: 'any',
  asked: (count: string) => `${count} a month`,
  days: {
    from: (days: string) => `at least ${days} days`,
    to: (days: string) => `at most ${days} days`,
    between: (from: string, to: string) => `${from}–${to} days`,
  },
  categories: 'Categories',
  renamed: 'Renamed',
  redrawn: (titles: string) => `Another icon: ${titles}`,
  moved: (from: number, to: number) => `No. ${from} → No. ${to}`,
  order: (category: string) => `Order in “${category}”`,
  byDemand: 'By demand again',
  placed: 'Placed by hand, as they stood',
  synonyms: 'Synonyms',
};

/** What an editor reads about the difference between two editions. */
export const faqDifferenceText = defineText(zh, en);
