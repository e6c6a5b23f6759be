import type { CalendarRule } from '../../domain/calendar';
import type { CampaignRule } from '../../domain/conversation';
import type { FileRefusal } from '../../domain/faq/exchange';
import type { PageRule } from '../../domain/host';
import { LIST_COUNTS, lastOf, ownValue } from '../../domain/kernel';
import type { SheetRule } from '../../domain/quality';
import type { WordRule } from '../../domain/wording';
import { defineText } from './define-text';

/** Which field of what was sent does not fit, and by which rule: the first of `details.fields` of INVALID_INPUT. */
export interface FieldRefusal {
  readonly rule: string;
  readonly path: string;
  /** The limit, where the rule has one. */
  readonly requirement?: number;
  /** The cell of a file. */
  readonly place?: string;
}

/** Rules of the contract's schemas, by valibot's names. */
type SchemaRule =
  | 'string'
  | 'number'
  | 'boolean'
  | 'object'
  | 'array'
  | 'record'
  | 'variant'
  | 'literal'
  | 'union'
  | 'picklist'
  | 'min_length'
  | 'length'
  | 'max_length'
  | 'max_entries'
  | 'min_value'
  | 'max_value'
  | 'integer'
  | 'regex'
  | 'check'
  | 'every_item'
  | 'check_items';
/** Rules that a handler knows, beyond what a schema can say. */
type HandlerRule =
  | 'cursor'
  | 'desk_full'
  | 'future'
  | 'has_tickets'
  | 'in_range'
  | 'id'
  | 'known_category'
  | 'known_team'
  | 'may_read'
  | 'open_hours'
  | 'own_file'
  | 'picture_format'
  | 'public_picture'
  | 'two_words'
  | 'unique_id'
  | 'unique_name'
  | 'variable_left'
  | 'variable_unknown'
  | 'variable_no_fallback'
  | 'variable_braces';
export type Rule =
  | SchemaRule
  | HandlerRule
  | CalendarRule
  | CampaignRule
  | PageRule
  | SheetRule
  | FileRefusal
  | WordRule;

/** What a refusal says of a field, called by what the person knows it by. */
type Say = (what: string, refusal: FieldRefusal) => string;

const grouped = (value: number | undefined) => String(value ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
const megabytes = (bytes: number | undefined) => String(Math.round((bytes ?? 0) / (1024 * 1024)));
/** A field of several things: its limit counts them, not characters. */
const LISTS =
  /(^|\.)(similar|keywords|blocks|items|pictures|groups|categories|articleIds|missIds|teamIds|roles|words|teams|replies|orderStates|memberTiers|events)$/;
const isList = ({ path }: FieldRefusal) => LISTS.test(path);

const zhWrong: Say = (what) => `${what}不是这里能用的，重新填一遍或重新打开这一页。`;
const enWrong: Say = (what) => `${what} does not fit here. Fill it in again, or open this page again.`;
const zhPlace = ({ place }: FieldRefusal) => (place ? `（${place}）` : '');
const enPlace = ({ place }: FieldRefusal) => (place ? ` (${place})` : '');

const zh: Readonly<Record<Rule, Say>> = {
  string: zhWrong,
  number: zhWrong,
  boolean: zhWrong,
  object: zhWrong,
  array: zhWrong,
  record: zhWrong,
  variant: zhWrong,
  literal: zhWrong,
  union: zhWrong,
  check: zhWrong,
  length: zhWrong,
  cursor: () => '列表刚刚变了，刷新再看。',
  desk_full: (_what, { requirement }) =>
    `客服台最多 ${requirement} 人，已经满了（还没接受的邀请也算）。先撤回用不上的邀请。`,
  picklist: (what) => `${what}只能从给出的里面选。`,
  min_length: (what, { requirement = 1 }) =>
    requirement > 1 ? `${what}太短，至少 ${requirement} 个字。` : `${what}还没填。`,
  max_length: (what, refusal) =>
    isList(refusal)
      ? `${what}太多，最多 ${refusal.requirement} 个。`
      : `${what}太长，最多 ${grouped(refusal.requirement)} 个字。`,
  max_entries: (what, { requirement }) => `${what}太多，最多 ${requirement} 个。`,
  min_value: (what, { requirement }) => `${what}太小，最小是 ${grouped(requirement)}。`,
  max_value: (what, { requirement }) => `${what}太大，最大是 ${grouped(requirement)}。`,
  integer: (what) => `${what}要填整数。`,
  regex: (what) => `${what}的写法不对，对照着再看一遍。`,
  every_item: (what) => `${what}里有一项不能用，换一个。`,
  check_items: (what) => `${what}里有一项不能用，换一个。`,
  id: (what) => `${what}不能用这个名字，换一个。`,
  future: (what) => `${what}要选还没到的时间。`,
  has_tickets: () => '这个数字后面没有单独的工单可看。',
  in_range: () => '这一段已经不在看的时间里了，刷新再看。',
  known_category: () => '这个分类已经没有了，换一个分类。',
  known_team: () => '这个小组已经没有了，刷新再选。',
  may_read: () => '提到的同事看不了这条，换一位。',
  open_hours: () => '这个时间店里休息，换一个时间。',
  backwards: () => '结束要晚于开始，改一下。',
  keyword_twice: () => '有两条活动回复在同一段时间用了同一个词，留一条。',
  word_empty: () => '有个词只有符号，写上要提醒的字。',
  word_twice: () => '有个词写了两遍，留一个。',
  word_too_long: () => '有个词、说法或例外太长，写短一点。',
  word_too_many: () => '词或例外太多，删掉几个。',
  word_exception: () => '例外里要有这个词，而且比它长，改一下。',
  word_better: () => '更好的说法里还有这个词，换一种说法。',
  order: () => '有一段时间的结束不晚于开始，改一下。',
  range: () => '有一段时间超出了一天能填的范围，改一下。',
  overlap: () => '同一天有两段时间重叠了，改一下。',
  too_many_slots: () => `一天最多 ${LIST_COUNTS.slots} 段时间，合并几段。`,
  date: () => '有个日期不存在，删掉重新选。',
  too_many_days: () => `节假日和调休最多 ${LIST_COUNTS.exceptionalDays} 天，删掉过去的。`,
  zone: () => '这个时区不认识，换一个。',
  page_path: () => '页面路径的写法不对，写成 pages/member/index 这样。',
  known_page: () => '小程序里没有这一页，对照着再看一遍。',
  order_mark: () => '订单页的路径里少了订单号。',
  own_file: () => '这个文件不是你上传的，重新选一次。',
  picture_format: () => '有张图片是 HEIC 格式，很多手机打不开。换成 JPG 或 PNG。',
  public_picture: () => '有张图片客人看不到，换成你上传的图片。',
  sum_100: () => '各项分数加起来要正好 100 分，改一下。',
  two_words: () => '一组同义词至少要有两个词。',
  unique_id: () => '有两个分类重复了，刷新再改。',
  unique_name: () => '已经有一个叫这个名字了，换一个。',
  weight: () => '有一项的分数不对：要在 1 到 100 之间，一票否决的是 0。',
  variable_left: () => '有一处 {{…}} 还没填上，客人会原样看到。改好再发。',
  variable_unknown: () => '有一处要填的信息写错了，客人看到的是空的。',
  variable_no_fallback: () => '有一处订单信息少了“不知道时”的话。',
  variable_braces: () => '大括号没有配对，改一下。',
  unreadable_file: () => '这个文件读不出来。请用 Excel（.xlsx）或 CSV。',
  old_or_locked: () => '这是旧格式（.xls）或加了密码的文件。另存为没有密码的 .xlsx 再导入。',
  too_large: (_what, { path, requirement }) =>
    path === 'pictures'
      ? `有张图片超过 ${megabytes(requirement)} MB，换一张小一点的。`
      : `文件超过 ${megabytes(requirement)} MB，分成几个再导入。`,
  too_large_unpacked: (_what, { requirement }) =>
    `文件展开后超过 ${megabytes(requirement)} MB。把要导入的那一页单独存一个文件。`,
  too_many_parts: () => '文件里的图片和附件太多。把要导入的那一页单独存一个文件。',
  too_many_rows: (_what, refusal) =>
    `超过 ${grouped(refusal.requirement)} 行${zhPlace(refusal)}。删掉多余的行，或分成几个再导入。`,
  too_many_columns: (_what, refusal) =>
    `超过 ${grouped(refusal.requirement)} 列${zhPlace(refusal)}。删掉右边多余的列再导入。`,
  too_many_cells: (_what, refusal) =>
    `超过 ${grouped(refusal.requirement)} 个单元格${zhPlace(refusal)}。删掉用不到的列，或分成几个再导入。`,
  text_too_long: (_what, refusal) => `有一格的文字太长${zhPlace(refusal)}，最多 ${grouped(refusal.requirement)} 个字。`,
  too_much_text: () => '文件里的文字太多，分成几个再导入。',
};

const en: Readonly<Record<Rule, Say>> = {
  string: enWrong,
  number: enWrong,
  boolean: enWrong,
  object: enWrong,
  array: enWrong,
  record: enWrong,
  variant: enWrong,
  literal: enWrong,
  union: enWrong,
  check: enWrong,
  length: enWrong,
  cursor: () => 'The list has just changed. Refresh and look again.',
  desk_full: (_what, { requirement }) =>
    `The desk holds ${requirement} people, invitations included, and is full. Take back an invitation nobody needs.`,
  picklist: (what) => `${what} has to be one of what is offered.`,
  min_length: (what, { requirement = 1 }) =>
    requirement > 1 ? `${what} is too short: at least ${requirement} characters.` : `${what} is not filled in yet.`,
  max_length: (what, refusal) =>
    isList(refusal)
      ? `${what}: too many, at most ${refusal.requirement}.`
      : `${what} is too long: at most ${grouped(refusal.requirement)} characters.`,
  max_entries: (what, { requirement }) => `${what}: too many, at most ${requirement}.`,
  min_value: (what, { requirement }) => `${what} is too small: at least ${grouped(requirement)}.`,
  max_value: (what, { requirement }) => `${what} is too large: at most ${grouped(requirement)}.`,
  integer: (what) => `${what} has to be a whole number.`,
  regex: (what) => `${what} is not written as it should be. Please check it.`,
  every_item: (what) => `${what}: one of them cannot be used. Choose another.`,
  check_items: (what) => `${what}: one of them cannot be used. Choose another.`,
  id: (what) => `${what} cannot have this name. Choose another.`,
  future: (what) => `${what} has to be a time that is still to come.`,
  has_tickets: () => 'There are no single tickets behind this figure.',
  in_range: () => 'This is no longer within the time you look at. Refresh and look again.',
  known_category: () => 'This topic is gone. Choose another.',
  known_team: () => 'This team is gone. Refresh and choose again.',
  may_read: () => 'Somebody you named cannot read this ticket. Choose another.',
  open_hours: () => 'The shop is closed at this time. Choose another.',
  backwards: () => 'It has to end after it begins.',
  keyword_twice: () => 'Two campaign replies share a word at the same time. Keep it in one.',
  word_empty: () => 'One word is only punctuation. Write what to warn of.',
  word_twice: () => 'One word is there twice. Keep one.',
  word_too_long: () => 'A word, better wording or exception is too long. Make it shorter.',
  word_too_many: () => 'Too many words or exceptions. Remove some.',
  word_exception: () => 'An exception has to hold the word and be longer than it.',
  word_better: () => 'The better wording still holds the word. Say it another way.',
  order: () => 'One of the times ends before it begins. Please change it.',
  range: () => 'One of the times is outside of its day. Please change it.',
  overlap: () => 'Two times of one day overlap. Please change one.',
  too_many_slots: () => `A day has at most ${LIST_COUNTS.slots} times. Join some of them.`,
  date: () => 'One of the dates does not exist. Remove it and choose again.',
  too_many_days: () => `At most ${LIST_COUNTS.exceptionalDays} holidays and make-up days. Remove those that are over.`,
  zone: () => 'This time zone is unknown. Choose another.',
  page_path: () => 'This is no page path; one looks like pages/member/index.',
  known_page: () => 'The mini program has no such page. Compare it once more.',
  order_mark: () => 'The order page’s path lacks the order’s id.',
  own_file: () => 'This file is not one you uploaded. Choose it again.',
  picture_format: () => 'One of the pictures is a HEIC, which many phones do not open. Use JPG or PNG.',
  public_picture: () => 'Shoppers cannot see one of the pictures. Use one that you upload.',
  sum_100: () => 'The points have to add up to exactly 100.',
  two_words: () => 'A group of synonyms takes two words or more.',
  unique_id: () => 'Two topics are the same. Refresh and change them again.',
  unique_name: () => 'There is one of this name already. Choose another.',
  weight: () => 'The points of one line do not fit: 1 to 100, and 0 where it is fatal.',
  variable_left: () => 'A {{…}} is not filled in yet, and the shopper would read it as it is. Change it, then send.',
  variable_unknown: () => 'One of the blanks is misspelt; shoppers would see nothing there.',
  variable_no_fallback: () => 'A fact of the order lacks words for when it is not known.',
  variable_braces: () => 'A pair of braces is not closed.',
  unreadable_file: () => 'This file cannot be read. Use Excel (.xlsx) or CSV.',
  old_or_locked: () => 'This is the old format (.xls) or has a password. Save it as .xlsx without one.',
  too_large: (_what, { path, requirement }) =>
    path === 'pictures'
      ? `One of the pictures is over ${megabytes(requirement)} MB. Choose a smaller one.`
      : `The file is over ${megabytes(requirement)} MB. Please split it.`,
  too_large_unpacked: (_what, { requirement }) =>
    `Unpacked, the file is over ${megabytes(requirement)} MB. Save the sheet to import as a file of its own.`,
  too_many_parts: () => 'Too many pictures and other parts. Save the sheet to import as a file of its own.',
  too_many_rows: (_what, refusal) =>
    `Over ${grouped(refusal.requirement)} rows${enPlace(refusal)}. Delete what is not needed, or split the file.`,
  too_many_columns: (_what, refusal) =>
    `Over ${grouped(refusal.requirement)} columns${enPlace(refusal)}. Delete those on the right that are not needed.`,
  too_many_cells: (_what, refusal) =>
    `Over ${grouped(refusal.requirement)} cells${enPlace(refusal)}. Delete what is not needed, or split the file.`,
  text_too_long: (_what, refusal) =>
    `One cell is too long${enPlace(refusal)}: at most ${grouped(refusal.requirement)} characters.`,
  too_much_text: () => 'There is too much text in the file. Please split it.',
};

export const refusalReasons = defineText(zh, en);

/** What people call a field. The last part of its path that stands here counts. */
const fieldNames = defineText(
  {
    id: '编号',
    question: '问题',
    similar: '相似问法',
    keywords: '关键词',
    blocks: '答案',
    items: '步骤',
    text: '内容',
    alt: '图片说明',
    label: '按钮上的字',
    path: '链接',
    categoryId: '分类',
    categories: '分类',
    tier: '类型',
    conditions: '适用条件',
    demand: '提问量',
    groups: '同义词',
    title: '标题',
    name: '名字',
    phone: '手机号',
    pictures: '图片',
    topic: '主题',
    comment: '说明',
    reason: '原因',
    note: '备注',
    stars: '评分',
    publishAt: '发布时间',
    until: '时间',
    fileId: '文件',
    teamIds: '小组',
    teams: '小组',
    replies: '快捷回复',
    roles: '角色',
    days: '节假日和调休',
    wishedAt: '回电时间',
  },
  {
    id: 'The id',
    question: 'The question',
    similar: 'Similar questions',
    keywords: 'Keywords',
    blocks: 'The answer',
    items: 'The steps',
    text: 'The text',
    alt: 'The picture’s description',
    label: 'The words on the button',
    path: 'The link',
    categoryId: 'The topic',
    categories: 'The topics',
    tier: 'The kind',
    conditions: 'When it fits',
    demand: 'How often it is asked',
    groups: 'Synonyms',
    title: 'The title',
    name: 'The name',
    phone: 'The phone number',
    pictures: 'The pictures',
    topic: 'The topic',
    comment: 'The comment',
    reason: 'The reason',
    note: 'The note',
    stars: 'The rating',
    publishAt: 'The time of publishing',
    until: 'The time',
    fileId: 'The file',
    teamIds: 'The teams',
    teams: 'The teams',
    replies: 'Phrases',
    roles: 'The roles',
    days: 'Holidays and make-up days',
    wishedAt: 'The time of the call',
  },
);

/** What else a refusal knows of itself: `details.status` of INVALID_STATE. */
const refusedStates = defineText(
  {
    too_long_for_excel: '有一条超过 Excel 一格能放的长度，请导出 CSV。',
    no_refused_rows: '现在没有要改的行了，重新看一遍文件。',
    default_team: '没有分组接的主题都归这个组，先把另一个组设成默认。',
  },
  {
    too_long_for_excel: 'One entry is longer than a cell of Excel can be. Export CSV instead.',
    no_refused_rows: 'There are no rows to mend any more. Read the file again.',
    default_team: 'Whatever no team takes comes to this one. Make another team the default first.',
  },
);

/** Why something was refused, as far as the refusal says; `undefined` where its code alone speaks. */
export function reasonWords(
  { code, details }: { readonly code: string; readonly details: Readonly<Record<string, unknown>> },
  language: 'zh' | 'en',
): string | undefined {
  if (code === 'INVALID_STATE') return ownValue(refusedStates[language], String(details.status));
  const refusal = code === 'INVALID_INPUT' ? fieldRefusal(details) : undefined;
  if (!refusal) return undefined;
  const say: Say | undefined = ownValue(refusalReasons[language], refusal.rule);
  return say?.(nameOf(refusal, language), refusal);
}

function fieldRefusal({ fields }: Readonly<Record<string, unknown>>): FieldRefusal | undefined {
  const [first] = Array.isArray(fields) ? (fields as Partial<FieldRefusal>[]) : [];
  return first?.rule === undefined ? undefined : { path: '', ...first, rule: first.rule };
}

function nameOf({ path }: FieldRefusal, language: 'zh' | 'en'): string {
  const names = path.split('.').map((part) => ownValue(fieldNames[language], part));
  const name = lastOf(names.filter((found) => found !== undefined));
  if (name === undefined) return language === 'zh' ? '有一处' : 'One entry';
  return language === 'zh' ? `“${name}”` : name;
}
