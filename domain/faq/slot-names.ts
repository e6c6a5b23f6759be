/** The facts a slot can name. A closed list, so that a misspelt slot is found before publishing. */
export const SLOT_NAMES = [
  'order.number',
  'order.title',
  'order.amount',
  'order.expectedShipAt',
  'order.shippedAt',
  'order.expectedArriveAt',
  'order.carrier',
  'order.trackingNumber',
  'order.payDeadlineAt',
  'order.refundAmount',
  'order.refundExpectedAt',
  'shopper.tier',
] as const;
export type SlotName = (typeof SLOT_NAMES)[number];
