import { HOUR, MINUTE, type Millis } from '../kernel';
import type { WaitRange } from './wait-range';

/** 「大约 5–15 分钟」「大约 5 分钟内」「大约 45 分钟–2 小时」: for where Chinese is spoken. */
export function rangeWords({ fromMillis, untilMillis }: WaitRange): string {
  const until = timeWords(untilMillis);
  if (fromMillis < MINUTE) return `大约 ${until}内`;
  const hasOneUnit = isInHours(fromMillis) === isInHours(untilMillis);
  return `大约 ${hasOneUnit ? figureOf(fromMillis) : timeWords(fromMillis)}–${until}`;
}

const isInHours = (millis: Millis): boolean => millis >= HOUR;
const figureOf = (millis: Millis): number => Math.round(millis / (isInHours(millis) ? HOUR : MINUTE));
const timeWords = (millis: Millis): string => `${figureOf(millis)} ${isInHours(millis) ? '小时' : '分钟'}`;
