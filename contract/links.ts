import * as v from 'valibot';
import { LINK_PLACES } from '../domain/host';
import { action } from './action';
import { ADMIN } from './allowed';
import { idempotencyKey, millis } from './fields';

/** How people come to help from outside the mini program. */
export const linkActions = {
  /** What is entered where; `shippingPath`: what WeChat's shipping message was last told to open, null for WeChat's own page. */
  'link.list': action({
    kind: 'read',
    allow: ADMIN,
    input: v.object({}),
    output: v.object({
      links: v.array(v.object({ place: v.picklist(LINK_PLACES), path: v.string() })),
      shippingPath: v.nullable(v.string()),
    }),
  }),
  /**
   * Tells WeChat what its shipping message opens: help about that order, or WeChat's own page again. WeChat's refusal is an answer, with
   * its code; then nothing has changed.
   */
  'link.setShipping': action({
    kind: 'write',
    allow: ADMIN,
    input: v.object({ key: idempotencyKey, isOurs: v.boolean() }),
    output: v.object({ shippingPath: v.nullable(v.string()), refusal: v.optional(v.number()), at: millis }),
  }),
} as const;
