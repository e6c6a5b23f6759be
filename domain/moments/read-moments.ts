import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import utc from 'dayjs/plugin/utc';
import { CHINA_OFFSET, type Millis } from '../kernel';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

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
