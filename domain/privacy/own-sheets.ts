import type { Topic } from '../events';
import { TOPIC_NAMES } from '../events';
import type { Millis } from '../kernel';
import type { TicketStatus } from '../ticket';
import type { LookReasonTold } from './looks';

/** What a shopper takes out of what is kept of them. Their own words, as they were written. */
export interface OwnData {
  readonly tickets: readonly {
    readonly number: string;
    readonly topic: Topic;
    readonly status: TicketStatus;
    readonly createdAt: Millis;
    readonly lastAt: Millis;
    readonly orderTitle?: string | undefined;
    readonly phone?: string | undefined;
    readonly stars?: number | undefined;
    readonly comment?: string | undefined;
  }[];
  readonly messages: readonly {
    readonly number: string;
    readonly at: Millis;
    readonly kind: 'shopper' | 'agent' | 'event';
    readonly author?: string | undefined;
    readonly text: string;
    readonly pictures: number;
  }[];
  readonly turns: readonly { readonly at: Millis; readonly said: string; readonly reply: string }[];
  readonly looks: readonly {
    readonly number: string;
    readonly at: Millis;
    readonly who: string;
    readonly what: 'phone' | 'text';
    readonly why: LookReasonTold;
  }[];
  readonly grants: readonly { readonly kind: string; readonly left: number }[];
}

export type SheetLanguage = 'zh' | 'en';
interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const zh = {
  tickets: ['留言', '单号', '主题', '进展', '留言时间', '最近更新', '订单', '回电号码', '星级', '评价'],
  messages: ['往来', '单号', '时间', '谁', '内容', '图片'],
  turns: ['智能回复', '时间', '你说', '回复'],
  looks: ['谁看过', '单号', '时间', '谁', '看了什么', '为什么'],
  grants: ['通知', '种类', '还能通知几次'],
  who: { shopper: '你', agent: '客服', event: '进展' },
  what: { phone: '回电号码', text: '留言里的号码' },
  why: { callback: '按约回电', verify: '核对信息', delivery: '联系配送', other: '其他原因' },
  kinds: { reply: '有回复时', status: '有进展时' } as Readonly<Record<string, string>>,
  topics: TOPIC_NAMES,
  statuses: {
    new: '等待处理',
    open: '处理中',
    waiting_shopper: '等你回复',
    on_hold: '稍后处理',
    resolved: '已解决',
    closed: '已结束',
    cancelled: '已撤回',
  },
};
type Words = typeof zh;
const en: Words = {
  tickets: ['Messages', 'Number', 'Topic', 'State', 'Written', 'Last change', 'Order', 'Phone', 'Stars', 'Comment'],
  messages: ['Words', 'Number', 'At', 'Who', 'Text', 'Pictures'],
  turns: ['Automatic replies', 'At', 'You said', 'Reply'],
  looks: ['Who looked', 'Number', 'At', 'Who', 'At what', 'Why'],
  grants: ['Notices', 'Kind', 'Left'],
  who: { shopper: 'You', agent: 'Support', event: 'Progress' },
  what: { phone: 'Phone number', text: 'A number in a message' },
  why: { callback: 'Promised call', verify: 'Check details', delivery: 'Delivery', other: 'Another reason' },
  kinds: { reply: 'When answered', status: 'When it moves on' },
  topics: {
    shipping: 'Shipping',
    refund: 'Returns',
    invoice: 'Invoice',
    promotion: 'Offers',
    account: 'Account',
    product: 'Product',
    payment: 'Payment',
    other: 'Other',
  },
  statuses: {
    new: 'Waiting',
    open: 'In hand',
    waiting_shopper: 'Your turn',
    on_hold: 'Resting',
    resolved: 'Solved',
    closed: 'Ended',
    cancelled: 'Withdrawn',
  },
};

/** What is kept of a person as sheets with titles; those in which nothing stands are left out, but for the messages. */
export function ownSheets(data: OwnData, language: SheetLanguage, timeOf: (at: Millis) => string): readonly OwnSheet[] {
  const words = language === 'zh' ? zh : en;
  const sheets = [
    sheet(
      words.tickets,
      data.tickets.map(
        ({ number, topic, status, createdAt, lastAt, orderTitle = '', phone = '', stars, comment = '' }) => [
          ...[number, words.topics[topic], words.statuses[status], timeOf(createdAt), timeOf(lastAt)],
          ...[orderTitle, phone, stars === undefined ? '' : String(stars), comment],
        ],
      ),
    ),
    sheet(
      words.messages,
      data.messages.map(({ number, at, kind, author, text, pictures }) => [
        ...[number, timeOf(at), kind === 'agent' ? (author ?? words.who.agent) : words.who[kind], text],
        pictures === 0 ? '' : String(pictures),
      ]),
    ),
    sheet(
      words.turns,
      data.turns.map(({ at, said, reply }) => [timeOf(at), said, reply]),
    ),
    sheet(
      words.looks,
      data.looks.map(({ number, at, who, what, why }) => [number, timeOf(at), who, words.what[what], words.why[why]]),
    ),
    sheet(
      words.grants,
      data.grants.map(({ kind, left }) => [words.kinds[kind] ?? kind, String(left)]),
    ),
  ];
  return sheets.filter(({ rows }, place) => place === 0 || rows.length > 1);
}

function sheet([name = '', ...titles]: readonly string[], rows: readonly (readonly string[])[]): OwnSheet {
  return { name, rows: [titles, ...rows] };
}
