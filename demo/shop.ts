/** The shop that the demonstration runs for. */
export const SHOP_NAME = '山野茶食';
