import { useMemo } from 'react';
import { HOUR } from '../../domain/kernel';
import { boardText } from '../text/board';
import { useText } from '../text/define-text';
import { type Language, useLanguage } from '../text/language';
import { formatDay } from '../text/time';
import { readDay, weekdayOf } from './days';

/** Days and months as people say them. @param today the shop's own day: its year is left out */
export function useDayWords(today: string) {
  const text = useText(boardText);
  const language = useLanguage();
  return useMemo(() => {
    /** 11月29日, 11月; with the year only when it is not this one. */
    const dayWords = (key: string): string => written(key, today, language);
    /** In a table: 今天, 11月29日 周日, 本月. */
    const rowWords = (key: string): string => {
      if (key === today) return text.today;
      if (today.startsWith(key)) return text.thisMonth;
      const weekday = weekdayOf(key);
      return weekday === undefined ? dayWords(key) : `${dayWords(key)} ${text.weekdays[weekday] ?? ''}`;
    };
    /** At an axis: 11/29, 11月. */
    const axisWords = (key: string): string => {
      const read = readDay(key);
      return read?.day === undefined ? written(key, key, language) : `${read.month}/${read.day}`;
    };
    return { dayWords, rowWords, axisWords };
  }, [today, text, language]);
}

function written(key: string, today: string, language: Language): string {
  const read = readDay(key);
  if (!read) return key;
  const whole = formatDay(noonOf(key), noonOf(today), language);
  if (read.day !== undefined) return whole;
  return language === 'en' ? whole.replace(' 1', '') : whole.replace('1日', '');
}

/** A moment of that day in China, as all words of days are; of a month, of its first. */
function noonOf(key: string): number {
  const { year, month, day = 1 } = readDay(key) ?? { year: 1970, month: 1 };
  return Date.UTC(year, month - 1, day) + 4 * HOUR;
}
