import { MINUTE, SECOND } from '../kernel';
import { type FigureId, type FigureUnit, specOf } from './figure-table';
import type { BoardDimension } from './ranges';

type Language = 'zh' | 'en';

/** What a column of an exported table is called. */
const TITLES: Readonly<Record<FigureId, readonly [zh: string, en: string]>> = {
  conversations: ['会话数', 'Conversations'],
  opened: ['新工单', 'Tickets opened'],
  firstResponse: ['首次响应均值', 'First response, average'],
  replyIn3Minutes: ['3 分钟回复率', 'Replied within 3 minutes'],
  oneContact: ['一次解决率', 'One-contact resolution'],
  finalResolution: ['最终解决率', 'Final resolution'],
  csat: ['满意度', 'CSAT'],
  csatResponse: ['评价率', 'CSAT response rate'],
  selfService: ['自助解决率', 'Self-service rate'],
  toHuman: ['转人工率', 'Transferred to a person'],
  longestWait: ['当前最长等待', 'Longest wait now'],
  firstInTalk: ['会话首次响应', 'First response in conversation'],
  firstIn2Minutes: ['2 分钟内首响', 'First response within 2 minutes'],
  firstVip: ['VIP 首次响应', 'First response, VIP'],
  promisesKept: ['承诺达成率', 'Promises kept'],
  utilisation: ['工时利用率', 'Utilisation'],
  faqRefreshed: ['常见问题月更新率', 'FAQ refreshed in 30 days'],
};
const UNITS: Readonly<Record<FigureUnit, readonly [zh: string, en: string]>> = {
  count: ['', ''],
  millis: ['（秒）', ' (s)'],
  share: ['（%）', ' (%)'],
  stars: ['（星）', ' (stars)'],
};
const KEYS: Readonly<Record<BoardDimension, readonly [zh: string, en: string]>> = {
  day: ['日期', 'Day'],
  team: ['团队', 'Team'],
  agent: ['客服', 'Agent'],
  tier: ['会员等级', 'Tier'],
  channel: ['渠道', 'Channel'],
};
const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  none: ['普通', 'Standard'],
  silver: ['银卡', 'Silver'],
  gold: ['金卡', 'Gold'],
  message: ['留言', 'Message'],
  conversation: ['会话', 'Conversation'],
};

interface RowToWrite {
  readonly key: string;
  readonly name?: string | undefined;
  readonly values: readonly { readonly id: FigureId; readonly value?: number; readonly p90?: number }[];
}

/** A breakdown as the lines of a table, titles first. Times in seconds, shares in per cent; what is not known stays empty. */
export function tableOf(rows: readonly RowToWrite[], by: BoardDimension, language: Language): readonly string[][] {
  const at = language === 'zh' ? 0 : 1;
  const ids = [...new Set(rows.flatMap(({ values }) => values.map(({ id }) => id)))];
  const columns = ids.flatMap((id) => (specOf(id).hasP90 ? [{ id }, { id, isP90: true }] : [{ id }]));
  const titles = columns.map(
    ({ id, isP90 }: { id: FigureId; isP90?: boolean }) =>
      `${TITLES[id][at]}${isP90 ? ' P90' : ''}${UNITS[specOf(id).unit][at]}`,
  );
  const lines = rows.map(({ key, name, values }) => {
    const known = new Map(values.map((value) => [value.id, value]));
    const cells = columns.map(({ id, isP90 }: { id: FigureId; isP90?: boolean }) => {
      const value = isP90 ? known.get(id)?.p90 : known.get(id)?.value;
      return value === undefined ? '' : written(value, specOf(id).unit);
    });
    return [name ?? (by === 'tier' || by === 'channel' ? WORDS[key]?.[at] : undefined) ?? key, ...cells];
  });
  return [[KEYS[by][at], ...titles], ...lines];
}

function written(value: number, unit: FigureUnit): string {
  if (unit === 'millis')
    return String(Math.round(value / (value < MINUTE ? SECOND / 10 : SECOND)) / (value < MINUTE ? 10 : 1));
  if (unit === 'share') return String(Math.round(value * 1_000) / 10);
  return String(unit === 'stars' ? Math.round(value * 100) / 100 : value);
}
