import { chinaTime, type Millis, type ReaderLanguage } from '../kernel';
import { doorClock, type NextOpening, nextOpeningIn, WEEKDAY_NAMES } from './hours-words';
import type { Intervals } from './intervals';

/** `明天 9:00 起回复`, “reply from 9:00 tomorrow”, for the conversation. Undefined while open, and where nobody knows. */
export function hoursWords(
  intervals: Intervals | undefined,
  now: Millis,
  language: ReaderLanguage = 'zh',
): string | undefined {
  const next = nextOpeningIn(intervals, now);
  return next && openingWords(next, language);
}

/** The same of an opening that is known. In English it goes on after “we”. */
export const openingWords = (next: NextOpening, language: ReaderLanguage = 'zh'): string =>
  language === 'en'
    ? `reply from ${doorClock(next.at)} ${dayInEnglish(next)}`
    : `${dayWords(next)} ${doorClock(next.at)} 起回复`;

function dayWords({ day, weekday, at }: NextOpening): string {
  if (day === 'today') return '今天';
  if (day === 'tomorrow') return '明天';
  if (day === 'weekday') return WEEKDAY_NAMES[weekday] ?? '';
  const date = chinaTime(at);
  return `${date.month}月${date.day}日`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayInEnglish({ day, weekday, at }: NextOpening): string {
  if (day === 'weekday') return `on ${WEEKDAYS[weekday] ?? ''}`;
  if (day !== 'date') return day;
  const date = chinaTime(at);
  return `on ${MONTHS[date.month - 1] ?? ''} ${date.day}`;
}
