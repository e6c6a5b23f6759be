import type { Millis } from '../../domain/kernel';
import type { ShopperDoc } from './documents';

/** What the shop says of its shopper at a moment: their card, and whether they pay for a membership that has not run out. */
export const membershipOf = (shopper: ShopperDoc | undefined, now: Millis) => ({
  tier: shopper?.tier ?? 'none',
  isPaying: (shopper?.paidUntil ?? 0) > now,
});
