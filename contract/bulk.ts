import * as v from 'valibot';
import { BULK_TICKETS } from '../domain/bulk';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { ANSWERS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const labelIds = v.optional(v.pipe(v.array(id), v.maxLength(LIST_COUNTS.labelsOfTicket)), []);
const ticketIds = v.pipe(v.array(id), v.minLength(1), v.maxLength(BULK_TICKETS));

const step = v.variant('do', [
  v.object({ do: v.literal('label'), add: labelIds, remove: labelIds }),
  v.object({ do: v.literal('urgent'), isUrgent: v.boolean() }),
  v.object({
    do: v.literal('transfer'),
    to: v.variant('kind', [
      v.object({ kind: v.literal('member'), memberId: id }),
      v.object({ kind: v.literal('team'), teamId: id }),
    ]),
  }),
  v.object({ do: v.literal('hold'), untilAt: millis, reason: text(FIELD_CHARS.holdReason) }),
  v.object({ do: v.literal('resume') }),
  v.object({ do: v.literal('resolve') }),
  v.object({
    do: v.literal('macro'),
    macroId: id,
    expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
]);

/** Why one of several was left as it is. */
export const BULK_REFUSALS = [
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID_STATE',
  'INVALID_INPUT',
  /** It is so already: with whom it shall be, with these labels. */
  'ALREADY_CLAIMED',
  'ALREADY_DONE',
  'VERSION_CONFLICT',
] as const;

/** What became of each, in the order in which they were named; `refused` is absent where it was done. */
const results = v.array(v.object({ ticketId: v.string(), refused: v.optional(v.picklist(BULK_REFUSALS)) }));

/** One step with several tickets. */
export const bulkActions = {
  /**
   * Takes a step with each of them, by itself and once: rights are asked of each, and what one refuses leaves the others done. What
   * is wrong with the step itself refuses all: NOT_FOUND for a receiver, label or macro; INVALID_INPUT for a macro whose words are
   * filled in for one person; VERSION_CONFLICT for one that changed.
   */
  'bulk.take': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, step, ticketIds }),
    output: v.object({ results }),
  }),
  /**
   * Takes back what the caller did under `bulkKey`, of those of these tickets with which nobody has done anything since:
   * VERSION_CONFLICT for the others.
   */
  'bulk.undo': action({
    kind: 'write',
    allow: ANSWERS,
    input: v.object({ key: idempotencyKey, bulkKey: idempotencyKey, ticketIds }),
    output: v.object({ results }),
  }),
} as const;
