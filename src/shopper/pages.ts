/** The pages of the shopper subpackage. */
export const pages: string[] = [
  'help/index',
  'category/index',
  'article/index',
  'search/index',
  'leave-message/index',
  'order-request/index',
  'messages/index',
  'message/index',
  'privacy/index',
  'my-data/index',
];
