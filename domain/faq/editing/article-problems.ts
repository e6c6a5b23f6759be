import { blanksIn, type Millis } from '../../kernel';
import type { ArticleBlock, ArticleConditions, FaqArticle } from '../article';
import { slotsWithoutFallback, unknownSlots, validityOf } from '../reading';
import type { CheckKind, Problem } from './problem';

/** What has to be known to judge an article by itself. */
export interface Surroundings {
  readonly categoryIds: ReadonlySet<string>;
  /** Pages of this mini program, without a leading slash. Undefined where the deployment did not list them. */
  readonly pages: ReadonlySet<string> | undefined;
  /** Pictures that were looked for and are gone. */
  readonly goneFiles: ReadonlySet<string>;
}

/** What is wrong with an article by itself. */
export function articleProblems(article: FaqArticle, { categoryIds, pages, goneFiles }: Surroundings): Problem[] {
  const articleId = article.id;
  const error = (kind: CheckKind, text?: string): Problem => ({ kind, severity: 'error', articleId, text });
  const problems: Problem[] = [];
  if (!categoryIds.has(article.categoryId)) problems.push(error('unknown_category', article.categoryId));
  const answers = [article.blocks, ...(article.english ? [article.english.blocks] : [])];
  const blocks = answers.flat();
  if (!answers.every((answer) => answer.some(saysSomething))) problems.push(error('no_answer'));
  if (isNeverFitting(article)) problems.push(error('impossible_conditions'));
  for (const blank of blanksIn(
    [article.question, article.english?.question ?? '', ...blocks.flatMap(textsOf)].join('\n'),
  ))
    problems.push({ ...error('blank_left', blank), severity: 'warning' });
  for (const text of blocks.flatMap(textsOf)) {
    const unknown = unknownSlots(text);
    problems.push(...unknown.map((slot) => error('unknown_slot', slot)));
    const unsaid = slotsWithoutFallback(text).filter((slot) => !unknown.includes(slot));
    problems.push(...unsaid.map((slot) => ({ ...error('slot_without_fallback', slot), severity: 'warning' as const })));
  }
  for (const block of blocks) {
    if (block.type === 'image' && goneFiles.has(block.fileId)) problems.push(error('dead_link', block.fileId));
    if (block.type === 'link' && leadsNowhere(block, pages)) problems.push(error('dead_link', block.path));
  }
  return problems;
}

/** Words or a picture. A button alone is no answer. */
function saysSomething(block: ArticleBlock): boolean {
  return ['text', 'steps', 'tip', 'image'].includes(block.type);
}

/** Nobody is shown an article outside its days of validity. Whoever publishes it should mean that. */
export function validityProblems({ id, conditions }: FaqArticle, now: Millis): Problem[] {
  // Days that never were are told as impossible, once.
  const validity = isNeverValid(conditions) ? 'open' : validityOf(conditions, now);
  if (validity === 'open') return [];
  return [{ kind: validity === 'over' ? 'expired' : 'not_begun', severity: 'warning', articleId: id }];
}

function isNeverFitting({ conditions }: FaqArticle): boolean {
  const { min = 0, max = Number.POSITIVE_INFINITY } = conditions.daysInState ?? {};
  return isNeverValid(conditions) || min > max;
}

function isNeverValid({ validFrom, validTo }: ArticleConditions): boolean {
  return validFrom !== undefined && validTo !== undefined && validFrom > validTo;
}

/** Another mini program's pages cannot be known here. */
function leadsNowhere({ path, appId }: Extract<ArticleBlock, { type: 'link' }>, pages: Surroundings['pages']): boolean {
  if (appId !== undefined || pages === undefined) return false;
  return !pages.has(path.replace(/^\//, '').replace(/\?.*$/, ''));
}

/** Files of the pictures in an article, in both languages. */
export function picturesOf({ blocks, english }: Pick<FaqArticle, 'blocks' | 'english'>): string[] {
  return [...blocks, ...(english?.blocks ?? [])].flatMap((block) => (block.type === 'image' ? [block.fileId] : []));
}

function textsOf(block: ArticleBlock): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'tip':
      return [block.text];
    case 'steps':
      return block.items;
    case 'link':
    case 'action':
      return [block.label];
    case 'image':
      return [block.alt];
  }
}
