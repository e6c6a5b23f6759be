import type { Topic } from '../ticket';
import type { NoticeKind } from './kinds';

/** What happened to a ticket that its shopper is told of. */
export const NOTICE_CAUSES = ['replied', 'asked', 'held', 'resumed', 'resolved', 'expired', 'ended', 'merged'] as const;
export type NoticeCause = (typeof NOTICE_CAUSES)[number];

/** The words of a notice, before they are cut to the fields of a template. */
export interface NoticeWords {
  readonly title: string;
  readonly state: string;
  readonly author: string;
  readonly hint: string;
}

interface CauseWords {
  readonly kind: NoticeKind;
  /** At most five Chinese characters: it goes into a `phrase`. */
  readonly state: string;
  /** At most 20 characters: it goes into a `thing`. */
  readonly hint: string;
}

const CAUSES: Readonly<Record<NoticeCause, CauseWords>> = {
  replied: { kind: 'reply', state: '已回复', hint: '点开看回复，有话可以接着说' },
  asked: { kind: 'reply', state: '待你回复', hint: '需要你补充一点信息，点开就能回复' },
  held: { kind: 'status', state: '处理中', hint: '正在等仓库或快递，有进展会告诉你' },
  resumed: { kind: 'status', state: '处理中', hint: '已接着处理，有进展会告诉你' },
  resolved: { kind: 'status', state: '已解决', hint: '还有问题，7 天内点开可继续反馈' },
  expired: { kind: 'status', state: '已解决', hint: '一直没等到回复，7 天内可继续反馈' },
  ended: { kind: 'status', state: '已结束', hint: '很久没有新消息，先结束了，可再留言' },
  merged: { kind: 'status', state: '已合并', hint: '和你的另一条留言合在一起处理' },
};

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

/** The template a cause is told with. */
export function noticeKindOf(cause: NoticeCause): NoticeKind {
  return CAUSES[cause].kind;
}

/**
 * The words of a notice. A notice shows on a locked screen, so it is made of fixed words and an agent's name at the
 * desk: nothing that somebody wrote, no order, no number of a person.
 */
export function noticeWords(cause: NoticeCause, topic: Topic, agentName: string | null): NoticeWords {
  const { state, hint } = CAUSES[cause];
  return { title: TITLES[topic], state, author: agentName ?? DESK_NAME, hint };
}
