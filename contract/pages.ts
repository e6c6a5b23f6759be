import * as v from 'valibot';
import { FIELD_CHARS, LIST_COUNTS } from '../domain/kernel';
import { action } from './action';
import { ADMIN, EDITS } from './allowed';
import { idempotencyKey, millis, text } from './fields';

const path = text(FIELD_CHARS.path);
const named = v.object({ name: v.string(), path: v.string() });

/** Pages of the mini program, for whoever leads shoppers to them. */
export const pageActions = {
  'page.list': action({
    kind: 'read',
    allow: EDITS,
    input: v.object({}),
    output: v.object({
      named: v.array(named),
      /** All there are, as the deployment listed them; absent where it did not, and then none is checked. */
      known: v.optional(v.array(v.string())),
      /** Null for those that come with us. */
      order: v.nullable(v.string()),
      orders: v.nullable(v.string()),
      version: v.number(),
    }),
  }),
  /**
   * All as they shall be. INVALID_INPUT names the page (`order`, `orders`, `named.2`) and the rule: no path (`page_path`),
   * none of the mini program’s (`known_page`), no place for the order’s id (`order_mark`), a name that another has.
   */
  'page.save': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({
      key: idempotencyKey,
      named: v.pipe(v.array(v.object({ name: text(FIELD_CHARS.pageName), path })), v.maxLength(LIST_COUNTS.namedPages)),
      order: v.nullable(path),
      orders: v.nullable(path),
      expectedVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    output: v.object({ version: v.number(), at: millis }),
  }),
} as const;
