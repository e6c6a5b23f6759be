import { Cron } from 'croner';
import type { Millis } from '../types';

/** When a timer is due. Both look strictly past `at`; undefined when there is no such moment. */
export interface CronSchedule {
  next(after: Millis): Millis | undefined;
  previous(before: Millis): Millis | undefined;
}

/** Only what the platform documents: `, - * /`, numbers, and the names of months and weekdays (0 is Sunday). */
const NUMBER = /^[\d,\-*/]+$/;
const MONTH = /^(?:[\d,\-*/]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)+$/i;
const WEEKDAY = /^(?:[0-6,\-*/]|SUN|MON|TUE|WED|THU|FRI|SAT)+$/i;
const GRAMMAR = [NUMBER, NUMBER, NUMBER, NUMBER, MONTH, WEEKDAY, NUMBER];
const BEIJING_OFFSET_MINUTES = 8 * 60;

/**
 * Reads a timer's expression: second minute hour day month weekday year, in UTC+8 whatever the zone of the functions.
 * When day and weekday are both given, either one is enough.
 *
 * @throws Error when it has not exactly seven fields, or says something the platform does not know (such as `L` or `?`)
 */
export function parseCron(expression: string): CronSchedule {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 7) throw new Error(`"${expression}" has ${fields.length} fields; a timer has 7`);
  if (!fields.every((part, index) => GRAMMAR[index]?.test(part))) {
    throw new Error(`"${expression}" uses what the platform's timers do not know`);
  }
  const cron = new Cron(fields.join(' '), {
    paused: true,
    mode: '7-part',
    utcOffset: BEIJING_OFFSET_MINUTES,
    domAndDow: false,
  });
  return {
    next: (after) => cron.nextRun(new Date(after))?.getTime(),
    previous: (before) => cron.previousRuns(1, new Date(before))[0]?.getTime(),
  };
}
