import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { CHINA_OFFSET, type Millis } from '../kernel';

// The one room that knows dayjs. Each file extends it by what it uses: most functions write moments and read none. The mini
// program's main package does without: what it needs of China's clock are the few lines of `kernel/china-time`, which a test
// holds against this.

dayjs.extend(utc);

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
