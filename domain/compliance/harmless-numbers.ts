import { isBankCard, isLandline, isMobile, looksLikeIdCard } from './personal-numbers';

/*
 * Numbers of seven digits and more that tell nothing of a person, by how they are written. Matched against a folded text
 * (see fold-digits.ts), so every digit is an ASCII one. Whatever is not listed here is hidden.
 */

/** No digit before it, and none that a sign alone parts from it: then it is the end of something longer. */
const FRESH = String.raw`(?<!\d[^\p{L}\d]{0,8})(?<!\d)`;
const SHORT = String.raw`\d{1,5}(?:\.\d{1,2})?`;
/** What may follow a number of any length: no name and no word goes on with it. 张, 天, 分 or 万 might: 91234567张小姐. */
const UNITS_OF_ANY =
  '元|块钱|件|盒|罐|瓶|袋|份|套|克|g|kg|千克|公斤|ml|毫升|cm|mm|厘米|毫米|毫安|mah|小时|分钟|积分|rmb|yuan|pcs';
const UNITS_OF_FEW =
  '块|万|千|百|亿|个|包|斤|两|l|升|米|天|日|秒|次|位|人|页|%|度|℃|°|岁|分|条|张|箱|双|码|寸|瓦|w|年|月|点|折|星';
const YEAR = String.raw`(?:19|20)\d{2}`;
const between = (item: string, signs: string) => `${item}(?: ?[${signs}] ?${item})`;

/** Looser than a number of a person: see `Harmless`. */
const LOOSE: readonly RegExp[] = [
  // 2026-11-20, 2026年11月20日, 20261120
  /(?<!\d)(?:19|20)\d{2}([-/.年])(?:0?[1-9]|1[0-2])[-/.月](?:0?[1-9]|[12]\d|3[01])日?(?!\d)/g,
  /(?<!\d)20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  // 2019-2023, 2024、2025、2026
  new RegExp(String.raw`${FRESH}(?:${between(YEAR, '-~至到、')}|${between(YEAR, '-~至到、, /')}{2,})(?!\d)`, 'gu'),
  // 14:05, 14:05:33
  /(?<!\d)(?:[01]?\d|2[0-4])[::][0-5]\d(?:[::][0-5]\d)?(?!\d)/g,
  // 11月20日, 11/20, 11.20-11.25
  /(?<!\d)(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日?/g,
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\d/])/g,
  /(?<![\d.-])(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01]) ?[-~到至] ?(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])(?![\d.-])/g,
  // ¥1,280.00, 1,280元, 1000-2000元, 2000、3000、5000元, 12.5万, 99.00 88.00 77.00. Of eight digits are numbers of Hong Kong.
  /[¥￥$€£] ?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)|[¥￥$€£] ?\d{1,7}(?:\.\d{1,4})?(?!\d)/g,
  // 积分1234567
  /(?:积分|余额|合计|总价|一共|浏览量) ?:? ?\d{1,7}(?!\d|[-. ]\d)/g,
  new RegExp(String.raw`${FRESH}\d{1,3}(?:,\d{3})+(?:\.\d{1,2})? ?(?:${UNITS_OF_ANY})(?![a-z])`, 'gu'),
  new RegExp(String.raw`${FRESH}\d{1,7}(?:\.\d{1,4})? ?(?:${UNITS_OF_ANY})(?![a-z])`, 'gu'),
  new RegExp(`${FRESH}${between(SHORT, '-~到至/、,，')}{1,3} ?(?:${UNITS_OF_ANY})(?![a-z])`, 'gu'),
  new RegExp(String.raw`${FRESH}\d{1,6}(?:\.\d{1,4})? ?(?:${UNITS_OF_FEW})(?![a-z])`, 'gu'),
  new RegExp(`${FRESH}${between(String.raw`\d{1,3}(?:\.\d)?`, '-~到至/')} ?(?:${UNITS_OF_FEW})(?![a-z])`, 'gu'),
  new RegExp(String.raw`${FRESH}${between(String.raw`\d{1,4}\.\d{2}`, ' 、,，;；/+')}+(?![\d.])`, 'gu'),
  // 满300-30，500-60
  /满 ?\d{2,5}[-减]\d{1,4}(?: ?[、,，;；] ?\d{2,5}[-减]\d{1,4}){0,5}(?!\d)/g,
  // 37.5 38 38.5
  /(?<![\d.])(?=[\d 、,，/]{1,20}\.5)[2-5]\d(?:\.5)?(?:[ 、,，/]{1,2}[2-5]\d(?:\.5)?){1,9}(?![\d.])/g,
];
const FIRM: readonly RegExp[] = [
  // A message's own number: month, day, five digits.
  /(?<!\d[-.]?)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{5}(?![-.]?\d)/g,
  // Hotlines of firms, not in the middle of a longer number: 6222 800 1234 567.
  /(?<!\d[-. ]?)[48]00[- ]?(?:\d{3}[- ]?\d{4}|\d{4}[- ]?\d{3})(?![-. ]?\d)/g,
  // Parcel numbers that say whose they are, and those of the world's post.
  /(?<![a-z0-9])(?:sf|yt|jd|zto?|sto?|yd|jt|dpk|ems|e[ab]|lp|za|zy)\d{12,15}(?![a-z0-9])/g,
  /(?<![a-z0-9])jd[a-z]{1,2}\d{11,15}(?![a-z0-9])/g,
  /(?<![a-z0-9])[a-z]{2}\d{9}[a-z]{2}(?![a-z0-9])/g,
];
/** 180×120×45: of so few digits that no phone is written so. */
const SIZES = /(?<!\d)\d{1,4}(?:\.\d)?(?: ?[x×✕*] ?\d{1,4}(?:\.\d)?){1,3}(?!\d)/g;
const MAX_SIZE_DIGITS = 10;
/** What a locker shows. */
const LOCKER_CODE = /取[件货]码[^\d\n]{0,4}\d[\d-]{2,11}(?!\d)/g;
const MAX_LOCKER_DIGITS = 8;
/** A number after a word for an order or a parcel, as long as carriers write theirs. */
const AFTER_A_WORD =
  /(?:订单|单号|快递|运单|物流|包裹|取件|顺丰|圆通|中通|申通|韵达|极兔|京东|邮政|德邦|ems|order|parcel|tracking)([^\d\n]{0,8})(\d{12,15})(?!\d)/g;
/** Between the two it says that the number is not a parcel's after all. */
const OF_A_PERSON = /电话|手机|身份|证|卡|微信|vx|qq|联系|本人|tel|phone|mobile/;

type Span = readonly [from: number, to: number];

/** Places of a folded text, from and to, whose numbers may stay. */
export interface Harmless {
  /** Orders, parcels, hotlines: nothing of a person goes on through them. */
  readonly firm: readonly Span[];
  /** Dates, times, amounts: a number of a person may be written with one in the middle, such as a birthday. */
  readonly loose: readonly Span[];
}

/** @param known numbers of the very order and parcel that is spoken of */
export function harmlessSpans(plain: string, known: readonly string[]): Harmless {
  const digitsOf = ([from, to]: Span) => plain.slice(from, to).replace(/\D/g, '');
  const isNobodys = (span: Span) => !isPersonal(digitsOf(span));
  const atMost = (most: number) => (span: Span) => digitsOf(span).length <= most && isNobodys(span);
  return {
    firm: [
      ...FIRM.flatMap((form) => spansOf(plain, form)).filter(isNobodys),
      ...spansAfterAWord(plain).filter(isNobodys),
      ...spansOf(plain, LOCKER_CODE).filter(atMost(MAX_LOCKER_DIGITS)),
      ...known.flatMap((number) => spansOfKnown(plain, number)),
    ],
    loose: [
      ...LOOSE.flatMap((form) => spansOf(plain, form)).filter(isNobodys),
      ...spansOf(plain, SIZES).filter(atMost(MAX_SIZE_DIGITS)),
    ],
  };
}

const isPersonal = (digits: string) => [isMobile, isLandline, looksLikeIdCard, isBankCard].some((is) => is(digits));

const spansOf = (plain: string, form: RegExp): Span[] =>
  [...plain.matchAll(form)].map((match) => [match.index, match.index + match[0].length]);

function spansAfterAWord(plain: string): Span[] {
  return [...plain.matchAll(AFTER_A_WORD)].flatMap((match): Span[] => {
    const [whole, gap = '', number = ''] = match;
    const to = match.index + whole.length;
    return OF_A_PERSON.test(gap) ? [] : [[to - number.length, to]];
  });
}

/** Shorter ones would let parts of other numbers through. */
const MIN_KNOWN_CHARS = 6;

/** However it was copied: in small letters, in groups. */
function spansOfKnown(plain: string, number: string): Span[] {
  const signs = number.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  if (signs.length < MIN_KNOWN_CHARS) return [];
  return spansOf(plain, new RegExp(String.raw`(?<!\d)${[...signs].join('[ -]?')}(?!\d)`, 'g'));
}

/** 36、37、38、39 or 165 170 175: each as much more than the one before. No number of a person is written so. */
export function isCounting(groups: readonly string[]): boolean {
  if (groups.length < 3 || groups.some((group) => group.length > 3)) return false;
  const steps = groups.slice(1).map((group, index) => Number(group) - Number(groups[index]));
  return steps.every((step) => step > 0 && step === steps[0]);
}
