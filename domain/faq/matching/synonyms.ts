/**
 * Words a shopper uses for the same thing, one group a line. Written for shops (orders, delivery, refunds, invoices,
 * coupons, accounts, membership) with the question words every trade needs. A merchant adds groups of their own.
 */
export const SHOP_SYNONYMS: readonly string[] = [
  '怎么 如何 咋 怎样 怎么样 咋样 怎么办 怎么弄 怎么搞 咋办 咋弄 咋整 怎么操作 如何操作 怎么处理 如何处理',
];
