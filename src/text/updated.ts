import { HOUR, MINUTE, type Millis } from '../../domain/kernel';
import type { Language } from './language';
import { formatWait, formatWhen } from './time';

/** How old something is that WeChat was asked for: 刚刚更新, 5 分钟前更新, 14:05 更新. */
export function updatedWords(asOfAt: Millis, now: Millis, language: Language): string {
  const age = now - asOfAt;
  const english = language === 'en';
  if (age < MINUTE) return english ? 'Updated just now' : '刚刚更新';
  if (age < HOUR) {
    const ago = formatWait(age, language);
    return english ? `Updated ${ago} ago` : `${ago}前更新`;
  }
  const when = formatWhen(asOfAt, now, language);
  return english ? `Updated ${when}` : `${when} 更新`;
}
