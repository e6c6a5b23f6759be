/** The pages of the merchant subpackage. */
export const pages: string[] = [
  'home/index',
  'members/index',
  'join/index',
  'settings/index',
  'settings/teams/index',
  'settings/hours/index',
  'faq/index',
  'faq/article/index',
  'faq/publish/index',
  'faq/history/index',
  'faq/categories/index',
  'faq/words/index',
  'faq/order/index',
  'faq/misses/index',
  'faq/figures/index',
  'faq/exchange/index',
];
