import { BLANKS } from '../kernel';
import { maskText } from './mask-text';

/*
 * Takes out of the desk's own words what they say of one person, so that the rest may be said to everybody. A blank stays where
 * something was; who reads it on fills it in. Rather a blank too many: what holds for all is written again in a moment.
 * Every quantifier is bounded, so the time taken grows with the text and no faster.
 */

/** Surnames of some 95 in a hundred, and those of two signs. */
const SURNAME =
  '(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤闻])';
const TITLE = '(?:先生|女士|小姐|太太|老师|师傅|大哥|大姐|阿姨|叔叔|同学|经理|店长|总|哥|姐)';
const HAN = String.raw`\p{Script=Han}`;
/** No word goes on into it. */
const FRESH = String.raw`(?<![\p{Script=Han}\p{L}\d])`;

const NAMES: readonly (readonly [form: RegExp, kept: string])[] = [
  // 收件人：王小明, 姓名 王小明
  [
    new RegExp(
      String.raw`((?:收[件货]人|联系人|姓名|户名|持卡人|经办人)(?:姓名|名字)?[是为写填叫]?\s{0,2}[:：]?\s{0,2})${SURNAME}${HAN}{1,3}`,
      'gu',
    ),
    '$1',
  ],
  // 我是小林, 客服小方
  [new RegExp(String.raw`((?:我是|我叫|这里是|客服|专员|顾问|同事|找|联系)\s?)[小老阿]${SURNAME}`, 'gu'), '$1'],
  // 我叫王芳。
  [new RegExp(String.raw`((?:我是|我叫)\s?)${SURNAME}${HAN}{1,2}(?=[，,。.！!：:、\s]|$)`, 'gu'), '$1'],
  // 王女士, 张小明先生
  [new RegExp(`${SURNAME}${HAN}{0,2}${TITLE}`, 'gu'), ''],
  // 王小明你好, 晓曼，您好
  [new RegExp(`${FRESH}${SURNAME}${HAN}{1,2}(?=[，, ]{0,2}[你您]好)`, 'gu'), ''],
];

const PLACE = '(?:省|自治区|特别行政区|市|自治州|地区|盟|区|县|旗|镇|乡|街道)';
const WAY = '(?:路|街|巷|弄|大道|胡同|村|小区|花园|苑|新村|大厦|广场|公寓|家园|府|城)';
const DOOR = String.raw`(?:[\dA-Za-z一二三四五六七八九十百零甲乙丙-]{1,6}\s?(?:号楼|号|弄|栋|幢|座|单元|楼|层|室))`;
const ADDRESSES: readonly RegExp[] = [
  // 浙江省杭州市西湖区文三路 88 号 3 幢 201 室
  new RegExp(String.raw`(?:${HAN}{1,4}?${PLACE}\s?){0,5}${HAN}{1,5}?${WAY}\s?${DOOR}(?:\s?${DOOR}){0,5}`, 'gu'),
  // 浙江省 杭州市 西湖区
  new RegExp(String.raw`${HAN}{2,4}?(?:省|自治区|特别行政区)\s?(?:${HAN}{1,4}?${PLACE}\s?){1,5}`, 'gu'),
  new RegExp(String.raw`${HAN}{2,4}?市\s?(?:${HAN}{1,4}?(?:区|县|镇|乡|街道)\s?){1,4}`, 'gu'),
];

const AMOUNTS: readonly RegExp[] = [
  /[¥￥$€£]\s?\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?(?:\s?(?:元|块|万))?/gu,
  /(?<!\d)\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?\s?(?:万元|元|块钱|块(?!\p{Script=Han})|rmb|RMB)/gu,
  /[一二三四五六七八九十百千万两零]{1,10}(?:元|块钱)/gu,
];

/** A day of this one case. How long something takes, and until what hour, holds for all and stays. */
const DATES: readonly RegExp[] = [
  /(?<!\d)(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?[日号])?(?!\d)/gu,
  /(?<!\d)\d{1,2}\s?月\s?\d{1,2}\s?[日号]/gu,
];

const NUMBERS: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/gu,
  /(?<=(?:微信号?|vx|VX|QQ|qq)\s{0,2}[:：]?\s{0,2})[A-Za-z\d][\w-]{4,19}/gu,
  /(?<=尾号\s{0,2}[:：]?\s{0,2})\d{3,6}(?!\d)/gu,
  // What masking left of a number, with the digits that stayed readable.
  /[\p{Nd}Xx]{0,19}\*{2,}(?:[\s-]?[\p{Nd}*Xx]){0,30}/gu,
  // A message's own number, an order's, a parcel's.
  /(?<!\d)\d{4}-\d{5}(?!\d)/gu,
  /[A-Za-z]{0,4}\p{Nd}{5,40}[A-Za-z]{0,2}/gu,
];

/**
 * The desk's words without names, addresses, amounts, days and numbers of one person: a blank of `BLANKS` stands for each. The
 * same again changes nothing.
 *
 * @param known names that are known to be in it, of the shopper and of the desk
 */
export function withoutPersons(text: string, known: readonly string[] = []): string {
  let words = text.normalize('NFC');
  for (const name of known) if ([...name.trim()].length > 1) words = words.replaceAll(name.trim(), BLANKS.name);
  for (const form of ADDRESSES) words = words.replace(form, BLANKS.address);
  for (const [form, kept] of NAMES) words = words.replace(form, `${kept}${BLANKS.name}`);
  for (const form of AMOUNTS) words = words.replace(form, BLANKS.amount);
  for (const form of DATES) words = words.replace(form, BLANKS.date);
  words = maskText(words);
  for (const form of NUMBERS) words = words.replace(form, BLANKS.number);
  return words.replace(/(【[^【】]{2}】)(?:\s?\1)+/gu, '$1');
}
