import type { ArticleBlock, EnglishArticle, FaqArticle } from '../article';

/** What an article may still lack. A draft is kept with all of it; what goes on to be published lacks nothing. */
export type Missing =
  | 'question'
  | 'category'
  | 'blocks'
  | 'action'
  | 'link'
  | 'appId'
  | 'image'
  | 'days'
  | 'validity'
  | 'english';

/** A page of a mini program, with its query. */
const PAGE_PATH = /^\/?[\w./-]+(\?[\w=&%.-]*)?$/;
const APP_ID = /^wx[0-9a-f]{16}$/;

type Written = Pick<FaqArticle, 'question' | 'categoryId' | 'blocks' | 'conditions' | 'english'>;

/** What keeps an article from being submitted, in the order of the editor's page. */
export function missingIn({ question, categoryId, blocks, conditions, english }: Written): Missing[] {
  const missing = new Set<Missing>();
  if (isBlank(question)) missing.add('question');
  if (categoryId === '') missing.add('category');
  if (blocks.length === 0) missing.add('blocks');
  for (const block of blocks) {
    const found = missingInBlock(block);
    if (found) missing.add(found);
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = conditions.daysInState ?? {};
  if (min > max) missing.add('days');
  const { validFrom, validTo } = conditions;
  if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) missing.add('validity');
  if (english && isHalf(english)) missing.add('english');
  return [...missing];
}

/** Begun, and not yet fit to be read in place of the Chinese. Nothing at all is fine: then the Chinese stands. */
function isHalf({ question, similar, blocks }: EnglishArticle): boolean {
  if (isBlank(question)) return similar.length > 0 || blocks.length > 0;
  return blocks.length === 0 || blocks.some((block) => missingInBlock(block) !== undefined);
}

/** What one block still lacks. */
export function missingInBlock(block: ArticleBlock): Missing | undefined {
  switch (block.type) {
    case 'text':
    case 'tip':
      return isBlank(block.text) ? 'blocks' : undefined;
    case 'steps':
      return block.items.every(isBlank) ? 'blocks' : undefined;
    case 'image':
      return block.fileId === '' || isBlank(block.alt) ? 'image' : undefined;
    case 'link':
      if (isBlank(block.label) || !PAGE_PATH.test(block.path)) return 'link';
      return block.appId && !APP_ID.test(block.appId) ? 'appId' : undefined;
    case 'action':
      return isBlank(block.label) ? 'action' : undefined;
  }
}

const isBlank = (text: string): boolean => text.trim() === '';
