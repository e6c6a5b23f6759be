import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import utc from 'dayjs/plugin/utc';
import { CHINA_OFFSET, type Millis } from '../kernel';

// The one file that knows dayjs. The mini program's main package does without: what it needs of China's clock are the few
// lines of `kernel/china-time`, which a test holds against this.

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/**
 * A moment as a calendar and a clock in Greenwich show it, by a pattern in dayjs's letters: `YYYY-MM-DD HH:mm`. So too a wall
 * clock of which no zone is known.
 */
export const utcText = (at: Millis, pattern: string): string => dayjs.utc(at).format(pattern);

/**
 * A moment as a calendar and a clock in China show it. Not by dayjs's `utcOffset`: that goes through the machine's zone, and is an
 * hour wrong where one comes twice.
 */
export const chinaText = (at: Millis, pattern: string): string => utcText(at + CHINA_OFFSET, pattern);

const WHOLE = 'YYYY-MM-DD HH:mm:ss.SSS';
/** What is not said of a day's time is none. */
const FIRST_MOMENT = '0000-00-00 00:00:00.000';

/**
 * The moment that `2026-11-30`, `2026-11-30 09:05`, `2026-11-30 09:05:07` or `2026-11-30 09:05:07.5` is in Greenwich.
 * Undefined for what is written otherwise, and for what no calendar or clock shows: the 30th of February, 24:00.
 */
export function readUtc(text: string): Millis | undefined {
  const read = dayjs.utc(text + FIRST_MOMENT.slice(text.length), WHOLE, true);
  return read.isValid() ? read.valueOf() : undefined;
}

/** The moment that a text is in China; undefined as in `readUtc`. */
export function readChina(text: string): Millis | undefined {
  const wallAt = readUtc(text);
  return wallAt === undefined ? undefined : wallAt - CHINA_OFFSET;
}
