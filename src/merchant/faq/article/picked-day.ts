import { chinaTime, DAY, type Millis, startOfChinaDay } from '../../../../domain/kernel';

/** `2026-11-30`, as the platform's date picker wants its value: the day in China, whatever the phone's zone. */
export function dayForPicker(at: Millis): string {
  const { year, month, day } = chinaTime(at);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The number of the day that was picked. Some phones leave out leading zeros. */
function pickedDay(picked: string): number {
  const [year = 0, month = 1, date = 1] = picked.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / DAY;
}

/** A first day begins with its first millisecond in China. */
export const firstMoment = (picked: string): Millis => startOfChinaDay(pickedDay(picked));

/** A last day is meant whole: it ends with its last millisecond. */
export const lastMoment = (picked: string): Millis => startOfChinaDay(pickedDay(picked) + 1) - 1;
