import type { Topic } from '../ticket';
import { causeOf, type NoticeCause } from './causes';

/** The words of a notice, before they are cut to the fields of a template. */
export interface NoticeWords {
  readonly title: string;
  readonly state: string;
  readonly author: string;
  readonly hint: string;
}

const TITLES: Readonly<Record<Topic, string>> = {
  shipping: '你问的物流问题',
  refund: '你问的退款售后',
  invoice: '你问的发票问题',
  promotion: '你问的优惠活动',
  account: '你问的账号问题',
  product: '你问的商品问题',
  payment: '你问的支付问题',
  other: '你的留言',
};

/** Who speaks when no agent did. */
const DESK_NAME = '客服';

/**
 * The words of a notice. A notice shows on a locked screen, so it is made of fixed words and an agent's name at the
 * desk: nothing that somebody wrote, no order, no number of a person.
 */
export function noticeWords(cause: NoticeCause, topic: Topic, agentName: string | null): NoticeWords {
  const { title = TITLES[topic], state, hint } = causeOf(cause);
  return { title, state, author: agentName ?? DESK_NAME, hint };
}
