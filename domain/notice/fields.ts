import { firstChars, type Millis, ownValue, shortened, WECHAT_LIMITS } from '../kernel';
import { chinaText } from '../moments';
import type { NoticeWords } from './words';

/** What a template's keywords can carry. */
export type NoticePart = keyof NoticeWords | 'number' | 'time';
export const NOTICE_PARTS = [
  'title',
  'state',
  'author',
  'hint',
  'number',
  'time',
] as const satisfies readonly NoticePart[];
/** Which keyword of the account's template carries what, such as `{ title: 'thing1', state: 'phrase2' }`. */
export type TemplateKeys = Readonly<Partial<Record<NoticePart, string>>>;

/** A keyword as WeChat writes it: `thing1`, `character_string2`. */
export const isTemplateKeyword = (text: string): boolean => /^[a-z][a-z_]*\d{1,3}$/.test(text);

export const isTemplateId = (text: string): boolean => /^[\w-]{10,}$/.test(text);

const HAN = /\p{Script=Han}/u;
const NOT_HAN = /[^\p{Script=Han}]/gu;
const CONTROL = /\p{Cc}+/gu;
const NOT_VISIBLE_ASCII = /[^\x21-\x7e]/g;
/** A name without a Chinese character in it may be longer. */
const LATIN_NAME_CHARS = 20;

/** `2026年11月20日 14:05`, by the clock in China. */
export const noticeTime = (at: Millis): string => chinaText(at, 'YYYY年M月D日 HH:mm');

/** How a value has to look by the type its key names; a type that is not here is left as it is. Template field rules. */
const RULES: Readonly<Record<string, (text: string) => string>> = {
  thing: (text) => shortened(text, WECHAT_LIMITS.thingChars) || '—',
  phrase: (text) => firstChars(text.replace(NOT_HAN, ''), WECHAT_LIMITS.phraseChars) || '处理中',
  character_string: (text) => text.replace(NOT_VISIBLE_ASCII, '').slice(0, WECHAT_LIMITS.characterStringChars) || '-',
  // A name may hold no digits.
  name: (text) => {
    const letters = text.replace(/\p{N}/gu, '').trim();
    return firstChars(letters, HAN.test(letters) ? WECHAT_LIMITS.nameChars : LATIN_NAME_CHARS) || '客服';
  },
};

/** A value as WeChat takes it under `key`: one line, no control characters, cut to the limit of the key's type. */
export function fieldValue(key: string, text: string): string {
  const line = text.replace(CONTROL, ' ').trim();
  const rule = ownValue(RULES, key.replace(/\d+$/, ''));
  return rule ? rule(line) : line;
}

/** The `data` of a subscribe message: each keyword that the template has, with its value. */
export function noticeData(
  keys: TemplateKeys,
  notice: { readonly words: NoticeWords; readonly ticketNumber: string; readonly at: Millis },
): Record<string, { value: string }> {
  const parts: Readonly<Record<NoticePart, string>> = {
    ...notice.words,
    number: notice.ticketNumber,
    time: noticeTime(notice.at),
  };
  const data: Record<string, { value: string }> = {};
  for (const [part, key] of Object.entries(keys)) data[key] = { value: fieldValue(key, parts[part as NoticePart]) };
  return data;
}
