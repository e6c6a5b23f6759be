import { HOUR, MINUTE, type Millis, type ReaderLanguage } from '../kernel';
import type { WaitRange } from './wait-range';

/** 「大约 5–15 分钟」「大约 5 分钟内」「大约 45 分钟–2 小时」, “about 5–15 minutes”. */
export function rangeWords({ fromMillis, untilMillis }: WaitRange, language: ReaderLanguage = 'zh'): string {
  const time = language === 'en' ? timeInEnglish : timeWords;
  const until = time(untilMillis);
  if (fromMillis < MINUTE) return language === 'en' ? `within about ${until}` : `大约 ${until}内`;
  const hasOneUnit = isInHours(fromMillis) === isInHours(untilMillis);
  const from = hasOneUnit ? figureOf(fromMillis) : time(fromMillis);
  return language === 'en' ? `about ${from}–${until}` : `大约 ${from}–${until}`;
}

const isInHours = (millis: Millis): boolean => millis >= HOUR;
const figureOf = (millis: Millis): number => Math.round(millis / (isInHours(millis) ? HOUR : MINUTE));
const timeWords = (millis: Millis): string => `${figureOf(millis)} ${isInHours(millis) ? '小时' : '分钟'}`;

function timeInEnglish(millis: Millis): string {
  const figure = figureOf(millis);
  return `${figure} ${isInHours(millis) ? 'hour' : 'minute'}${figure === 1 ? '' : 's'}`;
}
