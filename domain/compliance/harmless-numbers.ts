import { isBankCard, isIdCard, isLandline, isMobile } from './personal-numbers';

/*
 * Numbers of seven digits and more that tell nothing of a person, by how they are written. Matched against a folded text
 * (see fold-digits.ts), so every digit is an ASCII one. Whatever is not listed here is hidden.
 */

const NUMBER = String.raw`\d{1,9}(?:\.\d{1,4})?`;
const SHORT = String.raw`\d{1,5}(?:\.\d{1,2})?`;
/** No digit before it, and none that a sign alone parts from it: then it is the end of something longer. */
const FRESH = String.raw`(?<!\d[\s,，、./·~-]{0,3})(?<!\d)`;
const UNITS =
  '元|块|万|千|百|亿|件|个|盒|罐|瓶|包|袋|份|克|g|kg|千克|公斤|斤|两|ml|毫升|l|升|cm|mm|厘米|毫米|米|天|日|小时|分钟|秒|次|位|人|页|%|度|岁|分|积分|条|张|箱|双|套|码|寸|瓦|w|毫安|mah|年|月|点|折|星|rmb|yuan|pcs';

const FORMS: readonly RegExp[] = [
  // 2026-11-20, 2026年11月20日, 20261120
  /(?<!\d)(?:19|20)\d{2}([-/.年])(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\d|3[01])日?(?!\d)/g,
  /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  // 2019-2023
  /(?<!\d)(?:19|20)\d{2} ?[-~至到] ?(?:19|20)\d{2}(?!\d)/g,
  // 14:05, 14:05:33
  /(?<!\d)(?:[01]?\d|2[0-4])[::][0-5]\d(?:[::][0-5]\d)?(?!\d)/g,
  // 11月20日, 11/20
  /(?<!\d)(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日?/g,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/])/g,
  // ¥1,280.00, 1,280元, 1000-2000元, 12.5万
  new RegExp(String.raw`[¥￥$€£] ?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)|[¥￥$€£] ?${NUMBER}(?!\d)`, 'g'),
  new RegExp(String.raw`${FRESH}\d{1,3}(?:,\d{3})+(?:\.\d{1,2})? ?(?:${UNITS})`, 'g'),
  new RegExp(`${FRESH}(?:${SHORT} ?[-~到至/] ?${SHORT}|${NUMBER}) ?(?:${UNITS})(?![a-z])`, 'g'),
  // A message's own number: month, day, five digits.
  /(?<!\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{5}(?!\d)/g,
  // Hotlines of firms.
  /(?<!\d)[48]00[- ]?(?:\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3})(?!\d)/g,
  // What a locker shows.
  /取[件货]码[^\d\n]{0,4}\d[\d-]{2,11}(?!\d)/g,
  // Parcel numbers that say whose they are.
  /(?<![a-z0-9])(?:sf|yt|jd[a-z]{0,2}|zto?|sto?|yd|jt|dpk|ems|e[ab]|lp|za|zy)\d{12,15}(?![a-z0-9])/g,
];
/** 180×120×45: of so few digits that no phone is written so. */
const SIZES = /(?<!\d)\d{1,4}(?:\.\d)?(?: ?[x×✕*] ?\d{1,4}(?:\.\d)?){1,3}(?!\d)/g;
const MOST_SIZE_DIGITS = 9;
/** A number after a word for an order or a parcel, as long as carriers write theirs. */
const AFTER_A_WORD =
  /(?:订单|单号|快递|运单|物流|包裹|取件|顺丰|圆通|中通|申通|韵达|极兔|京东|邮政|德邦|order|parcel|tracking)[^\d\n]{0,8}(\d{12,15})(?!\d)/g;

type Place = readonly [from: number, to: number];

/** Places of a folded text, from and to, whose numbers may stay. `known`: numbers of this very order and its parcel. */
export function harmlessPlaces(plain: string, known: readonly string[]): readonly Place[] {
  return [
    ...FORMS.flatMap((form) => placesOf(plain, form)),
    ...placesOf(plain, SIZES).filter(
      ([from, to]) => plain.slice(from, to).replace(/\D/g, '').length <= MOST_SIZE_DIGITS,
    ),
    ...placesAfterAWord(plain),
    ...known.flatMap((number) => placesOfKnown(plain, number.toLowerCase())),
  ];
}

const placesOf = (plain: string, form: RegExp): Place[] =>
  [...plain.matchAll(form)].map((match) => [match.index, match.index + match[0].length]);

function placesAfterAWord(plain: string): Place[] {
  return [...plain.matchAll(AFTER_A_WORD)].flatMap((match): Place[] => {
    const number = match[1] ?? '';
    const to = match.index + match[0].length;
    const isPersonal = [isMobile, isLandline, isIdCard, isBankCard].some((is) => is(number));
    return isPersonal ? [] : [[to - number.length, to]];
  });
}

/** Shorter ones would let parts of other numbers through. */
const LEAST_KNOWN_CHARS = 6;

function placesOfKnown(plain: string, number: string): Place[] {
  const places: Place[] = [];
  if (number.length < LEAST_KNOWN_CHARS) return places;
  for (let at = plain.indexOf(number); at !== -1; at = plain.indexOf(number, at + 1)) {
    const isWhole = !/\d/.test(plain[at - 1] ?? '') && !/\d/.test(plain[at + number.length] ?? '');
    if (isWhole) places.push([at, at + number.length]);
  }
  return places;
}

/** 36、37、38、39 or 165 170 175: each as much more than the one before. No number of a person is written so. */
export function isCounting(groups: readonly string[]): boolean {
  if (groups.length < 3 || groups.some((group) => group.length > 3)) return false;
  const steps = groups.slice(1).map((group, place) => Number(group) - Number(groups[place]));
  return steps.every((step) => step > 0 && step === steps[0]);
}
