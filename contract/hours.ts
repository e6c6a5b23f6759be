import * as v from 'valibot';
import { MAX_SLOT_END, WEEKDAYS } from '../domain/calendar';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { LEADS } from './allowed';
import { id, idempotencyKey, millis } from './fields';

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SLOT_END));
export const slot = v.object({ from: minute, to: minute });
const slots = v.pipe(v.array(slot), v.maxLength(LIST_COUNTS.slots));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** When somebody is there, in minutes of local days. What no schema sees (order, overlaps, the zone) is asked in the handler. */
export const calendar = v.object({
  zone: v.pipe(v.string(), v.maxLength(FIELD_CHARS.zone)),
  week: v.pipe(v.array(slots), v.length(WEEKDAYS)),
  days: v.pipe(v.record(date, slots), v.maxEntries(LIST_COUNTS.exceptionalDays)),
});

/** When the shop and its teams are there to answer. */
export const hoursActions = {
  'hours.get': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      /** The shop's, which also holds for teams without their own; null where nobody said. */
      shop: v.nullable(calendar),
      /** Those that the caller may change: the shop's without a team. */
      calendars: v.array(
        v.object({
          teamId: v.optional(v.string()),
          name: v.optional(v.string()),
          calendar: v.nullable(calendar),
          /** To send back with a change, 0 where there is none. */
          version: v.number(),
        }),
      ),
    }),
  }),
  /**
   * Says when the shop is there, or a team where one is named; null takes it back. INVALID_INPUT names the day and the slot
   * (`calendar.week.0.1`, `calendar.days.2026-10-01.0`) and the rule. Of the shop by an admin alone: FORBIDDEN.
   */
  'hours.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      teamId: v.optional(id),
      calendar: v.nullable(calendar),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
