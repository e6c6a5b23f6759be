import { WEEKDAYS } from '../../domain/calendar';
import { HOUR, MINUTE, type Millis, SECOND } from '../../domain/kernel';
import { ROTA_BOUNDS } from '../../domain/rota';
import { defineText } from './define-text';
import { hoursText } from './hours';
import type { Language } from './language';

export const rotaText = defineText(
  {
    title: '班表',
    which: '哪个小组',
    demand: '一天里每小时回复多少客人',
    demandHint: '按上周平均。柱子是客人，横线是班上有几位。',
    demandEmpty: '还没有回复过客人，先看不出哪个钟点忙。',
    atHour: (hour: number, count: number, people: number) => `${hour} 点 平均 ${count} 位客人，最多 ${people} 位在班`,
    shifts: '谁什么时候在',
    empty: '还没有班表',
    emptyHint: '写下谁星期几、几点到几点在。写好就能试：多一位、早一点、晚一点，客人会少等多久。',
    add: '加一位',
    full: `最多 ${ROTA_BOUNDS.shifts} 段`,
    edit: (name: string, days: string, hours: string) => `${name} ${days} ${hours}，点按修改`,
    newTitle: '谁在班',
    name: '名字',
    nameHint: '还没来的人也能写，比如“新同事”。',
    days: '星期几',
    times: '几点到几点',
    done: '完成',
    remove: '删掉',
    removed: (name: string) => `删掉了${name}的这段班`,
    undo: '撤销',
    save: '保存班表',
    saved: '班表已保存',
    conflict: '有人刚刚改过班表。点这里看最新的，再改一次。',
    discard: '放弃修改',
    discarded: '改回已保存的班表了',
    what: '改了会怎样',
    whatHint: '拿上周的客人，按改后的班重新走一遍，和现在的班比。不会影响任何人。',
    whatFirst: '先保存现在的班表，再改着试。',
    whatChange: '在上面加人、减人或改时间，再来比。',
    hours: '营业时间',
    longer: { same: '照旧', earlier: '早开 1 小时', later: '晚关 1 小时', latest: '晚关 2 小时' },
    promise: '说好多久内回复',
    compare: '和现在比一比',
    column: '项目',
    now: '现在',
    changed: '改后',
    rows: {
      paid: '一周在班',
      mean: '平均等',
      p90: '十位里九位等不到',
      kept: (within: string) => `${within}内回复`,
      busy: '在班时忙着',
      unanswered: '没等到回复',
    },
    hoursOfPeople: (hours: number) => `${hours} 小时`,
    people: (count: number) => `${count} 位`,
    none: '–',
    basis: (days: number, came: number, answer: string) =>
      `用了最近 ${days} 天的 ${came} 位客人；你们写一次回复平均要 ${answer}，是按这几天客人等的时间推出来的。`,
    tooFew: '上周回复的客人太少，还说不准。过几天再试。',
    noHours: '先设好营业时间，才知道客人从几点等起。',
    export: '导出',
    exported: (name: string) => `${name} 已导出`,
    send: '发给同事',
  },
  {
    title: 'Rota',
    which: 'Which team',
    demand: 'Shoppers answered in each hour of a day',
    demandHint: 'On average of last week. Bars are shoppers, the line is how many people are on.',
    demandEmpty: 'Nobody has been answered yet, so no hour is known to be busy.',
    atHour: (hour: number, count: number, people: number) =>
      `${hour}:00, ${count} shoppers on average, ${people} people on`,
    shifts: 'Who works when',
    empty: 'No rota yet',
    emptyHint:
      'Say who works on which days and from when to when. Then try: one more, earlier, later, and see who waits less.',
    add: 'Add somebody',
    full: `At most ${ROTA_BOUNDS.shifts} shifts`,
    edit: (name: string, days: string, hours: string) => `${name} ${days} ${hours}, tap to change`,
    newTitle: 'Who works',
    name: 'Name',
    nameHint: 'Somebody still to come is fine too, such as “New colleague”.',
    days: 'Days',
    times: 'From when to when',
    done: 'Done',
    remove: 'Remove',
    removed: (name: string) => `Removed this shift of ${name}`,
    undo: 'Undo',
    save: 'Save rota',
    saved: 'Rota saved',
    conflict: 'Somebody changed the rota just now. Tap to see theirs, then change it again.',
    discard: 'Discard changes',
    discarded: 'Back to the saved rota',
    what: 'What if',
    whatHint:
      'Last week’s shoppers are played again with the changed rota, beside the one you have. Nobody is affected.',
    whatFirst: 'Save the rota you have first, then change it here and try.',
    whatChange: 'Add or remove somebody above, or change their hours; then compare.',
    hours: 'Opening hours',
    longer: { same: 'As now', earlier: 'Open 1 h earlier', later: 'Close 1 h later', latest: 'Close 2 h later' },
    promise: 'Answer promised within',
    compare: 'Compare with now',
    column: 'Figure',
    now: 'Now',
    changed: 'Changed',
    rows: {
      paid: 'On duty a week',
      mean: 'Average wait',
      p90: 'Nine in ten wait less than',
      kept: (within: string) => `Answered within ${within}`,
      busy: 'Busy while on duty',
      unanswered: 'Never answered',
    },
    hoursOfPeople: (hours: number) => `${hours} h`,
    people: (count: number) => String(count),
    none: '–',
    basis: (days: number, came: number, answer: string) =>
      `By ${came} shoppers of the last ${days} days. Writing one answer takes you ${answer} on average, which follows from how long they waited.`,
    tooFew: 'Too few shoppers were answered last week to tell. Try again in some days.',
    noHours: 'Set your opening hours first, so that it is known from when somebody waits.',
    export: 'Export',
    exported: (name: string) => `${name} exported`,
    send: 'Send to colleagues',
  },
);

/** 周一至周五、周日; every day as one word. */
export function formatWeekdays(weekdays: readonly number[], language: Language): string {
  const { weekdays: names, copyAll } = hoursText[language];
  if (weekdays.length === WEEKDAYS) return copyAll;
  const groups: [number, number][] = [];
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last && last[1] + 1 === day) last[1] = day;
    else groups.push([day, day]);
  }
  const name = (day: number): string => names[day] ?? '';
  const to = language === 'zh' ? '至' : '–';
  return groups
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}${to}${name(last)}`))
    .join(language === 'zh' ? '、' : ', ');
}

/** A wait to the second below some minutes: 45 秒, 1 分 30 秒, 12 分钟. */
export function formatShortWait(millis: Millis, language: Language): string {
  const isEnglish = language === 'en';
  const seconds = Math.round(millis / SECOND);
  if (seconds < 60) return isEnglish ? `${seconds} s` : `${seconds} 秒`;
  if (millis < 10 * MINUTE) {
    const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
    if (rest === 0) return isEnglish ? `${minutes} min` : `${minutes} 分钟`;
    return isEnglish ? `${minutes} min ${rest} s` : `${minutes} 分 ${rest} 秒`;
  }
  if (millis < HOUR) return isEnglish ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 60)} 分钟`;
  const hours = Math.round((10 * millis) / HOUR) / 10;
  return isEnglish ? `${hours} h` : `${hours} 小时`;
}
