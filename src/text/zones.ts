import { behindChina, isNamedZone, MINUTES_OF_DAY, type ZoneName } from '../../domain/calendar';
import { defineText, type Words } from './define-text';
import type { Language } from './language';

const zhZones: Readonly<Record<ZoneName, string>> = {
  'Asia/Shanghai': '北京、上海',
  'Asia/Urumqi': '乌鲁木齐',
  'Asia/Hong_Kong': '香港',
  'Asia/Macau': '澳门',
  'Asia/Taipei': '台北',
  'Asia/Singapore': '新加坡',
  'Asia/Tokyo': '东京',
  'Asia/Kuala_Lumpur': '吉隆坡',
  'Asia/Seoul': '首尔',
  'Asia/Bangkok': '曼谷',
  'Asia/Ho_Chi_Minh': '胡志明市、河内',
  'Asia/Jakarta': '雅加达',
  'Asia/Manila': '马尼拉',
  'Asia/Ulaanbaatar': '乌兰巴托',
  'Asia/Kolkata': '新德里、孟买',
  'Asia/Dubai': '迪拜',
  'Asia/Riyadh': '利雅得',
  'Europe/Moscow': '莫斯科',
  'Europe/Istanbul': '伊斯坦布尔',
  'Europe/London': '伦敦',
  'Europe/Paris': '巴黎',
  'Europe/Berlin': '柏林、法兰克福',
  'Europe/Madrid': '马德里',
  'Europe/Rome': '罗马、米兰',
  'Europe/Amsterdam': '阿姆斯特丹',
  'Africa/Johannesburg': '约翰内斯堡',
  'Africa/Nairobi': '内罗毕',
  'Africa/Lagos': '拉各斯',
  'America/New_York': '纽约',
  'America/Chicago': '芝加哥',
  'America/Denver': '丹佛',
  'America/Los_Angeles': '洛杉矶、旧金山',
  'America/Toronto': '多伦多',
  'America/Sao_Paulo': '圣保罗',
  'Pacific/Honolulu': '檀香山',
  'Australia/Perth': '珀斯',
  'Australia/Brisbane': '布里斯班',
  'Australia/Sydney': '悉尼、墨尔本',
  'Pacific/Auckland': '奥克兰',
};
const enZones: typeof zhZones = {
  'Asia/Shanghai': 'Beijing, Shanghai',
  'Asia/Urumqi': 'Ürümqi',
  'Asia/Hong_Kong': 'Hong Kong',
  'Asia/Macau': 'Macao',
  'Asia/Taipei': 'Taipei',
  'Asia/Singapore': 'Singapore',
  'Asia/Tokyo': 'Tokyo',
  'Asia/Kuala_Lumpur': 'Kuala Lumpur',
  'Asia/Seoul': 'Seoul',
  'Asia/Bangkok': 'Bangkok',
  'Asia/Ho_Chi_Minh': 'Ho Chi Minh City, Hanoi',
  'Asia/Jakarta': 'Jakarta',
  'Asia/Manila': 'Manila',
  'Asia/Ulaanbaatar': 'Ulaanbaatar',
  'Asia/Kolkata': 'Delhi, Mumbai',
  'Asia/Dubai': 'Dubai',
  'Asia/Riyadh': 'Riyadh',
  'Europe/Moscow': 'Moscow',
  'Europe/Istanbul': 'Istanbul',
  'Europe/London': 'London',
  'Europe/Paris': 'Paris',
  'Europe/Berlin': 'Berlin, Frankfurt',
  'Europe/Madrid': 'Madrid',
  'Europe/Rome': 'Rome, Milan',
  'Europe/Amsterdam': 'Amsterdam',
  'Africa/Johannesburg': 'Johannesburg',
  'Africa/Nairobi': 'Nairobi',
  'Africa/Lagos': 'Lagos',
  'America/New_York': 'New York',
  'America/Chicago': 'Chicago',
  'America/Denver': 'Denver',
  'America/Los_Angeles': 'Los Angeles, San Francisco',
  'America/Toronto': 'Toronto',
  'America/Sao_Paulo': 'São Paulo',
  'Pacific/Honolulu': 'Honolulu',
  'Australia/Perth': 'Perth',
  'Australia/Brisbane': 'Brisbane',
  'Australia/Sydney': 'Sydney, Melbourne',
  'Pacific/Auckland': 'Auckland',
};

export const zonesText = defineText(
  {
    zones: zhZones,
    title: '时区',
    row: (zone: string) => `按${zone}时间`,
    search: '搜城市，比如 东京、London',
    none: (words: string) => `没有找到“${words}”。时区也可以写成 Europe/Oslo 这样。`,
    typed: (zone: string) => `用 ${zone}`,
    use: '用这个时区',
    changed: (zone: string) => `改成${zone}时间了，保存后生效`,
    same: '和北京时间一样，改了也不会差。',
    ahead: (zone: string, apart: string) => `${zone}的钟比北京早${apart}。`,
    behind: (zone: string, apart: string) => `${zone}的钟比北京晚${apart}。`,
    summer: (apart: string) => `当地夏令时差${apart}，会自己跟着变。`,
    meaning: (clock: string, zone: string, china: string) =>
      `设的 ${clock} 就是${zone}的 ${clock}；客人看到的是北京时间 ${china}。节假日也按当地的日期算。`,
    unknown: (zone: string) => `设的时间都按 ${zone} 的钟算；客人看到的还是北京时间。`,
    hours: (count: number) => ` ${count} 小时`,
    hoursAndMinutes: (hours: number, minutes: number) => ` ${hours} 小时 ${minutes} 分钟`,
    dayBefore: (clock: string) => `前一天 ${clock}`,
    dayAfter: (clock: string) => `第二天 ${clock}`,
  },
  {
    zones: enZones,
    title: 'Time zone',
    row: (zone: string) => `By the clock of ${zone}`,
    search: 'A city, such as Tokyo or London',
    none: (words: string) => `Found no “${words}”. A zone may also be written as Europe/Oslo.`,
    typed: (zone: string) => `Use ${zone}`,
    use: 'Use this zone',
    changed: (zone: string) => `Now by the clock of ${zone}, once saved`,
    same: 'The same as in Beijing: nothing changes.',
    ahead: (zone: string, apart: string) => `The clock of ${zone} is${apart} ahead of Beijing’s.`,
    behind: (zone: string, apart: string) => `The clock of ${zone} is${apart} behind Beijing’s.`,
    summer: (apart: string) => `In its summer the difference is${apart}; that changes by itself.`,
    meaning: (clock: string, zone: string, china: string) =>
      `Your ${clock} is ${clock} in ${zone}; shoppers read ${china}, Beijing time. Holidays go by the local date.`,
    unknown: (zone: string) => `All times go by the clock of ${zone}; shoppers still read Beijing time.`,
    hours: (count: number) => (count === 1 ? ' 1 hour' : ` ${count} hours`),
    hoursAndMinutes: (hours: number, minutes: number) => ` ${hours} h ${minutes} min`,
    dayBefore: (clock: string) => `${clock} the day before`,
    dayAfter: (clock: string) => `${clock} the next day`,
  },
);

/** A zone as people call it; one that has no name here by its own. */
export const zoneWords = (zone: string, language: Language): string =>
  isNamedZone(zone) ? zonesText[language].zones[zone] : zone;

/** Zones that a text may mean: by their city in either language, or by their own name. */
export function zonesLike(typed: string, zones: readonly ZoneName[]): readonly ZoneName[] {
  const wanted = typed.trim().toLowerCase();
  const { zh, en } = zonesText;
  return zones.filter((zone) =>
    [zh.zones[zone], en.zones[zone], zone.replace(/_/g, ' ')].some((name) => name.toLowerCase().includes(wanted)),
  );
}

/** What it means that times go by a zone's clock, told by a clock of the shop's own. */
export function zoneMeaning(zone: string, minute: number, language: Language): string {
  const text = zonesText[language];
  if (!isNamedZone(zone)) return text.unknown(zone);
  const name = text.zones[zone];
  const { minutes, inSummer } = behindChina(zone);
  if (minutes === 0 && inSummer === undefined) return text.same;
  const apart = apartWords(minutes, text);
  return [
    ...(minutes === 0 ? [] : [minutes < 0 ? text.ahead(name, apart) : text.behind(name, apart)]),
    ...(inSummer === undefined ? [] : [text.summer(apartWords(inSummer, text))]),
    text.meaning(clockWords(minute), name, chinaClock(minute + minutes, text)),
  ].join(language === 'zh' ? '' : ' ');
}

function apartWords(minutes: number, text: Words<typeof zonesText.zh>): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return rest === 0 ? text.hours(hours) : text.hoursAndMinutes(hours, rest);
}

function chinaClock(minute: number, text: Words<typeof zonesText.zh>): string {
  const clock = clockWords((minute + MINUTES_OF_DAY) % MINUTES_OF_DAY);
  if (minute < 0) return text.dayBefore(clock);
  return minute >= MINUTES_OF_DAY ? text.dayAfter(clock) : clock;
}

const clockWords = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
