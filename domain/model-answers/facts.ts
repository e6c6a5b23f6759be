/*
 * What of a text can be checked word for word: amounts, times, shares, numbers one can dial, addresses of the web. Each is brought to one
 * spelling, so that 「三天」 is 「3 天」 and 「￥12.00」 「12元」.
 */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const NUMERAL = '零〇一二两三四五六七八九十百千万';
/** What is counted in. 个 and 次 are left out: 「一个」「一次」 count nothing. */
const UNITS =
  '个工作日|工作日|个小时|小时|个月|个钟头|钟头|分钟|秒钟?|天|日|周|星期|礼拜|年|月|号|点|元|块钱?|角|分|折|成|倍|件|包|盒|罐|斤|公斤|千克|克|升|毫升|米|厘米|%|积分|岁|yuan|days?|hours?|minutes?|weeks?|months?|years?|percent';
const IN_NUMERALS = new RegExp(`([${NUMERAL}]+)(?=\\s*(?:[-~至到]\\s*[${NUMERAL}\\d]+\\s*)?(?:${UNITS}))`, 'gu');
const QUANTITY = new RegExp(
  `(?:[¥$]\\s*)?(\\d+(?:[.:]\\d+)*)(?:\\s*(?:-|~|至|到|to)\\s*(?:[¥$]\\s*)?(\\d+(?:[.:]\\d+)*))?\\s*(${UNITS})?`,
  'giu',
);
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|top|vip|shop|xyz|cc|io)\b\S*/giu;
const MAIL = /[\w.+-]+@[\w.-]+/gu;
/** Seven digits and more with little between them are dialled, or are somebody's. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}/gu;

/** 「下午四点」 is 16:00. */
const OF_DAY = /(上午|早上|中午|下午|晚上)\s*(\d{1,2})\s*点(?!半|\d)/gu;

/** One unit for each thing that is counted. */
const SAME_UNIT: readonly (readonly [RegExp, string])[] = [
  [/^个?工作日$/u, '工作日'],
  [/^(?:个?小时|个?钟头|hours?)$/iu, '小时'],
  [/^(?:天|日|days?)$/iu, '天'],
  [/^(?:周|星期|礼拜|weeks?)$/iu, '周'],
  [/^(?:分钟|minutes?)$/iu, '分钟'],
  [/^秒钟?$/u, '秒'],
  [/^(?:个月|months?)$/iu, '个月'],
  [/^(?:年|years?)$/iu, '年'],
  [/^(?:元|块钱?|yuan)$/iu, '元'],
  [/^(?:%|percent)$/iu, '%'],
];

/** What a text says that another has to say as well: `12元`, `3工作日`, `16:00`, `tel:4001234567`, an address. */
export function factsIn(text: string): ReadonlySet<string> {
  const facts = new Set<string>();
  let rest = text.normalize('NFKC').replace(/[–—～]/gu, '-');
  const take = (pattern: RegExp, say: (found: string) => string): void => {
    rest = rest.replace(pattern, (found) => {
      facts.add(say(found));
      return ' ';
    });
  };
  take(MAIL, (found) => found.toLowerCase());
  take(ADDRESS, (found) => found.toLowerCase().replace(/[),.;。，；）」』]+$/u, ''));
  take(LONG_NUMBER, (found) => `tel:${found.replace(/\D/g, '')}`);
  const counted = rest.replace(IN_NUMERALS, (numeral) => String(amountOf(numeral)));
  const clocked = counted.replace(OF_DAY, (_whole, half: string, hour: string) => `${hourOf(half, Number(hour))}:00`);
  for (const [whole, first = '', last, unit = ''] of clocked.matchAll(QUANTITY)) {
    const of = unit === '' && /[¥$]/.test(whole) ? '元' : unitOf(unit);
    for (const value of last === undefined ? [first] : [first, last]) facts.add(`${plain(value)}${of}`);
  }
  return facts;
}

const hourOf = (half: string, hour: number): number => (/[下晚]/u.test(half) && hour < 12 ? hour + 12 : hour);

function unitOf(unit: string): string {
  for (const [pattern, name] of SAME_UNIT) if (pattern.test(unit)) return name;
  return unit.toLowerCase();
}

/** `12.00` is `12`; a time of day stays as it is. */
const plain = (value: string): string => (/^\d+(?:\.\d+)?$/.test(value) ? String(Number(value)) : value);

function amountOf(numeral: string): number {
  let [sum, one] = [0, 0];
  for (const sign of numeral) {
    const power = POWERS[sign];
    if (power === undefined) one = DIGITS[sign] ?? 0;
    else [sum, one] = [sum + (one === 0 ? 1 : one) * power, 0];
  }
  return sum + one;
}
