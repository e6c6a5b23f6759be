import { MINUTE, type Millis, NEVER, SECOND } from '../kernel';
import { isPoorlyRated, isUnfinished, type TicketStatus, type Topic } from '../ticket';
import type { NoticeWords } from './words';

/**
 * What happened to a ticket that whoever has it is told of: it was given to them, passed on to them, its shopper wrote, or
 * another of its shopper's goes on in it, what was promised is due soon; and whoever oversees it: its shopper gave few stars or
 * complained of the order, that is to be answered or settled soon or is late, a refund needs another's yes, what was promised is over, a rule of the shop's says so. An `alarm` is of no ticket: suddenly many ask the same.
 */
export const DESK_NOTICE_CAUSES = [
  'given',
  'passed_on',
  'answered',
  'took_in',
  'rated_poorly',
  'to_second',
  'complained',
  'complaint_due_soon',
  'complaint_overdue',
  'due_soon',
  'overdue',
  'by_rule',
  'alarm',
] as const;
export type DeskNoticeCause = (typeof DESK_NOTICE_CAUSES)[number];

/** A page of the desk that is looked at has asked again by then, so whoever sees it come is told nothing. */
export const DESK_NOTICE_AFTER: Millis = 30 * SECOND;

/** Whoever was told and has not looked since is not told of everything else as well, for so long. */
const ONE_IN: Millis = 10 * MINUTE;

const STATES: Readonly<Record<DeskNoticeCause, string>> = {
  given: '分给你了',
  passed_on: '转给你了',
  answered: '客人回了',
  took_in: '并入一条',
  rated_poorly: '有差评',
  to_second: '等你确认',
  complained: '微信投诉',
  complaint_due_soon: '投诉快到期',
  complaint_overdue: '投诉超时了',
  due_soon: '快到时间了',
  overdue: '超时了',
  by_rule: '规则提醒',
  alarm: '突然变多',
};
const HINTS: Readonly<Record<DeskNoticeCause, string>> = {
  given: '客人在等，点开就能回',
  passed_on: '点开看看交接的话，接着回',
  answered: '你没在看的时候回的，点开看看',
  took_in: '客人的另一条留言并进来了，点开看看',
  rated_poorly: '点开看原因，可以回电或跟进',
  to_second: '同事同意退款，金额要另一位确认',
  complained: '客人投诉了订单，24 小时内要答复',
  complaint_due_soon: '还没处理完，点开看看谁能接',
  complaint_overdue: '过了微信要求的时间，尽快处理',
  due_soon: '说好的时间快到了，点开接着办',
  overdue: '过了说好的时间，看看谁能接',
  by_rule: '对上了一条自动规则，点开看看',
  alarm: '比平时多很多，点开看看',
};
const TITLES: Readonly<Record<Topic, string>> = {
  shipping: '客人问物流',
  refund: '客人问退款售后',
  invoice: '客人问发票',
  promotion: '客人问优惠活动',
  account: '客人问账号',
  product: '客人问商品',
  payment: '客人问支付',
  other: '客人留言',
};
/** Who passes it on when no colleague did. */
const DESK_NAME = '接待台';

/** As `noticeWords`, for somebody of the desk: fixed words and a colleague's name, nothing of the shopper. */
export function deskNoticeWords(cause: DeskNoticeCause, topic: Topic, by: string | null): NoticeWords {
  return { title: TITLES[topic], state: STATES[cause], author: by ?? DESK_NAME, hint: HINTS[cause] };
}

/** Suddenly many ask about a topic, or read about it: how many came in how many minutes, and how many usually do. */
export function alarmWords(
  topic: Topic,
  { count, usual, minutes, isRead }: { count: number; usual: number; minutes: number; isRead?: boolean },
): NoticeWords {
  const often = Math.round(usual);
  const hint = isRead
    ? `${minutes} 分钟看帮助 ${count} 次，平时 ${often}`
    : `${minutes} 分钟 ${count} 条，平时 ${often} 条`;
  return { ...deskNoticeWords('alarm', topic, null), hint };
}

/** A ticket, as far as it is somebody's to do. */
interface Work {
  readonly status: TicketStatus;
  readonly queue: string;
  readonly assigneeId: string | null;
  readonly waitingSinceAt: Millis;
  readonly poorAt?: Millis;
  readonly poorBy?: { readonly id: string } | null;
  readonly request?: { readonly status: string };
}

const OF_COMPLAINTS: ReadonlySet<DeskNoticeCause> = new Set(['complained', 'complaint_due_soon', 'complaint_overdue']);

/** What its holder has to know whether or not its shopper waits. */
const IN_ANY_CASE: ReadonlySet<DeskNoticeCause> = new Set(['passed_on', 'took_in', 'due_soon']);

/**
 * Whether a member has it and would want to know: what was passed on or taken in in any case, else while its shopper waits. Of few
 * stars, whoever oversees it, while nobody looks after them; of a complaint, until it is settled; of what is over, while it is to be done.
 */
export function isWorkOf(memberId: string, cause: DeskNoticeCause, ticket: Work): boolean {
  if (cause === 'rated_poorly') return isPoorlyRated(ticket) && !ticket.poorBy;
  if (cause === 'to_second') return ticket.request?.status === 'second';
  if (OF_COMPLAINTS.has(cause)) return isPoorlyRated(ticket);
  // Also of what is done: the shop said so.
  if (cause === 'by_rule') return ticket.status !== 'cancelled';
  if (cause === 'overdue') return isUnfinished(ticket.status) && ticket.queue !== 'elsewhere';
  const isTheirs = ticket.queue === 'held' && ticket.assigneeId === memberId && isUnfinished(ticket.status);
  return isTheirs && (IN_ANY_CASE.has(cause) || ticket.waitingSinceAt !== NEVER);
}

/**
 * Whether telling a member now says nothing new: their page has asked since it happened, or they were told of something a short
 * while ago and have not looked since. Whoever looks finds all of it.
 *
 * @param beatAt when a page of theirs last asked; undefined: not lately
 */
export function isKnownAtDesk(
  { happenedAt, beatAt = 0, toldAt = 0 }: { happenedAt: Millis; beatAt?: Millis; toldAt?: Millis },
  now: Millis,
): boolean {
  return beatAt > happenedAt || (toldAt > beatAt && now - toldAt < ONE_IN);
}
