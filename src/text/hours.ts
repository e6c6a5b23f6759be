import {
  type Calendar,
  type CalendarProblem,
  type DayGroup,
  dayGroups,
  MINUTES_OF_DAY,
  type Slot,
  type Slots,
  sorted,
  USUAL_ZONE,
  WEEKDAY_NAMES,
  weekdayOf,
  weekGroups,
} from '../../domain/calendar';
import { chinaDay, chinaTime, LIST_COUNTS, type Millis, startOfChinaDay } from '../../domain/kernel';
import { defineText } from './define-text';
import type { Language } from './language';
import { formatDay } from './time';
import { zoneWords } from './zones';

export const hoursText = defineText(
  {
    title: '营业时间',
    whose: '谁的营业时间',
    shop: '店铺',
    now: '连起来读',
    week: '每周',
    weekdays: WEEKDAY_NAMES,
    dayInitials: ['一', '二', '三', '四', '五', '六', '日'] as readonly string[],
    days: '节假日和调休',
    noDays: '没有要特别安排的日子',
    addDays: '加日期',
    fullDays: `最多 ${LIST_COUNTS.exceptionalDays} 天`,
    closed: '休息',
    allDay: '全天',
    nextDay: (clock: string) => `次日 ${clock}`,
    edit: (day: string, hours: string) => `${day} ${hours}，点按修改`,
    remove: (day: string) => `删掉 ${day}`,
    removed: (day: string) => `${day}按平时来`,
    undo: '撤销',
    save: '保存',
    saved: '营业时间已保存',
    from: '开始',
    to: '结束',
    nth: (place: number, edge: string) => `第 ${place} 段${edge}`,
    removeSlot: (slot: string) => `删掉 ${slot}`,
    addSlot: '加一段',
    dayOff: '这天休息',
    hour: '点',
    minute: '分',
    copyTo: '复制到其他天',
    copyAll: '每天',
    copyWorkdays: '周一到周五',
    copied: (day: string) => `已经和${day}一样`,
    done: '完成',
    firstDay: '点一下选哪天；连着几天，再点最后一天。',
    chosenDays: (days: string) => `选好了：${days}`,
    monthBefore: '上个月',
    monthAfter: '下个月',
    month: (year: number, month: number) => `${year}年${month}月`,
    isSet: '已有安排',
    kind: '这些天',
    holiday: '休息',
    open: '营业',
    add: '加上',
    emptyTitle: '还没有设营业时间',
    emptyHint: '设好后，客人在休息时间会看到几点起有人回复，也只能约有人的时间回电。',
    begin: '开始设',
    asShop: '和店铺一样',
    asShopHint: (words: string) => `现在跟着店铺：${words}`,
    own: '给这个组单独设',
    drop: '不再设营业时间',
    dropped: '保存后，就不再告诉客人营业时间',
    dropTeam: '改回和店铺一样',
    droppedTeam: '保存后，就和店铺一样了',
    noTeam: '还没有你的小组',
    noTeamHint: '请管理员在“成员”里把你加进小组。',
    conflict: '有人刚刚改过营业时间。点这里看最新的，再改一次。',
    ofZone: (zone: string) => `按${zone}时间`,
    overlap: '这段和前面的重叠了',
    wrong: '有一天的时间重叠了，改好才能保存。',
    andMore: (count: number) => `后面还有 ${count} 处特别安排`,
  },
  {
    title: 'Opening hours',
    whose: 'Whose hours',
    shop: 'The shop',
    now: 'In words',
    week: 'Every week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    dayInitials: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    days: 'Holidays and special days',
    noDays: 'No day is different',
    addDays: 'Add dates',
    fullDays: `At most ${LIST_COUNTS.exceptionalDays} days`,
    closed: 'closed',
    allDay: 'all day',
    nextDay: (clock: string) => `${clock} next day`,
    edit: (day: string, hours: string) => `${day} ${hours}, tap to change`,
    remove: (day: string) => `Remove ${day}`,
    removed: (day: string) => `${day}: as usual`,
    undo: 'Undo',
    save: 'Save',
    saved: 'Opening hours saved',
    from: 'From',
    to: 'To',
    nth: (place: number, edge: string) => `Time ${place}, ${edge}`,
    removeSlot: (slot: string) => `Remove ${slot}`,
    addSlot: 'Add a time',
    dayOff: 'Closed this day',
    hour: 'Hour',
    minute: 'Minute',
    copyTo: 'Copy to other days',
    copyAll: 'Every day',
    copyWorkdays: 'Monday to Friday',
    copied: (day: string) => `Now the same as ${day}`,
    done: 'Done',
    firstDay: 'Tap a day; for several in a row tap the last one too.',
    chosenDays: (days: string) => `Chosen: ${days}`,
    monthBefore: 'Previous month',
    monthAfter: 'Next month',
    month: (year: number, month: number) => `${MONTHS[month - 1] ?? ''} ${year}`,
    isSet: 'set already',
    kind: 'These days',
    holiday: 'Closed',
    open: 'Open',
    add: 'Add',
    emptyTitle: 'No opening hours yet',
    emptyHint: 'With them, shoppers read when somebody replies again, and can only wish for a call while you are here.',
    begin: 'Set them',
    asShop: 'As the shop',
    asShopHint: (words: string) => `As the shop: ${words}`,
    own: 'Set hours for this team',
    drop: 'Have no opening hours',
    dropped: 'Once saved, shoppers are told no hours',
    dropTeam: 'Back to the shop’s hours',
    droppedTeam: 'Once saved, it is as the shop',
    noTeam: 'You have no team yet',
    noTeamHint: 'An admin can add you to one under Members.',
    conflict: 'Somebody changed the hours just now. Tap to see theirs, then change them again.',
    ofZone: (zone: string) => `Local time of ${zone}`,
    overlap: 'Overlaps with one before',
    wrong: 'Times of one day overlap. Change them to save.',
    andMore: (count: number) => `and ${count} more special days`,
  },
);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'].concat([
  'October',
  'November',
  'December',
]);

/** How many special days the words name; the page lists all of them. */
const MAX_NAMED = 3;

/** `9:00`, `24:00`, 次日 2:00. */
export function formatMinute(minute: number, language: Language): string {
  const clock = (of: number) => `${Math.floor(of / 60)}:${String(of % 60).padStart(2, '0')}`;
  if (minute <= MINUTES_OF_DAY) return clock(minute);
  return hoursText[language].nextDay(clock(minute - MINUTES_OF_DAY));
}

/** `9:00–22:00`. */
export function formatSlot({ from, to }: Slot, language: Language): string {
  if (from === 0 && to === MINUTES_OF_DAY) return hoursText[language].allDay;
  return `${formatMinute(from, language)}–${formatMinute(to, language)}`;
}

/** `9:00–12:00、13:00–18:00`, 休息. */
export function formatSlots(slots: Slots, language: Language): string {
  if (slots.length === 0) return hoursText[language].closed;
  return sorted(slots)
    .map((slot) => formatSlot(slot, language))
    .join(language === 'zh' ? '、' : ', ');
}

/** 10月1日–7日, by the numbers of the days. */
export function formatDays({ first, last }: Pick<DayGroup, 'first' | 'last'>, now: Millis, language: Language): string {
  const [from, to] = [startOfChinaDay(first), startOfChinaDay(last)];
  const begins = formatDay(from, now, language);
  if (first === last) return begins;
  const [{ year, month }, end] = [chinaTime(from), chinaTime(to)];
  if (year !== end.year || month !== end.month) return `${begins}–${formatDay(to, now, language)}`;
  if (language === 'zh') return `${begins}–${end.day}日`;
  return begins.replace(/^(\w+ \d+)/, `$1–${end.day}`);
}

/** 10月1日 周四. */
export const formatDate = (day: number, now: Millis, language: Language): string =>
  `${formatDays({ first: day, last: day }, now, language)} ${hoursText[language].weekdays[weekdayOf(day)] ?? ''}`;

/** 周一至周日 9:00–22:00，10月1日–7日休息: a whole calendar from today on. */
export function formatCalendar(calendar: Calendar, now: Millis, language: Language): string {
  const { weekdays, andMore, ofZone } = hoursText[language];
  const special = dayGroups(calendar, chinaDay(now));
  const named = ({ first, last }: DayGroup) =>
    first === last
      ? (weekdays[first] ?? '')
      : `${weekdays[first] ?? ''}${language === 'zh' ? '至' : '–'}${weekdays[last] ?? ''}`;
  const parts = [
    ...weekGroups(calendar).map((group) => together(named(group), group.slots, language)),
    ...special.slice(0, MAX_NAMED).map((group) => together(formatDays(group, now, language), group.slots, language)),
    ...(special.length > MAX_NAMED ? [andMore(special.length - MAX_NAMED)] : []),
    ...(calendar.zone === USUAL_ZONE ? [] : [ofZone(zoneWords(calendar.zone, language))]),
  ];
  return parts.join(language === 'zh' ? '，' : '; ');
}

/** 周日休息, but 周一 9:00–22:00: Chinese stands close to Chinese. */
function together(days: string, slots: Slots, language: Language): string {
  const words = formatSlots(slots, language);
  return language === 'zh' && slots.length === 0 ? `${days}${words}` : `${days} ${words}`;
}

/** The days that have a problem, as `calendarProblems` names them. */
export const problemDays = (problems: readonly CalendarProblem[]): ReadonlySet<string> =>
  new Set(problems.map(({ day }) => day));
