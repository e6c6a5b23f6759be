import type { Topic } from '../events';
import type { Millis } from '../kernel';
import type { TicketStatus } from '../ticket';

/** What stands of a ticket in a file for the shop: masked as at the desk, nothing of what was said but its first words. */
export interface ExportedTicket {
  readonly number: string;
  readonly createdAt: Millis;
  readonly lastAt: Millis;
  readonly status: TicketStatus;
  readonly topic: Topic;
  readonly team: string;
  readonly agent: string;
  readonly shopper: string;
  readonly phone: string;
  readonly order: string;
  readonly words: string;
  readonly stars: number | null;
}

const TITLES: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['单号', '留言时间', '最近更新', '状态', '主题', '分组', '客服', '客人', '回电号码', '订单', '留言开头', '星级'],
  en: [
    ...['Number', 'Written', 'Last change', 'Status', 'Topic', 'Team', 'Agent', 'Shopper', 'Phone', 'Order'],
    ...['First words', 'Stars'],
  ],
};

/** Rows of a file, the titles first. Statuses and topics by their codes, as in every figure. */
export function ticketRows(
  tickets: readonly ExportedTicket[],
  language: 'zh' | 'en',
  timeOf: (at: Millis) => string,
): readonly (readonly string[])[] {
  return [
    TITLES[language],
    ...tickets.map(({ number, createdAt, lastAt, status, topic, team, agent, shopper, phone, order, words, stars }) => [
      ...[number, timeOf(createdAt), timeOf(lastAt), status, topic, team, agent, shopper, phone, order, words],
      stars === null ? '' : String(stars),
    ]),
  ];
}
