import * as v from 'valibot';
import { ANYWAY_REASONS } from '../domain/events';
import { FIELD_CHARS, LIST_COUNTS, OUR_LIMITS } from '../domain/kernel';
import { MACRO_BOUNDS, macroProblem } from '../domain/macros';
import { action } from './action';
import { ANSWERS } from './allowed';
import { cursor, id, idempotencyKey, millis, text } from './fields';
import { anyway } from './flagged';
import { ticketAck, ticketText } from './tickets';

const hours = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(OUR_LIMITS.holdMaxMillis / 3_600_000));

/** Steps from a closed list: labels, one reply, one way on. */
const macroSteps = v.pipe(
  v.object({
    labelIds: v.pipe(v.array(id), v.maxLength(LIST_COUNTS.labelsOfTicket)),
    reply: v.nullable(
      v.object({
        text: text(FIELD_CHARS.cannedText),
        english: v.exactOptional(text(FIELD_CHARS.cannedEnglishText)),
        asks: v.boolean(),
        anyway: v.exactOptional(v.picklist(ANYWAY_REASONS)),
      }),
    ),
    end: v.nullable(
      v.variant('do', [
        v.object({ do: v.literal('hold'), hours, reason: text(FIELD_CHARS.holdReason) }),
        v.object({ do: v.literal('transfer'), teamId: id }),
        v.object({ do: v.literal('resolve') }),
      ]),
    ),
  }),
  v.check((steps) => macroProblem(steps) === undefined, 'something to do, and not asking and done at once'),
);

const of = v.picklist(['shop', 'team', 'own']);
const macro = v.object({
  id: v.string(),
  title: v.string(),
  steps: macroSteps,
  /** What its labels and the team it passes on to are called; of what stands no longer there is no name. */
  labelNames: v.array(v.string()),
  toTeamName: v.optional(v.string()),
  of,
  teamId: v.optional(v.string()),
  mayEdit: v.boolean(),
  version: v.number(),
});
const expectedVersion = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Steps that are prepared, looked at, and taken together. */
export const macroActions = {
  /** All that the caller may use. */
  'macro.list': action({
    kind: 'read',
    allow: ANSWERS,
    input: v.object({ cursor }),
    output: v.object({ macros: v.array(macro), nextCursor: v.optional(v.string()) }),
  }),
  /**
   * Makes one (without `macroId`) or changes one: one's own everybody, a team's its lead, the shop's an admin. INVALID_INPUT for
   * nothing to do, and for asking and being done at once; NOT_FOUND for a label that does not stand.
   */
  'macro.save': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      macroId: v.optional(id),
      title: text(MACRO_BOUNDS.titleChars),
      steps: macroSteps,
      of,
      /** With `of: 'team'`. */
      teamId: v.optional(id),
      /** Of a new one 0. */
      expectedVersion,
    }),
    output: v.object({ macroId: v.string(), version: v.number(), at: millis }),
  }),
  'macro.remove': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, macroId: id, expectedVersion }),
    output: v.object({ macroId: v.string(), at: millis }),
  }),
  /**
   * Takes all its steps in one change, or none: each is asked the same rights as by hand. `text`: its reply as whoever runs it saw
   * it, filled in and in the language that its shopper reads; VERSION_CONFLICT where it is another macro by now.
   */
  'ticket.runMacro': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({
      key: idempotencyKey,
      ticketId: id,
      macroId: id,
      expectedVersion,
      text: v.optional(ticketText),
      anyway,
    }),
    output: ticketAck,
  }),
} as const;
