import * as v from 'valibot';
import { MAX_SLOT_END, WEEKDAYS } from '../domain/calendar';
import { FIELD_CHARS, MINUTE } from '../domain/kernel';
import { ROTA_BOUNDS } from '../domain/rota';
import { action } from './action';
import { LEADS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';
import { calendar, slot } from './hours';

const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(WEEKDAYS - 1));
/** When one person works: 0 for a Monday, minutes of the local day. The same name twice is one person in two shifts. */
const shift = v.object({
  name: text(FIELD_CHARS.memberName),
  weekdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(WEEKDAYS)),
  slot: v.pipe(
    slot,
    v.check(({ from, to }) => from < to && from < MAX_SLOT_END / 2, 'order'),
  ),
});
const shifts = v.pipe(v.array(shift), v.maxLength(ROTA_BOUNDS.shifts));

/** What a rota would have come to. Times are counted while the desk is open. */
const outcome = v.object({
  came: v.number(),
  answered: v.number(),
  meanMillis: v.optional(v.number()),
  p90Millis: v.optional(v.number()),
  /** Of those whose time was up: who had their answer in time. */
  keptShare: v.optional(v.number()),
  busyShare: v.optional(v.number()),
  onDutyMillis: v.number(),
});

/** Who of a team works when, and what another rota would have come to. */
export const rotaActions = {
  /** Of one team that the caller oversees: the first where none is named. FORBIDDEN where they oversee none, or not this one. */
  'rota.get': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ teamId: v.optional(id) }),
    output: v.object({
      teams: v.array(v.object({ id: v.string(), name: v.string() })),
      teamId: v.string(),
      shifts: v.array(shift),
      /** To send back with a change, 0 where there is none. */
      version: v.number(),
      /** Names of those who answer in this team, to choose from. */
      people: v.array(v.string()),
      /** When the team answers; null where nobody said. */
      calendar: v.nullable(calendar),
      /** How many were answered in the last days, by the hour of the day in which they came: twenty-four, on average of a day. */
      byHour: v.array(v.number()),
    }),
  }),
  'rota.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      teamId: id,
      shifts,
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
  /**
   * Plays the last week again: with the rota as it is saved, and with each other that is tried. INVALID_STATE where there is no
   * saved rota, or no hours; `compared` is null where too few came to be told by.
   */
  'rota.compare': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({
      teamId: id,
      tries: v.pipe(
        v.array(v.object({ shifts: v.pipe(shifts, v.minLength(1)), calendar: v.optional(calendar) })),
        v.minLength(1),
        v.maxLength(ROTA_BOUNDS.tries),
      ),
      /** Within which time the first answer is promised. */
      promiseMillis: v.pipe(v.number(), v.integer(), v.minValue(MINUTE / 2), v.maxValue(MINUTE * 60 * 24)),
    }),
    output: v.object({
      compared: v.nullable(
        v.object({
          /** How long the desk is busy with one answer, by its own week. */
          answerMillis: v.number(),
          /** How much of the past was played: of a large shop the last days only. */
          playedMillis: v.number(),
          asItIs: outcome,
          tries: v.array(outcome),
        }),
      ),
    }),
  }),
  /** A rota as a table of people and weekdays: CSV, formula-safe, with a byte-order mark. To be written to a file as it is. */
  'rota.export': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({ teamId: id, shifts, language: v.optional(v.picklist(['zh', 'en']), 'zh') }),
    output: v.object({ fileName: v.string(), text: v.string() }),
  }),
} as const;
