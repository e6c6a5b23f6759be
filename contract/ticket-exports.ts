import * as v from 'valibot';
import { EXPORT_STANDINGS } from '../domain/exports';
import { FIELD_CHARS } from '../domain/kernel';
import { action } from './action';
import { ADMIN, LEADS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

const onRequest = { key: idempotencyKey, requestId: id };
const ack = v.object({ requestId: v.string(), at: millis });

/** Tickets as a file: what leads to persons leaves only by two admins, or after a day in everybody's sight. */
export const ticketExportActions = {
  /**
   * Asks for the tickets of a time, 92 days at most; or for all those of one shopper, whom a ticket of theirs names, of any time and team. Another admin has to approve; where there is none it can be made a day later.
   * INVALID_STATE, `details.status` 'too_many', with five that wait or are open.
   */
  'tickets.requestExport': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      fromAt: millis,
      untilAt: millis,
      teamId: v.optional(id),
      /** The number of any ticket of theirs: nobody is looked for by who they are. */
      ofTicket: v.optional(text(FIELD_CHARS.ticketSearch)),
      format: v.picklist(['csv', 'xlsx']),
    }),
    output: ack,
  }),
  /** The last twenty, for every lead to see. */
  'tickets.exports': action({
    kind: 'read',
    allow: LEADS,
    input: v.object({}),
    output: v.object({
      requests: v.array(
        v.object({
          id: v.string(),
          askedBy: v.string(),
          askedAt: millis,
          fromAt: millis,
          untilAt: millis,
          team: v.optional(v.string()),
          /** Of one shopper: the ticket that names them. */
          ofTicket: v.optional(v.string()),
          format: v.picklist(['csv', 'xlsx']),
          standing: v.picklist(EXPORT_STANDINGS),
          decidedBy: v.optional(v.string()),
          /** Where nobody else can approve: from when on it may be made. */
          aloneFromAt: v.optional(millis),
          may: v.array(v.picklist(['decide', 'cancel', 'fetch'])),
        }),
      ),
      teams: v.array(v.object({ id: v.string(), name: v.string() })),
    }),
  }),
  /** By another admin than who asked, who still has to be one. INVALID_STATE once it is not waiting. */
  'tickets.decideExport': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ ...onRequest, verdict: v.picklist(['approve', 'refuse']) }),
    output: ack,
  }),
  /** Any lead may stop it, before it was fetched and while it can be. */
  'tickets.cancelExport': action({ kind: 'write', allow: LEADS, input: v.object(onRequest), output: ack }),
  /**
   * A part of the file for who asked, made now where it is not yet: two hundred tickets each. FORBIDDEN, reason 'prepared', when who
   * asked or who approved may no longer; INVALID_STATE while it is not open. Its link lasts hours, the file a week.
   */
  'tickets.exportFile': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({
      requestId: id,
      part: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), 0),
      language: v.optional(v.picklist(['zh', 'en']), 'zh'),
    }),
    output: v.object({
      url: v.string(),
      fileName: v.string(),
      count: v.number(),
      part: v.number(),
      /** How many there are as far as is known; more may come while `isLast` is false. */
      isLast: v.boolean(),
    }),
  }),
} as const;
