import type { StagePerson } from '../wechat/types';

export const SHOPPER_PATH = 'mall/orders/index';
const QUEUE_PATH = 'agent/queue/index';
const FAQ_PATH = 'merchant/faq/index';
const MEMBERS_PATH = 'merchant/members/index';

/** Where a person of the business starts work. */
export function deskPathOf({ about }: StagePerson): string {
  if (about.includes('编辑')) return FAQ_PATH;
  if (about.includes('店主')) return MEMBERS_PATH;
  return QUEUE_PATH;
}
