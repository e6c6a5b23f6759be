import * as v from 'valibot';
import { OPERATION_KINDS } from '../domain/operations';
import { action } from './action';
import { LEADS } from './allowed';
import { cursor, id, millis } from './fields';

/** The operation log. */
export const operationActions = {
  /**
   * Who changed what, the last first: an admin reads all of it, a lead what concerns their teams. Kept for 180 days.
   */
  'operation.list': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({
      memberId: v.optional(id),
      kind: v.optional(v.picklist(OPERATION_KINDS)),
      fromAt: v.optional(millis),
      untilAt: v.optional(millis),
      cursor,
    }),
    output: v.object({
      lines: v.array(
        v.object({
          id: v.string(),
          at: millis,
          memberId: v.string(),
          /** What they were called then; empty in lines of earlier builds. */
          who: v.string(),
          /** The operation by its action's name, as `merchant/team.save`. */
          operation: v.string(),
          kind: v.optional(v.picklist(OPERATION_KINDS)),
          target: v.optional(v.string()),
          /** What differs, each side as JSON. */
          changes: v.array(v.object({ field: v.string(), before: v.string(), after: v.string() })),
        }),
      ),
      nextCursor: v.optional(v.string()),
      /** What teams are called, for their ids in what differs. */
      teams: v.array(v.object({ id: v.string(), name: v.string() })),
    }),
  }),
} as const;
