import type { TicketStatus } from '../ticket';
import type { NoticeKind } from './kinds';

/**
 * What a notice is worth. An `answer` is what its shopper waits for; a `courtesy` is good to know, and never takes the last
 * notice of its kind from the answer that is still to come.
 */
export type NoticeWeight = 'answer' | 'courtesy';

interface CauseRow {
  /** The template it is told with. */
  readonly kind: NoticeKind;
  readonly weight: NoticeWeight;
  /** What it is about, where that is not the topic of a ticket. At most 20 characters: it goes into a `thing`. */
  readonly title?: string;
  /** At most five Chinese characters: it goes into a `phrase`. */
  readonly state: string;
  /** At most 20 characters: it goes into a `thing`. */
  readonly hint: string;
  /** In which statuses of its ticket it is true still. */
  readonly trueIn: readonly TicketStatus[];
  /** Whether the ticket is unread by it: the badge is the last way of telling, and read means told. */
  readonly isMarked: boolean;
}

const UNFINISHED: readonly TicketStatus[] = ['new', 'open', 'waiting_shopper', 'on_hold'];
const ANSWERED: readonly TicketStatus[] = ['open', 'waiting_shopper', 'on_hold', 'resolved', 'closed'];
const ANY_NOT_TAKEN_BACK: readonly TicketStatus[] = ['new', ...ANSWERED];

/** Everything a shopper is told of, by name. The one place: a new one is a row here, and a line where it follows from a fact. */
const ROWS = {
  replied: {
    kind: 'reply',
    weight: 'answer',
    state: '已回复',
    hint: '点开看回复，有话可以接着说',
    trueIn: ANSWERED,
    isMarked: true,
  },
  asked: {
    kind: 'reply',
    weight: 'answer',
    state: '待你回复',
    hint: '需要你补充一点信息，点开就能回复',
    trueIn: ['waiting_shopper'],
    isMarked: true,
  },
  held: {
    kind: 'status',
    weight: 'answer',
    state: '处理中',
    hint: '正在等仓库或快递，有进展会告诉你',
    trueIn: ['on_hold'],
    isMarked: false,
  },
  resumed: {
    kind: 'status',
    weight: 'answer',
    state: '处理中',
    hint: '已接着处理，有进展会告诉你',
    trueIn: ['open'],
    isMarked: false,
  },
  resolved: {
    kind: 'status',
    weight: 'answer',
    state: '已解决',
    hint: '点开评价；没解决 7 天内可继续反馈',
    trueIn: ['resolved'],
    isMarked: true,
  },
  expired: {
    kind: 'status',
    weight: 'answer',
    state: '已解决',
    hint: '一直没等到回复，7 天内可继续反馈',
    trueIn: ['resolved'],
    isMarked: true,
  },
  ended: {
    kind: 'status',
    weight: 'answer',
    state: '已结束',
    hint: '很久没有新消息，先结束了，可再留言',
    trueIn: ['closed'],
    isMarked: true,
  },
  /** It lives on in another of theirs. */
  merged: {
    kind: 'status',
    weight: 'courtesy',
    state: '已合并',
    hint: '和你的另一条留言合在一起处理',
    trueIn: ['cancelled'],
    isMarked: true,
  },
  /** Some of what they wrote is answered in a message of its own. */
  split: {
    kind: 'status',
    weight: 'courtesy',
    state: '已分开',
    hint: '另一件事单独处理，两条都在我的留言里',
    trueIn: UNFINISHED,
    isMarked: true,
  },
  /** It takes longer than was promised. */
  apology: {
    kind: 'status',
    weight: 'courtesy',
    state: '处理中',
    hint: '比说好的慢了，正在催，一有结果就告诉你',
    trueIn: UNFINISHED,
    isMarked: true,
  },
  /** Many have what they have, and it is known. */
  incident: {
    kind: 'status',
    weight: 'courtesy',
    state: '正在处理',
    hint: '不止你遇到，我们正在处理，好了就告诉你',
    trueIn: UNFINISHED,
    isMarked: true,
  },
  mended: {
    kind: 'status',
    weight: 'courtesy',
    state: '已恢复',
    hint: '之前的问题好了，还不行就点开说一声',
    trueIn: ANY_NOT_TAKEN_BACK,
    isMarked: true,
  },
  /** Said by a rule of the shop's: nobody answered. */
  auto_replied: {
    kind: 'reply',
    weight: 'courtesy',
    state: '自动回复',
    hint: '有一条自动回复，客服看到再细说',
    trueIn: ANY_NOT_TAKEN_BACK,
    isMarked: true,
  },
  /** Some time after their parcel came; of no ticket. */
  care: {
    kind: 'status',
    weight: 'courtesy',
    title: '你签收的包裹',
    state: '已签收',
    hint: '用着还顺手吗？有问题点开就能找到我们',
    trueIn: ANY_NOT_TAKEN_BACK,
    isMarked: false,
  },
} as const satisfies Readonly<Record<string, CauseRow>>;

/** What happened that a shopper is told of. */
export type NoticeCause = keyof typeof ROWS;
export const NOTICE_CAUSES = Object.keys(ROWS) as readonly NoticeCause[];

/** All that is said of a cause. */
export const causeOf = (cause: NoticeCause): CauseRow => ROWS[cause];

/** The template a cause is told with. */
export const noticeKindOf = (cause: NoticeCause): NoticeKind => ROWS[cause].kind;

export const noticeWeightOf = (cause: NoticeCause): NoticeWeight => ROWS[cause].weight;

/** Whether what it tells makes its ticket unread. */
export const marksUnread = (cause: NoticeCause): boolean => ROWS[cause].isMarked;
