import { ownValue } from '../../kernel';
import { MEMBER_TIERS, type MemberTier, ORDER_STATES, type OrderState } from '../../shop';
import { FIELD_NAMES } from '../editing';
import { ARTICLE_TIERS, type ArticleTier } from '../tiers';

/** Columns of a spreadsheet of the FAQ, in their order. */
export const COLUMNS = ['id', ...FIELD_NAMES, 'isArchived'] as const;
export type Column = (typeof COLUMNS)[number];

/** What stands in the first row. A column is also known by its name in the code. */
export const COLUMN_TITLES: Readonly<Record<Column, string>> = {
  id: '编号',
  category: '分类',
  question: '问题',
  similar: '相似问法',
  keywords: '关键词',
  answer: '答案',
  tier: '类型',
  orderStates: '订单状态',
  daysInState: '状态天数',
  memberTiers: '会员等级',
  provinces: '收货省份',
  validFrom: '开始时间',
  validTo: '结束时间',
  demand: '每月提问',
  englishQuestion: '英文问题',
  englishSimilar: '英文相似问法',
  englishAnswer: '英文答案',
  isArchived: '已下架',
};

/** As they were called in files that were exported before. */
const FORMER_TITLES: Readonly<Record<string, Column>> = { 已归档: 'isArchived' };
const FORMER_TIERS: Readonly<Record<string, ArticleTier>> = { 内部指引: 'guide' };

/** The column that a title of the first row names. */
export function columnOf(title: string): Column | undefined {
  return COLUMNS.find((known) => known === title || COLUMN_TITLES[known] === title) ?? ownValue(FORMER_TITLES, title);
}

export const TIER_WORDS: Readonly<Record<ArticleTier, string>> = {
  common: '常见问题',
  guide: '内部指南',
  emergency: '应急话术',
};

export const ORDER_STATE_WORDS: Readonly<Record<OrderState, string>> = {
  awaiting_payment: '待付款',
  awaiting_shipment: '待发货',
  awaiting_receipt: '待收货',
  after_sale: '售后中',
  done: '已完成',
  cancelled: '已取消',
};

export const MEMBER_TIER_WORDS: Readonly<Record<MemberTier, string>> = {
  none: '非会员',
  silver: '银卡',
  gold: '金卡',
};

export const YES = '是';

/** Finds the value a word in a cell stands for: the word above, or the value itself. */
function meaningOf<V extends string>(values: readonly V[], words: Readonly<Record<V, string>>, word: string) {
  return values.find((value) => value === word || words[value] === word);
}

export const tierOf = (word: string) => meaningOf(ARTICLE_TIERS, TIER_WORDS, word) ?? ownValue(FORMER_TIERS, word);
export const orderStateOf = (word: string) => meaningOf(ORDER_STATES, ORDER_STATE_WORDS, word);
export const memberTierOf = (word: string) => meaningOf(MEMBER_TIERS, MEMBER_TIER_WORDS, word);
