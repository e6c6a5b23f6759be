/** The states of the shop's order, as the FAQ's conditions and the shopper's pages know them. */
export const ORDER_STATES = [
  'awaiting_payment',
  'awaiting_shipment',
  'awaiting_receipt',
  'after_sale',
  'done',
  'cancelled',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];
