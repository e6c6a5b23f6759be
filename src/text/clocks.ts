import type { ClockName } from '../../domain/events';
import { HOUR, MINUTE, type Millis } from '../../domain/kernel';
import { beside } from './beside';
import { defineText } from './define-text';

/** From so many hours on minutes say nothing. */
const WHOLE_FROM = 10;

/** Work time in hours and minutes, never in days: those of work are none on a calendar. */
function spanOf(millis: Millis, words: { under: string; hour: string; minute: string }): string {
  const all = Math.floor(Math.abs(millis) / MINUTE);
  const hours = Math.floor((all * MINUTE) / HOUR);
  const minutes = all - (hours * HOUR) / MINUTE;
  if (all < 1) return words.under;
  if (hours === 0) return `${minutes} ${words.minute}`;
  return minutes === 0 || hours >= WHOLE_FROM
    ? `${hours} ${words.hour}`
    : `${hours} ${words.hour} ${minutes} ${words.minute}`;
}

/** How much is left of what was promised. */
export const clocksText = defineText(
  {
    /** What is to be done by then, where that is not an answer. */
    of: { first: '', next: '', resolution: '办完', complaint_answer: '投诉答复', settlement: '投诉办结' } as Readonly<
      Record<ClockName, string>
    >,
    left: (of: string, span: string) => beside(`${of}还有`, span),
    over: (of: string, span: string) => beside(`${of}超时`, span),
    resting: (words: string) => `${words}，暂停中`,
    span: (millis: Millis) => spanOf(millis, { under: '不到 1 分钟', hour: '小时', minute: '分钟' }),
    overdue: '超时没办的',
    overdueCount: (count: string) => `${count} 条`,
    overdueHint: '过了承诺的时间，最久的在前',
  },
  {
    of: {
      first: '',
      next: '',
      resolution: 'to resolve',
      complaint_answer: 'to answer the complaint',
      settlement: 'to settle the complaint',
    },
    left: (of: string, span: string) => (of ? `${span} left ${of}` : `${span} left`),
    over: (of: string, span: string) => (of ? `${span} over ${of}` : `${span} over`),
    resting: (words: string) => `${words}, resting`,
    span: (millis: Millis) => spanOf(millis, { under: 'under a minute', hour: 'h', minute: 'min' }),
    overdue: 'Overdue',
    overdueCount: (count: string) => count,
    overdueHint: 'Later than promised, the longest first',
  },
);
