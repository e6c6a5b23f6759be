import { DAY, type Millis } from '../../../../domain/kernel';
import { chinaText, readChina } from '../../../../domain/moments';

/** `2026-11-30`, as the platform's date picker wants its value: the day in China, whatever the phone's zone. */
export const dayForPicker = (at: Millis): string => chinaText(at, 'YYYY-MM-DD');

/** A first day begins with its first millisecond in China. Some phones leave out leading zeros. */
export const firstMoment = (picked: string): Millis => readChina(picked.replace(/\b\d\b/g, '0$&')) ?? Number.NaN;

/** A last day is meant whole: it ends with its last millisecond. */
export const lastMoment = (picked: string): Millis => firstMoment(picked) + DAY - 1;
