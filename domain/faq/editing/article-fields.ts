import { chinaDay, MINUTE, type Millis, SECOND, startOfChinaDay } from '../../kernel';
import { chinaText } from '../../moments';
import type { FaqArticle } from '../article';
import { answerText } from './answer-text';

/** What an editor can change of an article, field by field. Also the columns of a spreadsheet. */
export const FIELD_NAMES = [
  'category',
  'question',
  'similar',
  'keywords',
  'answer',
  'tier',
  'orderStates',
  'daysInState',
  'memberTiers',
  'provinces',
  'validFrom',
  'validTo',
  'demand',
  'englishQuestion',
  'englishSimilar',
  'englishAnswer',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
export type FieldTexts = Readonly<Record<FieldName, string>>;

/** Every field as a text: for showing what changed, and for a spreadsheet's cells. `category` is its id. */
export function fieldTexts(article: Omit<FaqArticle, 'updatedAt' | 'id'>): FieldTexts {
  const { orderStates, daysInState, memberTiers, provinces, validFrom, validTo } = article.conditions;
  return {
    category: article.categoryId,
    question: article.question,
    similar: article.similar.join('\n'),
    keywords: article.keywords.join('\n'),
    answer: answerText(article.blocks),
    tier: article.tier,
    orderStates: (orderStates ?? []).join('\n'),
    daysInState: daysText(daysInState),
    memberTiers: (memberTiers ?? []).join('\n'),
    provinces: (provinces ?? []).join('\n'),
    validFrom: validFrom === undefined ? '' : momentText(validFrom, startOfChinaDay(chinaDay(validFrom))),
    validTo: validTo === undefined ? '' : momentText(validTo, startOfChinaDay(chinaDay(validTo) + 1) - 1),
    demand: String(article.demand),
    englishQuestion: article.english?.question ?? '',
    englishSimilar: (article.english?.similar ?? []).join('\n'),
    englishAnswer: answerText(article.english?.blocks ?? []),
  };
}

/** `2-5`, `2-` (from two days on), `-5` (up to five), or nothing. */
function daysText(days: FaqArticle['conditions']['daysInState']): string {
  return days?.min === undefined && days?.max === undefined ? '' : `${days.min ?? ''}-${days.max ?? ''}`;
}

/**
 * `2026-11-20` in China for the moment that a day alone stands for, else `2026-11-20 10:00`; seconds are written when there
 * are any, so that nothing is lost.
 */
function momentText(at: Millis, wholeDay: Millis): string {
  if (at === wholeDay) return chinaText(at, 'YYYY-MM-DD');
  const seconds = at % MINUTE === 0 ? '' : at % SECOND === 0 ? ':ss' : ':ss.SSS';
  return chinaText(at, `YYYY-MM-DD HH:mm${seconds}`);
}
