import * as v from 'valibot';
import { FIELD_CHARS } from '../domain/kernel';
import { action } from './action';
import { LEADS } from './allowed';
import { id, idempotencyKey, millis, text } from './fields';

/** A label as a ticket shows it. */
export const labelOnTicket = v.object({ id: v.string(), name: v.string() });

/** What the shop's labels are called. */
export const labelActions = {
  /** Makes a label (without `labelId`), renames one, archives one or takes it up again. */
  'label.save': action({
    kind: 'write',
    allow: LEADS,
    input: v.object({
      key: idempotencyKey,
      labelId: v.optional(id),
      name: text(FIELD_CHARS.labelName),
      isArchived: v.optional(v.boolean(), false),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ labelId: v.string(), version: v.number(), at: millis }),
  }),
} as const;
