import type { StagePerson } from '../wechat/types';

export const SHOPPER_PATH = 'mall/orders/index';
const QUEUE_PATH = 'agent/queue/index';
const MERCHANT_PATH = 'merchant/home/index';

/** Where a person of the business starts work. */
export function deskPathOf({ about }: StagePerson): string {
  if (about.includes('编辑') || about.includes('店主')) return MERCHANT_PATH;
  return QUEUE_PATH;
}
