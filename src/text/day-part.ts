import { chinaDay, type Millis } from '../../domain/kernel';
import { dayPartOf } from '../../domain/ticket';
import { defineText } from './define-text';
import type { Language } from './language';
import { formatDay } from './time';

export const dayPartText = defineText(
  {
    parts: { morning: '上午', afternoon: '下午', evening: '晚上' },
    days: { yesterday: '昨天', today: '今天', tomorrow: '明天' },
  },
  {
    parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
    days: { yesterday: 'yesterday', today: 'this', tomorrow: 'tomorrow' },
  },
);
const NEAR = new Map([
  [-1, 'yesterday'],
  [0, 'today'],
  [1, 'tomorrow'],
] as const);

/** A part of a day as people name it: 今天下午, 明天上午, 11月30日晚上. Never the hour, which nobody promised. */
export function formatDayPart(at: Millis, now: Millis, language: Language): string {
  const { parts, days } = dayPartText[language];
  const near = NEAR.get((chinaDay(at) - chinaDay(now)) as -1 | 0 | 1);
  const day = near ? days[near] : formatDay(at, now, language);
  return `${day}${language === 'en' ? ' ' : ''}${parts[dayPartOf(at)]}`;
}
