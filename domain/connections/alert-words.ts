import type { Topic } from '../events';
import { MINUTE, type Millis } from '../kernel';
import type { Alert } from './alerts';
import type { AlertContent, DeskAlert } from './dispatch';

/** What the team reads, in the shop's language. Fixed words, a topic, a colleague's name, a number: nothing that anybody wrote. */
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
  sudden: '突然很多人问',
  incident: '突发事件',
  incident_over: '突发事件好了',
  on_duty: '上线了',
  off_duty: '下线了',
  vanished: '没动静了',
  low_score: '质检低分',
  appeal: '质检申诉',
  appeal_answered: '质检申诉有结果',
  summary: '日报',
};

/** The loudest of several that one change raises: it stands first. */
const LOUDEST: readonly Alert[] = ['complaint', 'few_stars', 'overdue', 'silent', 'by_rule', 'off_hours'];

export type TopicNames = Readonly<Record<Topic, string>>;

function loudness(alert: Alert): number {
  const place = LOUDEST.indexOf(alert);
  return place < 0 ? LOUDEST.length : place;
}

/** What the shop calls its topics, what its clock shows, and what colleagues are called; undefined: nobody knows any more. */
export interface AlertNames {
  readonly topics: TopicNames;
  readonly clock: (at: Millis) => string;
  readonly member: (id: string) => string | undefined;
}

/** What happened, in a few words: `差评 · 退款`. */
export function alertTitle(content: AlertContent, names: AlertNames): string {
  if (!content.ticket) return [...content.alerts.map((alert) => SAID[alert]), ...aboutOf(content, names)].join(' · ');
  const alerts = [...content.alerts].sort((one, other) => loudness(one) - loudness(other));
  // What came outside the hours is new anyway.
  const said = alerts.filter((alert) => alert !== 'new_message' || alerts.length === 1).map((alert) => SAID[alert]);
  return [...said, names.topics[content.ticket.topic]].join(' · ');
}

/** What it is about: a topic, a colleague, and how many where suddenly many ask. */
function aboutOf({ events }: DeskAlert, { topics, member }: AlertNames): readonly string[] {
  const about = events.flatMap((event): (string | undefined)[] => {
    if (event.name === 'alarm.raised') {
      const { count, minutes, usual, isRead } = event;
      const came = `${minutes} 分钟${isRead ? `看帮助 ${count} 次` : ` ${count} 条`}，平时 ${Math.round(usual)}`;
      return [topics[event.topic], came];
    }
    if ('topic' in event && event.topic !== undefined) return [topics[event.topic]];
    const memberId = 'agentId' in event ? event.agentId : 'memberId' in event ? event.memberId : undefined;
    return memberId === undefined ? [] : [member(memberId)];
  });
  return [...new Set(about.flatMap((one) => one ?? []))];
}

/** Whom an alert names: they are looked up as it is sent. */
export const membersIn = (content: AlertContent): readonly string[] =>
  content.ticket
    ? []
    : content.events.flatMap((event) =>
        'agentId' in event ? [event.agentId] : 'memberId' in event ? [event.memberId] : [],
      );

/** The whole line: with when, and what opens it, where anything does. */
export const alertLine = (content: AlertContent, names: AlertNames, opens?: string): string =>
  [`${names.clock(content.at)} ${alertTitle(content, names)}`, ...(opens === undefined ? [] : [opens])].join(' · ');

/** What opens something that has no number. */
export const OPENS = '去看看';

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
