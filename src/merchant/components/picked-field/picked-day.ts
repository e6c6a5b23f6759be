import { DAY, type Millis } from '../../../../domain/kernel';
import { chinaText, readChina } from '../../../../domain/moments';

/** `2026-11-30`, as the platform's date picker wants its value: the day in China, whatever the phone's zone. */
export const dayForPicker = (at: Millis): string => chinaText(at, 'YYYY-MM-DD');

/** `09:05`, as the platform's picker of clocks wants it. */
export const clockForPicker = (at: Millis): string => chinaText(at, 'HH:mm');

/** The moment of a picked day and a picked clock in China. */
export const pickedMoment = (day: string, clock: string): Millis => readChina(padded(`${day} ${clock}`)) ?? Number.NaN;

/** Some phones leave out leading zeros. */
const padded = (picked: string): string => picked.replace(/\b\d\b/g, '0$&');

/** A first day begins with its first millisecond in China. */
export const firstMoment = (picked: string): Millis => readChina(padded(picked)) ?? Number.NaN;

/** A last day is meant whole: it ends with its last millisecond. */
export const lastMoment = (picked: string): Millis => firstMoment(picked) + DAY - 1;
