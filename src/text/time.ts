import { chinaDay, chinaTime, clockText, DAY, HOUR, MINUTE, type Millis } from '../../domain/kernel';
import type { Language } from './language';

// Times as people say them, always in China's time whatever the phone's zone. Written by hand because the mini program
// runtime of some Android phones has no `Intl`.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 14:05 */
export const formatClock = clockText;

/** 11月3日, with the year only when it is not this one. */
export function formatDay(at: Millis, now: Millis, language: Language): string {
  const { year, month, day } = chinaTime(at);
  const isThisYear = year === chinaTime(now).year;
  if (language === 'en') return `${MONTHS[month - 1] ?? ''} ${day}${isThisYear ? '' : `, ${year}`}`;
  return `${isThisYear ? '' : `${year}年`}${month}月${day}日`;
}

/** When something happened: 刚刚, 14:05, 昨天 14:05, 11月3日. */
export function formatWhen(at: Millis, now: Millis, language: Language): string {
  if (Math.abs(now - at) < MINUTE) return language === 'en' ? 'just now' : '刚刚';
  const daysAgo = chinaDay(now) - chinaDay(at);
  if (daysAgo === 0) return formatClock(at);
  if (daysAgo === 1) return `${language === 'en' ? 'yesterday' : '昨天'} ${formatClock(at)}`;
  if (daysAgo === -1) return `${language === 'en' ? 'tomorrow' : '明天'} ${formatClock(at)}`;
  return formatDay(at, now, language);
}

/** A moment near now, to the minute: 今天 14:05, 昨天 23:15, 明天 09:30, 11月3日 14:05. */
export function formatDue(at: Millis, now: Millis, language: Language): string {
  const days = chinaDay(at) - chinaDay(now);
  const english = language === 'en';
  if (days === 0) return `${english ? 'today' : '今天'} ${formatClock(at)}`;
  if (days === 1) return `${english ? 'tomorrow' : '明天'} ${formatClock(at)}`;
  if (days === -1) return `${english ? 'yesterday' : '昨天'} ${formatClock(at)}`;
  return `${formatDay(at, now, language)} ${formatClock(at)}`;
}

/** How long someone waits: 12 分钟, 2 小时 5 分钟, 3 天. Never negative. */
export function formatWait(durationMillis: Millis, language: Language): string {
  const minutes = Math.max(0, Math.floor(durationMillis / MINUTE));
  const english = language === 'en';
  if (minutes < 1) return english ? 'under a minute' : '不到 1 分钟';
  if (durationMillis < HOUR) return english ? `${minutes} min` : `${minutes} 分钟`;
  if (durationMillis >= DAY) {
    const days = Math.floor(durationMillis / DAY);
    if (english) return days === 1 ? '1 day' : `${days} days`;
    return `${days} 天`;
  }
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (english) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}
