import type { Topic } from '../events';
import { clockText, MINUTE, type Millis } from '../kernel';
import type { Alert } from './alerts';
import type { DispatchContent } from './dispatch';

/** What the team reads, in the shop's language. Fixed words, a topic, a number: nothing that anybody wrote. */
const SAID: Readonly<Record<Alert, string>> = {
  new_message: '新留言',
  off_hours: '营业时间外的留言',
  complaint: '客人着急',
  few_stars: '差评',
  overdue: '超时了',
  due_soon: '快到时间了',
  reopened: '重新打开',
  silent: '会话没人回',
  by_rule: '规则提醒',
  summary: '日报',
};

/** The loudest of several that one change raises: it stands first. */
const LOUDEST: readonly Alert[] = ['complaint', 'few_stars', 'overdue', 'silent', 'by_rule', 'off_hours'];

export type TopicNames = Readonly<Record<Topic, string>>;

function loudness(alert: Alert): number {
  const place = LOUDEST.indexOf(alert);
  return place < 0 ? LOUDEST.length : place;
}

/** What happened, in a few words: `差评 · 退款`. */
export function alertTitle(content: Extract<DispatchContent, { readonly type: 'alert' }>, topics: TopicNames): string {
  const alerts = [...content.alerts].sort((one, other) => loudness(one) - loudness(other));
  // What came outside the hours is new anyway.
  const said = alerts.filter((alert) => alert !== 'new_message' || alerts.length === 1).map((alert) => SAID[alert]);
  return [...said, topics[content.ticket.topic]].join(' · ');
}

/** The whole line: with when, which ticket and where it is opened. */
export function alertLine(
  content: Extract<DispatchContent, { readonly type: 'alert' }>,
  topics: TopicNames,
  named: (number: string) => string,
): string {
  return `${clockText(content.at)} ${alertTitle(content, topics)} · ${named(content.ticket.number)}`;
}

/** What stands above several. */
export const alertHead = (shopName: string, count: number): string => `${shopName}：${count} 件要看一看`;

/** What says of itself that it is a test. */
export const testWords = (shopName: string): string => `${shopName}：这是一条测试消息，收到就说明接通了。`;

/** The day before, as far as it is known: a figure that is made of nothing is left out. */
export interface DaySummary {
  readonly day: string;
  readonly opened: number;
  readonly resolved: number;
  readonly firstResponseMillis?: Millis | undefined;
  readonly csat?: number | undefined;
  readonly ratings: number;
  /** Who waits for a person at this moment. */
  readonly waiting: number;
}

const asMinutes = (millis: Millis): string => {
  const minutes = Math.round(millis / MINUTE);
  return minutes < 1 ? '不到 1 分钟' : minutes < 120 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`;
};

/** The summary, a line for each thing. */
export function summaryLines(shopName: string, summary: DaySummary): readonly string[] {
  const { day, opened, resolved, firstResponseMillis, csat, ratings, waiting } = summary;
  const [, month, date] = day.split('-').map(Number);
  return [
    `${shopName} ${month}月${date}日的客服日报`,
    `来了 ${opened} 单，解决 ${resolved} 单`,
    ...(firstResponseMillis === undefined ? [] : [`先回平均 ${asMinutes(firstResponseMillis)}`]),
    ...(csat === undefined ? [] : [`评分 ${csat.toFixed(1)}（${ratings} 人评）`]),
    waiting === 0 ? '现在没有人在等' : `现在有 ${waiting} 位在等`,
  ];
}
