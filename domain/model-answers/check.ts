import { charCount, holdable } from '../kernel';
import type { ModelArticle } from './articles';
import { MODEL_BOUNDS } from './bounds';
import { factsIn } from './facts';
import { isOfArticle, isTurnedRound } from './support';

/** Why what a model said is not said to anybody. `no_article`: it said itself that none fits. */
export type ModelRefusal =
  | 'no_article'
  | 'names_none'
  | 'empty'
  | 'too_long'
  | 'fact_not_there'
  | 'claims_deed'
  | 'turned_round'
  | 'not_of_article';

export type CheckedAnswer =
  | { readonly isSaid: true; readonly article: ModelArticle; readonly text: string }
  | { readonly isSaid: false; readonly why: ModelRefusal };

/** The number of an article in the brackets that the prompt asks for, and what is said by it. */
const NAMED = /^\s*【\s*(\d{1,2})\s*】[\s：:]*([\s\S]*)$/u;
/** That something was done, or will be: no model does anything. */
const DEED =
  /(?:已经?|正在|马上|这就|我会|我们会|稍后)(?:为|帮|替|给)(?:您|你)|(?:为|帮|替)(?:您|你)(?:办理|处理|取消|退款|修改|催|查询|登记)(?:好|了|完)|\bI(?:'ve| have| will|'ll)\b/iu;

/**
 * What becomes of a model's answer. It is said only where it names one of the given articles, every amount, time, share, number and
 * address in it stands in that article, nothing is turned round, and its words are the article's. Pure.
 */
export function checkModelAnswer(answer: string, articles: readonly ModelArticle[]): CheckedAnswer {
  const [, number, said = ''] = NAMED.exec(answer) ?? [];
  if (number === undefined) return refused('names_none');
  if (Number(number) === 0) return refused('no_article');
  const article = articles[Number(number) - 1];
  if (!article) return refused('names_none');
  const text = tidy(said);
  if (text === '') return refused('empty');
  if (charCount(text) > MODEL_BOUNDS.answerChars) return refused('too_long');
  const source = `${article.question}\n${article.text}`;
  const known = factsIn(source);
  if ([...factsIn(text)].some((fact) => !known.has(fact))) return refused('fact_not_there');
  if (DEED.test(text) && !DEED.test(source)) return refused('claims_deed');
  if (isTurnedRound(text, source)) return refused('turned_round');
  if (!isOfArticle(text, source)) return refused('not_of_article');
  return { isSaid: true, article, text };
}

const refused = (why: ModelRefusal): CheckedAnswer => ({ isSaid: false, why });

/** As it is said: no signs of Markdown, no numbers of articles, no empty lines. */
const tidy = (said: string): string =>
  holdable(said)
    .replace(/【\s*\d{1,2}\s*】/gu, '')
    .replace(/\*\*|__|^#+\s*|`/gmu, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
