import * as v from 'valibot';

/** Where somebody stands in the queue. */
export const queuePosition = v.object({
  /** How many stand before them. */
  ahead: v.number(),
  /** `ahead` is only as far as it was counted. */
  isMore: v.boolean(),
  /** How long it takes from here; absent where nothing honest can be said, and while the shop is closed. */
  range: v.optional(v.object({ fromMillis: v.number(), untilMillis: v.number() })),
});
